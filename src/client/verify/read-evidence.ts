/**
 * The evidence of a clause as its page prints it. In: the box of the check, and the page around it. Out: digest, size, place, words and
 * leaf. The line of the leaf is put together of document, time, digest and address, so that the page need not repeat them.
 */
import { formatLeaf } from '../../pipeline/schema/leaf-line.ts';
import type { Evidence } from './check-evidence.ts';

const facts = '#evidence dl';

export function readEvidence({ dataset }: HTMLElement): Evidence {
  const text = (selector: string) => document.querySelector(`${facts} ${selector}`)?.textContent?.trim() ?? '';
  const { size = '0', start = '0', end = '0', leaf, page } = dataset;
  const digest = text('[data-digest]');
  const words = [...document.querySelectorAll('#the-words blockquote :is(p, li)')].map((one) => one.textContent ?? '');
  const about = document.querySelector<HTMLElement>('main')?.dataset.about?.split('/').slice(0, 2).join('/');
  const capturedAt = document.querySelector(`${facts} time`)?.getAttribute('datetime') ?? '';
  const line = formatLeaf({ document: about ?? '', capturedAt, digest, sourceUrl: text('[data-source]') });
  return {
    ...{ digest, words, base: document.body.dataset.base ?? '/' },
    blob: /^swh:1:cnt:([0-9a-f]{40})/.exec(text('[data-swhid]'))?.[1],
    ...{ size: Number(size), start: Number(start), end: Number(end) },
    ...(page !== undefined && { page: { ...JSON.parse(page), digest: text('[data-page-digest]') } }),
    ...(leaf !== undefined && { leaf: { index: Number(leaf), line } }),
  };
}
