/**
 * A folder name made from a name, of 64 characters at most: `Qwen Chat` → `qwen-chat`, `L’Équipe` → `l-equipe`, `Łódź` → `lodz`, `Яндекс` → `yandeks`.
 * Addresses are permanent, so no letter may be lost: where one has no Latin counterpart, as those of `条款 Cloud`, there is none.
 */
import anyAscii from 'any-ascii';

const longest = 64;

/** Letters that change how others sound and have no sound of their own. */
const silent = /^[\p{Lm}ьъЬЪ]$/u;
/** Read differently in each language that writes them: no transliteration is the right one. */
const ambiguous = /\p{Script=Han}/u;

export function toSlug(name: string): string {
  if (findLost(name).length > 0) return '';
  return [...name.normalize('NFKC')]
    .map((character) => toLatin(character) ?? '-')
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, longest)
    .replace(/-$/, '');
}

/** The letters of a name that no Latin ones stand for. */
export function findLost(name: string): string[] {
  return [...new Set(name.normalize('NFKC'))].filter(
    (character) => toLatin(character) === '' && !silent.test(character),
  );
}

/** Latin letters and digits; nothing for what is neither letter nor digit, an empty text for a letter that has none. */
function toLatin(character: string): string | undefined {
  if (!/[\p{L}\p{N}\p{M}]/u.test(character)) return undefined;
  if (ambiguous.test(character)) return '';
  const latin = anyAscii(character)
    .replace(/[^A-Za-z0-9/]/g, '')
    .replace('/', '-');
  return latin === '' && /\p{M}/u.test(character) ? undefined : latin;
}
