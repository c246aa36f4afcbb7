/** What is counted as an error, and that no published rate is worse than was accepted. */
import { describe, expect, it } from 'vitest';
import { toErrorRates, toRates } from '../../pipeline/records/error-rates.ts';
import { findWorse, mostWrong } from './floors.ts';

const numbers = (rates: ReturnType<typeof toErrorRates>) => rates.map(({ wrong, of }) => [wrong, of]);

describe('error rates', () => {
  it('count a menu that is called a change of words, and no step that is compared across a gap', () => {
    const steps = [
      { label: 'chrome', said: 'substantive', count: 2 },
      { label: 'substantive', said: 'substantive', count: 5 },
      { label: 'failed', said: 'substantive', across: true, count: 3 },
    ] as const;
    expect(numbers(toErrorRates({ captures: [], steps: [...steps], rewordings: [] })).slice(0, 2)).toEqual([
      [2, 7],
      [0, 5],
    ]);
  });

  it('count a change that is hidden, and none that is called possible or possibly cut off', () => {
    const steps = [
      { label: 'substantive', said: 'flip', count: 1 },
      { label: 'substantive', said: 'suspect', count: 1 },
      { label: 'technical-mixed', said: 'possibly-changed', count: 4 },
      { label: 'technical-mixed', said: 'technical', count: 2 },
    ] as const;
    expect(numbers(toErrorRates({ captures: [], steps: [...steps], rewordings: [] }))[1]).toEqual([3, 8]);
  });

  it('count captures on both sides; a page that stands twice is readable', () => {
    const captures = [
      { label: 'twice', said: 'doubled', count: 3 },
      { label: 'document', said: 'empty', count: 1 },
      { label: 'error-page', said: 'document', count: 1 },
      { label: 'error-page', said: 'other-document', count: 1 },
      { label: 'other-document', said: 'document', apart: true, count: 1 },
    ] as const;
    expect(numbers(toErrorRates({ captures: [...captures], steps: [], rewordings: [] })).slice(2, 4)).toEqual([
      [1, 3],
      [1, 4],
    ]);
  });

  it('that are published are within what was accepted, and one more is told', () => {
    const { rates } = toRates();
    expect(findWorse(rates)).toEqual([]);
    const more = rates.map((rate, at) => ({ ...rate, wrong: mostWrong[at]! + 1 }));
    expect(findWorse(more)).toHaveLength(10);
  });

  it('of steps that were labelled after the rules were made are counted apart', () => {
    const steps = [
      { label: 'chrome', said: 'substantive', count: 2 },
      { label: 'chrome', said: 'substantive', later: true, count: 1 },
      { label: 'substantive', said: 'substantive', later: true, count: 3 },
    ] as const;
    const rates = numbers(toErrorRates({ captures: [], steps: [...steps], rewordings: [] }));
    expect([rates[0], ...rates.slice(4, 6)]).toEqual([
      [2, 2],
      [1, 4],
      [0, 3],
    ]);
  });

  it('of rewordings leave out what is not followed', () => {
    const rewordings = [
      { label: 'turned', said: 'turned', count: 4 },
      { label: 'same', said: 'turned', count: 3 },
      { label: 'turned', said: 'same', count: 1 },
      { label: 'turned', said: 'not-followed', count: 9 },
      { label: 'turned', said: 'same', later: true, count: 2 },
    ] as const;
    expect(numbers(toErrorRates({ captures: [], steps: [], rewordings: [...rewordings] })).slice(6)).toEqual([
      [3, 7],
      [1, 5],
      [0, 0],
      [2, 2],
    ]);
  });
});
