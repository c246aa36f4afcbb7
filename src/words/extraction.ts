/** How a text was derived from a page, in words. `extraction html 1, keeping main, dropping .banner`. */
import type { SnapshotRecord } from '../pipeline/schema/record-parts.ts';

export function extractionInWords({ type, extraction }: NonNullable<SnapshotRecord['page']>): string {
  const { version, select, drop } = extraction;
  const keeping = type !== 'html' ? [] : [`keeping ${select ? select.join(', ') : 'the main part'}`];
  return [`extraction ${type} ${version}`, ...keeping, ...(drop ? [`dropping ${drop.join(', ')}`] : [])].join(', ');
}
