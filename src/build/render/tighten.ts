/**
 * Takes out of a page what no browser misses: white space around the tags of blocks, where it collapses to nothing, and quotation
 * marks around values that hold nothing to be kept together. In: HTML. Out: the same page, smaller; preformatted text and
 * scripts stay as they are, and the head too, which other programs read with less care.
 */
const blocks =
  'html|head|meta|link|title|body|div|p|ul|ol|li|dl|dt|dd|section|nav|header|footer|main|aside|figure|figcaption|' +
  'blockquote|h1|h2|h3|table|caption|thead|tbody|tfoot|tr|th|td|details|summary|form|path|circle|rect';

const kept = '<pre\\b[\\s\\S]*?</pre>|<script\\b[^>]*>[\\s\\S]*?</script>';
const attributes = `(?:[^"'<>]|"[^"]*"|'[^']*')*>`;
// Every tag is taken whole, so that nothing in its attributes is ever read as space or as a tag.
const parts = new RegExp(
  `(?:(?<!\\s)\\s+)?(${kept})\\s*|(?:(?<!\\s)\\s+)?(</?(?:${blocks})\\b${attributes})\\s*|(</?[a-z]${attributes})|\\s{2,}`,
  'gi',
);
const inHead = /^<(?:html|meta|link)\b/i;
/** A value may go bare where a space or the end of the tag comes next. */
const values = /=(?:"([^"\s'`=<>]+)"(?=[\s>])|"[^"]*"|'[^']*')/g;

const unquote = (tag: string) =>
  inHead.test(tag) ? tag : tag.replace(values, (all, bare?: string) => (bare ? `=${bare}` : all));

export function tighten(html: string): string {
  return html.replace(parts, (_, keep?: string, block?: string, other?: string) => {
    const tag = block ?? other;
    return keep ?? (tag === undefined ? ' ' : unquote(tag));
  });
}
