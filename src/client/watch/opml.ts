/** A watch list as OPML, which readers of feeds import, and back. In: paths and the address of the site. Out: XML; or the paths in such a file. */
import { feedOf, toWatchList } from './list.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeXml = (text: string) => text.replace(/[&<>"]/g, (sign) => entities[sign]!);

/** `path` distinguishes a watched clause from its document, whose feed it has. */
export function toOpml(title: string, paths: readonly string[], site: string): string {
  const outlines = paths.map((path) => {
    const feed = escapeXml(`${site}${feedOf(path)}/atom.xml`);
    return `    <outline type="rss" text="${escapeXml(path)}" xmlUrl="${feed}" htmlUrl="${escapeXml(`${site}${path}/`)}"/>`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>\n<opml version="2.0">\n  <head><title>${escapeXml(title)}</title></head>\n  <body>\n${outlines.join('\n')}\n  </body>\n</opml>\n`;
}

export function fromOpml(text: string): string[] {
  const found = [...text.matchAll(/<outline\b[^>]*\bhtmlUrl="([^"]*)"/g)].flatMap(([, address = '']) => {
    const path = /(?:^|\/)((?:platforms|clauses)\/[a-z0-9/-]+?)\/?$/.exec(address)?.[1];
    return path ? [path] : [];
  });
  return [...toWatchList({ paths: found }).paths];
}
