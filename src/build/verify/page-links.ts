/**
 * What an HTML page points to, and what can be pointed at in it. In: the bytes of a built page, UTF-8. Out: addresses
 * as written (of links, pictures, scripts, styles, forms, refreshes, pictures of links) and the ids. Scripts and comments are skipped. All that makes a
 * tag is ASCII: a byte is read as a character, and none but values are decoded.
 */
interface PageLinks {
  links: string[];
  ids: string[];
}

/** Of HTML; a byte of a letter may look like white space of Unicode. */
const blank = ' \\t\\n\\f\\r';
const space = `[${blank}]`;
const skipped = `<!--[^]*?-->|<(script|style)\\b(?:[^"'>]|"[^"]*"|'[^']*')*>[^]*?</\\1${space}*>`;
const tag = `<[a-zA-Z](?:[^"'<>]|"[^"]*"|'[^']*')*>`;
const parts = new RegExp(`${skipped}|${tag}`, 'gi');
/** Each with its value, whatever its name: what looks like another one within a value is words. */
const named = `${space}([^${blank}"'<>/=]+)${space}*=${space}*`;
const attribute = new RegExp(`${named}(?:"([^"]*)"|'([^']*)'|([^${blank}"'>]+))`, 'g');
const pointing = new Set(['href', 'src', 'srcset', 'action', 'poster', 'data', 'id', 'name', 'content']);
/** Most tags have none of them, and need not be taken apart. */
const mayPoint = new RegExp(`${space}(?:${[...pointing].join('|')})${space}*=`, 'i');
const entities: Record<string, string> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  '#38': '&',
  '#34': '"',
  '#39': "'",
};

const decodeEntities = (text: string) =>
  text.includes('&')
    ? text.replace(/&(amp|quot|apos|lt|gt|#38|#34|#39);/g, (all, name: string) => entities[name] ?? all)
    : text;

const decode = (bytes: string) =>
  decodeEntities(/[\x80-\xff]/.test(bytes) ? Buffer.from(bytes, 'latin1').toString() : bytes);

export function readPageLinks(page: Buffer): PageLinks {
  const html = page.toString('latin1');
  const links: string[] = [];
  const ids: string[] = [];
  for (const part of html.match(parts) ?? []) {
    if (part.startsWith('<!') || !mayPoint.test(part)) continue;
    // Of a script or style only its opening tag is looked at.
    const opening = /^<(?:script|style)\b/i.test(part) ? part.slice(0, part.indexOf('>') + 1) : part;
    const isAnchor = /^<a[ \t\n\f\r]/i.test(opening);
    // `matchAll` would copy the expression for each tag.
    for (let found = attribute.exec(opening); found !== null; found = attribute.exec(opening)) {
      const [, written = '', double, single, bare] = found;
      const name = written.toLowerCase();
      if (!pointing.has(name)) continue;
      const value = decode(double ?? single ?? bare ?? '');
      switch (name) {
        case 'id':
          ids.push(value);
          break;
        case 'name':
          if (isAnchor) ids.push(value);
          break;
        case 'srcset':
          links.push(...value.split(',').map((item) => item.trim().split(/\s+/)[0] ?? ''));
          break;
        case 'content': {
          const refresh = /^<meta\s[^>]*http-equiv="refresh"/i.test(opening) && /url\s*=\s*['"]?([^'"]+)/i.exec(value);
          if (refresh) links.push(refresh[1]?.trim() ?? '');
          if (/^<meta\s[^>]*property="og:image"/i.test(opening)) links.push(value);
          break;
        }
        case 'data':
          if (/^<object\s/i.test(opening)) links.push(value);
          break;
        default:
          links.push(value);
      }
    }
  }
  return { links, ids };
}
