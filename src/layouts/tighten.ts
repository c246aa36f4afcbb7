/**
 * Takes out of a page the white space that no browser shows: around the tags of blocks, where it collapses to nothing.
 * In: HTML. Out: the same page, smaller; preformatted text and scripts stay as they are.
 */
const blocks =
  'html|head|meta|link|title|body|div|p|ul|ol|li|dl|dt|dd|section|nav|header|footer|main|aside|figure|figcaption|' +
  'blockquote|h1|h2|h3|table|caption|thead|tbody|tfoot|tr|th|td|details|summary|form|script|path|circle|rect';

const kept = '<pre\\b[\\s\\S]*?</pre>|<textarea\\b[\\s\\S]*?</textarea>|<script\\b[^>]*>[\\s\\S]*?</script>';
const tag = `</?(?:${blocks})\\b(?:[^"'>]|"[^"]*"|'[^']*')*>`;
const pattern = new RegExp(`(${kept})|\\s*(${tag})\\s*|(\\s{2,})`, 'gi');

export function tighten(html: string): string {
  return html.replace(pattern, (_, keep?: string, block?: string) => keep ?? block ?? ' ');
}
