/**
 * Takes out of a page what no browser misses: white space around the tags of blocks, where it collapses to nothing, and quotation
 * marks around values that hold nothing to be kept together. In: HTML. Out: the same page, smaller; preformatted text and
 * scripts stay as they are, and the head too, which other programs read with less care.
 */
const blocks =
  'html|head|meta|link|title|body|div|p|ul|ol|li|dl|dt|dd|section|nav|header|footer|main|aside|figure|figcaption|' +
  'blockquote|h1|h2|h3|table|caption|thead|tbody|tfoot|tr|th|td|details|summary|form|script|path|circle|rect';

const kept = '<pre\\b[\\s\\S]*?</pre>|<textarea\\b[\\s\\S]*?</textarea>|<script\\b[^>]*>[\\s\\S]*?</script>';
const attributes = `(?:[^"'>]|"[^"]*"|'[^']*')*>`;
const spaces = new RegExp(`(${kept})|\\s*(</?(?:${blocks})\\b${attributes})\\s*|(\\s{2,})`, 'gi');
const tags = new RegExp(`(${kept}|<(?:html|meta|link)\\b${attributes})|<[a-z]${attributes}`, 'gi');
const values = /=(?:"([^"\s'`=<>]+)"|"[^"]*"|'[^']*')/g;

export function tighten(html: string): string {
  return html
    .replace(spaces, (_, keep?: string, block?: string) => keep ?? block ?? ' ')
    .replace(
      tags,
      (tag, keep?: string) => keep ?? tag.replace(values, (all, bare?: string) => (bare ? `=${bare}` : all)),
    );
}
