/** What an import found and what it did not, as Markdown. In: the product, the platform, the drafts. Out: text; quotations stand in code blocks. */

import { toCounted } from '../../command/print.ts';
import { escapeMarkdown as plain, toCodeBlock } from '../diff/escape-markdown.ts';
import type { Drafts } from './make-drafts.ts';

export function toImportReport(source: string, product: string, platform: string, drafts: Drafts): string {
  const { written, missing, fragments, unmapped, recorded } = drafts;
  const parts = [
    `# ${plain(source)}: ${plain(product)} → ${platform}`,
    `${toCounted(written.length, 'draft')}, ${toCounted(missing.length, 'quotation')} not found, ${unmapped.length} without a clause type, ${recorded.length} recorded already.`,
  ];
  const list = (title: string, items: readonly string[]) => {
    if (items.length > 0) parts.push(`## ${title}`, items.map((item) => `- ${item}`).join('\n'));
  };
  list(
    'Drafts, to be written by a person',
    written.map(
      ({ path, label, isNewest, similarity }) =>
        `\`${path}\` (${plain(label)})${[
          isNewest ? '' : ': not in the newest capture',
          similarity < 1
            ? `: quoted otherwise, ${Math.floor(similarity * 1000) / 10} % alike; the draft has the archived words`
            : '',
        ].join('')}`,
    ),
  );
  if (missing.length > 0) parts.push('## Not found in any archived text');
  for (const { label, quote, nearest } of missing) {
    const near = nearest && `nearest, ${Math.floor(nearest.similarity * 100)} % alike, in ${nearest.path}:`;
    parts.push(
      `### ${plain(label)}`,
      toCodeBlock([...quote.split('\n'), ...(nearest ? ['', near!, nearest.words] : [])]),
    );
  }
  list(
    'Introductions to lists, which are no quotations',
    fragments.map(({ label, quote }) => plain(`${label}: ${quote}`)),
  );
  list(
    'No clause type maps to them',
    unmapped.map(({ label, notions }) => plain(`${label}: ${notions.join(', ')}`)),
  );
  list(
    'Recorded already',
    recorded.map(({ label, recordId }) => `${recordId} (${plain(label)})`),
  );
  return `${parts.join('\n\n')}\n`;
}
