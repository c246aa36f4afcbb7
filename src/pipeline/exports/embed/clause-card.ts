import type { ClauseRecord } from '../../schema/clause-record.ts';
import type { ExportPlace } from '../format.ts';
import { escapeHtml, toDir } from '../safe-text.ts';
import { cut } from '../words-of-change.ts';

export const clauseCardSize = { width: 520, height: 320 };
/** Of the words; escaped twice each may weigh some more. */
const mostWords = 600;

const style =
  'body{font:16px/1.5 Georgia,serif;margin:16px;color:#1c1b19;background:#fdfcf9}blockquote{margin:12px 0;padding-left:12px;border-left:2px solid #8a6d3b}p{margin:8px 0;font-size:14px}a{color:inherit}@media(prefers-color-scheme:dark){body{color:#ebe8e1;background:#161513}}';

/**
 * A clause as a card for other sites: a frame without rights that holds all of itself, so that its readers send us no request. In: a
 * clause. Out: HTML of at most 6 KB: the words, who says them and when, the permanent link.
 */
export function toCard(clause: Pick<ClauseRecord, CardKey>, place: ExportPlace): string {
  const { title, platform, document, snapshot, severity, stance, recordId, passage } = clause;
  const words = cut(passage.blocks.map(({ text }) => text).join(' '), mostWords);
  const link = escapeHtml(place.page(`records/${recordId}`));
  const card = [
    `<!doctype html><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>${style}</style>`,
    `<strong>${escapeHtml(cut(title, 160))}</strong><blockquote${toDir(words)}>${escapeHtml(words)}</blockquote>`,
    `<p>${escapeHtml(cut(`${platform.name}, ${document.title}`, 160))}, captured ${snapshot.capturedAt.slice(0, 10)}. ${stance}, ${severity.level} severity by the published rubric.</p>`,
    `<p><a href="${link}" target="_blank" rel="noopener">${recordId}</a>, ${escapeHtml(cut(place.site.title, 80))}</p>`,
  ].join('');
  return `<iframe sandbox="allow-popups" width="${clauseCardSize.width}" height="${clauseCardSize.height}" title="${escapeHtml(cut(title, 160))}" srcdoc="${escapeHtml(card)}"></iframe>`;
}
type CardKey = 'title' | 'platform' | 'document' | 'snapshot' | 'severity' | 'stance' | 'recordId' | 'passage';
