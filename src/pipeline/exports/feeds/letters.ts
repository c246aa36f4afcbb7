/** Weekly digests for a mailing service: beside the page of each week, the letter as a whole HTML file and as plain text. */
import { escapeHtml } from '../safe-text.ts';
import type { SiteFormat } from '../site-format.ts';
import { toLetterHtml, toLetterText } from './letter.ts';
import { toNews } from './news.ts';

export const letters: SiteFormat = {
  name: 'Weekly digest as a letter',
  file: 'digest/<week>/letter.html, letter.txt',
  mediaType: 'text/html, text/plain',
  specification: 'https://html.spec.whatwg.org/',
  openedBy: 'an HTML validator',
  opens: 'mail programs and mailing services',
  *files(data, place) {
    const news = toNews(data);
    for (const digest of data.digests) {
      const title = escapeHtml(`${place.site.title}: ${digest.title}`);
      const body = toLetterHtml(digest, news, place);
      yield {
        path: `${digest.path}/letter.html`,
        content: `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><meta name="robots" content="noindex"><meta name="viewport" content="width=device-width"><title>${title}</title></head><body>\n<h1>${title}</h1>\n${body}\n</body></html>\n`,
      };
      yield { path: `${digest.path}/letter.txt`, content: toLetterText(digest, news, place) };
    }
  },
};
