/**
 * What an HTML page points to, and what can be pointed at in it. In: the text of a built page. Out: addresses
 * as written (of links, pictures, scripts, styles, forms, refreshes, pictures of links) and the ids. Scripts and comments are skipped.
 */
interface PageLinks {
  links: string[];
  ids: string[];
}

const skipped = String.raw`<!--[\s\S]*?-->|<(script|style)\b(?:[^"'>]|"[^"]*"|'[^']*')*>[\s\S]*?</\1\s*>`;
const tag = `<[a-zA-Z](?:[^"'<>]|"[^"]*"|'[^']*')*>`;
const parts = new RegExp(`${skipped}|${tag}`, 'gi');
/** Each with its value, whatever its name: what looks like another one within a value is words. */
const attribute = /\s([^\s"'<>/=]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;
const pointing = new Set(['href', 'src', 'srcset', 'action', 'poster', 'data', 'id', 'name', 'content']);
/** Most tags have none of them, and need not be taken apart. */
const mayPoint = new RegExp(`\\s(?:${[...pointing].join('|')})\\s*=`, 'i');
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

const decode = (text: string) =>
  text.includes('&')
    ? text.replace(/&(amp|quot|apos|lt|gt|#38|#34|#39);/g, (all, name: string) => entities[name] ?? all)
    : text;

export function readPageLinks(html: string): PageLinks {
  const links: string[] = [];
  const ids: string[] = [];
  for (const part of html.match(parts) ?? []) {
    if (part.startsWith('<!') || !mayPoint.test(part)) continue;
    // Of a script or style only its opening tag is looked at.
    const opening = /^<(?:script|style)\b/i.test(part) ? part.slice(0, part.indexOf('>') + 1) : part;
    const isAnchor = /^<a\s/i.test(opening);
    for (const [, written = '', double, single, bare] of opening.matchAll(attribute)) {
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
