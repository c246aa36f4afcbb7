import { findLocales } from './date-words.ts';
import { normalise } from './normalise.ts';
import { countWords } from './passage.ts';

/** Of a text so many bytes are looked at. */
export const beginning = 2500;
const mostLines = 8;
const longestTitle = 14;
const longestSentence = 40;
/** Shorter names in letters are words of some language: "end", "man". */
const shortestName = 4;
const mostNameWords = 4;
/** Whose residence is meant: that of readers, not of a company. */
const lives =
  /\byou(?:'re| are| have| do)?\b[^.]{0,25}\b(?:live|resid\p{L}{1,5}|are located|are based)\b|\b(?:users?|customers?|consumers?|visitors?|residents?) (?:in|of|from|outside)\b|\b(?:wohn|résid|habit|risied|mieszka|woon|resid)\p{L}{1,8}|居住|お住まい|거주/iu;
const outside = /\b(?:outside|other than|außerhalb|fuera|fuori|poza|buiten|en dehors)\b|以外/iu;
const startsName = /^[\p{Lu}\p{Lt}\p{Lo}]/u;
/** "Canada Privacy Notice". */
const ofDocuments =
  /^(?:terms|privacy|cookies?|policy|notice|conditions|legal|users?|community|data|supplement|addendum|edition|version|consumers?|customers?)$/i;
const unspaced = /[\p{scx=Han}\p{scx=Kana}\p{scx=Hang}]/u;
const shortNames: Readonly<Record<string, string>> = {
  us: 'US',
  usa: 'US',
  uk: 'GB',
  eu: 'EU',
  eea: 'EU',
  ewr: 'EU',
  eee: 'EU',
  ue: 'EU',
  eer: 'EU',
  eog: 'EU',
  'european economic area': 'EU',
  europe: 'EU',
};

let names: Map<string, string> | undefined;

/**
 * For which regions a text says it is, where publishers have an edition for each: "Terms of Service (EEA)", "if you live in
 * Canada". In: the beginning of a text as archived. Out: codes of the regions that its title or a sentence at its beginning names, or nothing.
 * Their names are those of Intl.DisplayNames, in every language that it knows, and a few short ones.
 */
export function findEdition(raw: string): string[] | undefined {
  const lines = raw.split('\n');
  const told = new Set<string>();
  let at = 0;
  for (const [index, line] of lines.entries()) {
    const text = normalise(line).text;
    if (text === '') continue;
    if (at++ >= mostLines) break;
    const isTitle = at === 1 || /^ {0,3}#/.test(line) || /^ {0,3}(?:={3,}|-{3,})\s*$/.test(lines[index + 1] ?? '');
    const words = countWords(text);
    const says = words <= longestSentence && lives.test(text);
    if (!says && !(isTitle && words <= longestTitle && !/[.!?。]$/.test(text))) continue;
    for (const region of findRegions(text, !says)) told.add(outside.test(text) ? `not ${region}` : region);
  }
  return told.size > 0 ? [...told].sort() : undefined;
}

/** In a title no part of a name: "Terms of Georgia Lee". */
function findRegions(text: string, isTitle: boolean): Set<string> {
  names ??= readNames();
  const found = new Set<string>();
  const words = text.replace(/\b(\p{Lu})\.(?=\p{Lu}\.)/gu, '$1').match(/[\p{L}\p{M}][\p{L}\p{M}'’-]*/gu) ?? [];
  for (let from = 0; from < words.length; from++) {
    // A name begins with a capital; short ones are written in capitals alone.
    if (!startsName.test(words[from]!)) continue;
    for (let count = Math.min(mostNameWords, words.length - from); count > 0; count--) {
      const name = words.slice(from, from + count).join(' ');
      const isShort = name.length < shortestName;
      const region = isShort && name !== name.toUpperCase() ? undefined : names.get(name.toLowerCase());
      if (!region) continue;
      const next = words[from + count];
      const isName =
        next !== undefined && startsName.test(next) && !ofDocuments.test(next) && text.includes(`${name} ${next}`);
      if (!isTitle || !isName) found.add(region);
      from += count - 1;
      break;
    }
  }
  if (unspaced.test(text))
    for (const [name, region] of names)
      if (unspaced.test(name) && name.length > 1 && text.includes(name)) found.add(region);
  return found;
}

function readNames(): Map<string, string> {
  const namesIn = (locale: string) => new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const inEnglish = namesIn('en');
  // What has no name in English has none elsewhere, and there are many languages to ask.
  const codes = letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => inEnglish.of(code) !== undefined);
  const all = new Map<string, string>();
  for (const locale of findLocales()) {
    const region = namesIn(locale);
    for (const code of codes) {
      const name = region.of(code)?.toLowerCase();
      if (name && (name.length >= shortestName || unspaced.test(name))) all.set(name, code === 'UK' ? 'GB' : code);
    }
  }
  for (const [name, code] of Object.entries(shortNames)) all.set(name, code);
  return all;
}
