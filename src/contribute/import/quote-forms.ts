/**
 * What volunteers do to the words they quote, undone. In: a quotation as it was typed. Out: the words that may stand in a text, the
 * likeliest first: without quotation marks around it, notes of emphasis, and what was put in brackets; with the other case of its
 * first letter and without its last sign. No other letter is changed, so that whatever is found has these words.
 */
const pairs: readonly (readonly [string, string])[] = [
  ['"', '"'],
  ['“', '”'],
  ['„', '“'],
  ['„', '”'],
  ['”', '”'],
  ['«', '»'],
  ['»', '«'],
  ["'", "'"],
  ['‘', '’'],
  ['‚', '‘'],
  ['`', '`'],
];
const note =
  /(?<!\s)\s*[[(](?:(?:our|my|the author.?s|editor.?s)\s+)?(?:emphas[ie]s|bold|italics?|highlight\w*|underlin\w*)(?:\s+(?:added|ours|mine|in (?:the )?original|by us))?[\])]|(?<!\s)\s*[[(]sic!?[\])]/gi;
/** A letter whose case was changed to fit, `[T]he`; and an insertion of a few words, `we [Acme] may`. */
const letter = /\[(\p{L})\](?=\p{Ll})/gu;
const insertion = /\[([^[\]]{1,60})\]/g;
const omission = /\[\s*(?:\.{3}|…)\s*\]|\(\s*(?:\.{3}|…)\s*\)|…|\.{3,}/;
/** An omission as typographers write it. */
const spacedOmission = /\. \. \.(?: \.)?/g;
/** A remark behind a quotation, in whatever language: "(Section 2)", "(Hervorhebung von uns)". */
const remark = /(?<=\S{2})\s?\([^()]{1,60}\)$/;

export function toForms(quote: string): string[] {
  const bare = strip(quote);
  const flipped = bare.replace(letter, (_, one: string) => flip(one));
  const forms = [quote.trim(), bare, ...(remark.test(bare) ? [strip(bare.replace(remark, ''))] : [])];
  if (bare.includes('[') && !omission.test(bare)) {
    forms.push(flipped.replace(insertion, '$1'), bare.replace(letter, '$1').replace(insertion, '$1'));
    forms.push(tidy(flipped.replace(insertion, '')), tidy(bare.replace(letter, '$1').replace(insertion, '')));
  }
  const first = [...new Set(forms)].filter((form) => /[\p{L}\p{N}]/u.test(form));
  return [...new Set([...first, ...first.flatMap(otherEnds)])];
}

/** Where other words were left out, or put in: what lies between stands in the text, or may. */
export function toQuotedParts(quote: string): string[] {
  return strip(quote)
    .replace(letter, '$1')
    .split(/(?<!\s)\s*(?:\[\s*(?:\.{3}|…)\s*\]|\(\s*(?:\.{3}|…)\s*\)|…|\.{3,}|\[[^[\]]{1,60}\])\s*|\n+/)
    .map((part) => strip(part));
}

/** An introduction to a list that was not quoted says nothing by itself. */
export function isFragment(quote: string): boolean {
  return /:["'”’»\s]*$/.test(strip(quote));
}

/** Without quotation marks and notes around it. */
export function strip(quote: string): string {
  let text = quote.replace(note, '').replace(spacedOmission, '...').trim();
  for (let depth = 0; depth < 3; depth++) {
    const pair = pairs.find(
      ([open, close]) => text.length > 2 && text.startsWith(open) && text.replace(/[.,;]$/, '').endsWith(close),
    );
    if (!pair) break;
    const end = text.endsWith(pair[1]) ? '' : text.slice(-1);
    const inner = text.slice(1, text.length - 1 - end.length);
    if (
      inner.includes(pair[0]) &&
      pair[0] === pair[1] &&
      (inner.split(pair[0]).length - 1) % 2 === 0 &&
      !/\s/.test(inner.slice(-1)) &&
      isTwoQuotes(inner, pair[0])
    )
      break;
    text = inner.trim() + end;
  }
  return text
    .replace(/^(?:>\s*)+/, '')
    .replace(/^(?:\d{1,3}[.)]|[•*-])\s+(?=\S)/, '')
    .trim();
}

/** `a" and "b` inside marks: they belong to two quotations, not around one. */
function isTwoQuotes(inner: string, mark: string): boolean {
  const first = inner.indexOf(mark);
  return /\S/.test(inner[first - 1] ?? ' ') && /\s/.test(inner[first + 1] ?? ' ');
}

function otherEnds(form: string): string[] {
  const cut = form.replace(/(?<![\s.,;:!?…—–-])[\s.,;:!?…—–-]+$/u, '');
  return [withOtherCase(form), cut, withOtherCase(cut)].filter((one) => one !== '');
}

function withOtherCase(text: string): string {
  const [first = ''] = text;
  return flip(first) + text.slice(first.length);
}

function flip(one: string): string {
  const upper = one.toUpperCase();
  return upper === one ? one.toLowerCase() : upper;
}

function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:!?])/g, '$1')
    .trim();
}
