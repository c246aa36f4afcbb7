/** Weekly digests for a mailing service: beside the page of each week, the letter as a whole HTML file and as plain text. */

import type { ExportPlace } from '../format.ts';
import { escapeHtml } from '../safe-text.ts';
import { type ExportedFile, type HeldDigest, makeAll, type SiteFormat } from '../site-format.ts';
import { toLetterHtml, toLetterText } from './letter.ts';
import { digestOfNews, type News, newsByWeek } from './news.ts';

export const letters: SiteFormat = {
  name: 'Weekly digest as a letter',
  file: 'digest/<week>/letter.html, letter.txt',
  mediaType: 'text/html, text/plain',
  specification: 'https://html.spec.whatwg.org/',
  openedBy: 'an HTML validator',
  opens: 'mail programs and mailing services',
  *files(data, place, step = makeAll) {
    const news = newsByWeek(data);
    for (const digest of data.digests) {
      const own = news.get(digest.week) ?? [];
      const inputs = [place.site.title, digest.title, digest.path, own.map(digestOfNews)];
      yield* step(`letter ${digest.week}`, inputs, () => toLetters(digest, own, place));
    }
  },
};

function toLetters(digest: HeldDigest, news: readonly News[], place: ExportPlace): ExportedFile[] {
  const title = escapeHtml(`${place.site.title}: ${digest.title}`);
  const html = `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><meta name="robots" content="noindex"><meta name="viewport" content="width=device-width"><title>${title}</title></head><body>\n<h1>${title}</h1>\n${toLetterHtml(news, place)}\n</body></html>\n`;
  return [
    { path: `${digest.path}/letter.html`, content: html },
    { path: `${digest.path}/letter.txt`, content: toLetterText(digest, news, place) },
  ];
}
