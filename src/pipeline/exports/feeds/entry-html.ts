import type { ExportPlace } from '../format.ts';
import { escapeHtml, toDir } from '../safe-text.ts';
import type { News } from './news.ts';

/** The body of an entry, for feed readers and letters: plain HTML without styles, scripts or pictures. In: an entry of news. Out: HTML. */
export function toEntryHtml(news: News, place: ExportPlace): string {
  const link = (path: string, text: string) => `<a href="${escapeHtml(place.page(path))}">${escapeHtml(text)}</a>`;
  const parts = [`<p>${escapeHtml(news.summary)}</p>`];
  if (news.before) parts.push(`<p>Before:</p>${quote(news.before)}`);
  if (news.after) parts.push(`<p>${news.kind === 'change' ? 'After' : 'The words'}:</p>${quote(news.after)}`);
  if (news.kind === 'change' && news.clauses.length > 0) {
    const lines = news.clauses.map(({ path, title, what, before, after }) => {
      const words = before && after ? `${quote(before)}<p>is now</p>${quote(after)}` : '';
      return `<li>${what}: ${link(path, title)}${words}</li>`;
    });
    parts.push(`<p>Clauses it touched:</p><ul>${lines.join('')}</ul>`);
  }
  const { before, after } = news.digests;
  parts.push(
    `<p>SHA-256 ${before ? `before ${before}, after ${after}` : `of the text ${after}`}. ${link(news.path, 'The page')}</p>`,
  );
  return parts.join('\n');
}

function quote(text: string): string {
  return `<blockquote${toDir(text)}>${text
    .split('\n')
    .map((line) => `<p>${escapeHtml(line)}</p>`)
    .join('')}</blockquote>`;
}
