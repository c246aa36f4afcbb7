/**
 * Takes out of a page what no browser misses: white space around the tags of blocks, where it collapses to nothing, and quotation
 * marks around values that hold nothing to be kept together. In: HTML. Out: the same page, smaller; preformatted text and
 * scripts stay as they are, and the head too, which other programs read with less care.
 */
const blocks = new Set(
  (
    'html head meta link title body div p ul ol li dl dt dd section nav header footer main aside figure figcaption ' +
    'blockquote h1 h2 h3 table caption thead tbody tfoot tr th td details summary form path circle rect'
  ).split(' '),
);
const ofHead = new Set(['html', 'meta', 'link']);
/** Every tag is taken whole, so that nothing in its attributes is ever read as space or as a tag. */
const tags = /<\/?[a-z](?:[^"'<>]|"[^"]*"|'[^']*')*>/iy;
const words = /\w+/y;
const kept = new Set(['pre', 'script']);
/** A value may go bare where a space or the end of the tag comes next. */
const held = /[\s'`=<>]/;
const ends = /[\s>]/;
const values = /=(?:"([^"\s'`=<>]+)"(?=[\s>])|"[^"]*"|'[^']*')/g;

/** From a tag on to the end of its element, which is to be kept as it is. */
function keptAt(html: string, at: number, name: string): string | undefined {
  const close = `</${name}>`;
  const end = html.indexOf(close, at);
  return end === -1 ? undefined : html.slice(at, end + close.length);
}

function unquote(tag: string): string {
  if (tag.includes("'")) return tag.replace(values, (all, bare?: string) => (bare ? `=${bare}` : all));
  let bare = '';
  let from = 0;
  for (let at = tag.indexOf('="'); at !== -1; ) {
    const end = tag.indexOf('"', at + 2);
    const value = tag.slice(at + 2, end);
    if (value !== '' && !held.test(value) && ends.test(tag[end + 1]!)) {
      bare += `${tag.slice(from, at)}=${value}`;
      from = end + 1;
    }
    at = tag.indexOf('="', end + 1);
  }
  return bare + tag.slice(from);
}

const squeeze = (text: string) => text.replace(/\s{2,}/g, ' ');

export function tighten(html: string): string {
  /** Joined at the end: a string that grows by each is a tree of them, which takes as long again to walk through. */
  const tight: string[] = [];
  /** Text since the last tag, and whether white space that it begins with collapses. */
  let from = 0;
  let isAfterBlock = false;
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', Math.max(at + 1, from))) {
    tags.lastIndex = at;
    if (!tags.test(html)) continue;
    const tag = html.slice(at, tags.lastIndex);
    const isClosing = tag[1] === '/';
    words.lastIndex = isClosing ? 2 : 1;
    words.test(tag);
    const written = tag.slice(isClosing ? 2 : 1, words.lastIndex);
    const name = written.toLowerCase();
    const whole = isClosing || !kept.has(name) ? undefined : keptAt(html, at, written);
    const isBlock = whole !== undefined || blocks.has(name);
    const before = isAfterBlock ? html.slice(from, at).trimStart() : html.slice(from, at);
    if (before !== '') tight.push(squeeze(isBlock ? before.trimEnd() : before));
    const staysQuoted = (!isClosing && ofHead.has(name)) || !tag.includes('="');
    tight.push(whole ?? (staysQuoted ? tag : unquote(tag)));
    from = at + (whole ?? tag).length;
    isAfterBlock = isBlock;
  }
  const rest = html.slice(from);
  tight.push(squeeze(isAfterBlock ? rest.trimStart() : rest));
  return tight.join('');
}
