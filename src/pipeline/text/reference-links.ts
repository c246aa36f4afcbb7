interface Definitions {
  readonly labels: ReadonlySet<string>;
  /** Offset of the `[` of each definition → offset after it. */
  readonly ends: ReadonlyMap<number, number>;
}

const definition =
  /^ {0,3}\[((?:[^[\]\\\n]|\\.){1,500})\]:(?:[ \t]*\r?\n)?[ \t]*(<[^<>\n]{0,2000}>|[^\s<]\S{0,4000})(?:(?:[ \t]*\r?\n)?[ \t]+(?:"[^"]{0,500}"|'[^']{0,500}'|\([^()]{0,500}\)))?[ \t]*\r?$/gm;
/** Words after a label are prose: `[Note]: see below` is no definition for us. */
const address = /^<|^[a-z][a-z0-9+.-]*:|^[./?#]|^[\w.-]+\.[a-z]{2,}|[/#]/i;

/** What a definition may follow: an empty line, a heading, a footnote. A paragraph goes on instead. */
const opens = /(?:^|\n)(?:[ \t>]*(?:#[^\n]*)?| {0,3}\[\^[^\s[\]^]+\]:[^\n]*)\r?\n$/;

/**
 * Markdown reference links (CommonMark 4.7 and 6.3) and footnotes. In: a text. Out: where its definitions are, and which
 * labels they define; where a footnote mark is. `[partners]: https://… "Partners"` prints nothing, `[our partners][partners]`
 * prints "our partners".
 */
export function findDefinitions(text: string): Definitions {
  const labels = new Set<string>();
  const ends = new Map<number, number>();
  if (!text.includes(']:')) return { labels, ends };
  let last = -1; // offset after the definition before
  for (const match of text.matchAll(definition)) {
    const [whole, label, destination] = match;
    const follows = match.index === last + 1 || opens.test(text.slice(Math.max(0, match.index - 400), match.index));
    if ((match.index > 0 && !follows) || !address.test(destination!) || label!.startsWith('^')) continue;
    last = match.index + whole.length;
    labels.add(toLabel(label!));
    ends.set(match.index + whole.indexOf('['), last);
  }
  return { labels, ends };
}

const following = /\[((?:[^[\]\\\n]|\\.){0,500})\]/y;

/** Offset after the `]` or the second label when the brackets from `open` to `close` refer to a definition, else -1. */
export function referenceEnd(text: string, open: number, close: number, { labels }: Definitions): number {
  if (labels.size === 0) return -1;
  following.lastIndex = close + 1;
  const second = following.exec(text)?.[1];
  const own = close - open <= 500 ? toLabel(text.slice(open + 1, close)) : '';
  if (second !== undefined && labels.has(second.trim() === '' ? own : toLabel(second))) return following.lastIndex;
  return second === undefined && labels.has(own) ? close + 1 : -1;
}

function toLabel(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase();
}

const footnote = /\[\^[^\s[\]^]{1,64}\]/y;

/** Offset after the footnote mark `[^1]`, with its colon where the note itself begins; else -1. */
export function footnoteEnd(text: string, at: number): number {
  if (text[at + 1] !== '^') return -1;
  footnote.lastIndex = at;
  if (!footnote.test(text)) return -1;
  const end = footnote.lastIndex;
  const begins = /(?:^|\n) {0,3}$/.test(text.slice(Math.max(0, at - 4), at));
  return begins && text[end] === ':' ? end + 1 : end;
}

const mark = /^(?:\^?(?:\\?\[|\()?\^?(?:\d{1,3}|[a-z]|[*†‡§¶]{1,3}|\\\*)\^?(?:\\?\]|\))?\^?|[↩↑^⤴]\ufe0e?)$/i;
const note =
  /^\((?:[^)\s#]{0,400})#(?:_?ftn|_?edn|fn|cite|note|footnote|endnote|user-content-fn|sdfootnote|sdendnote)/i;

/** Whether a link is the mark of a footnote: `[1](#fn1)`, `[\[2\]](#_ftn2)`, `[↩](#fnref1)`. */
export function isFootnoteLink(label: string, destination: string): boolean {
  return mark.test(label.trim()) && note.test(destination);
}
