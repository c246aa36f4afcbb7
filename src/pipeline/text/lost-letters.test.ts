/** Letters of a few words that a capture lost. */
import { expect, test } from 'vitest';
import { makeDocument } from '../../testing/make-document.ts';
import { toChanges } from './changes.ts';
import { nothingKnown } from './known.ts';
import { Texts } from './texts.ts';
import { toVersions } from './timeline.ts';

const rest = Array.from({ length: 30 }, (_, n) => `Paragraph ${n} says who answers questions about part ${n} of it.`);

function kindOf(before: string, after: string): string | undefined {
  const { captures, payloads } = makeDocument([before, after].map((words) => [...rest, words].join('\n\n')));
  return toChanges(toVersions(captures), new Texts(payloads, nothingKnown), nothingKnown).changes[1]?.kind;
}

test.each([
  ['We don’t sell your data.', 'We don�t sell your d�ta.'],
  ['We don’t sell your data.', 'We don���t sell your data.'],
  ['Wir geben Größen und Maße an.', 'Wir geben Gr��en und Ma�e an.'],
  ['Données que nous gardons à jamais.', 'Donn�es que nous gardons � jamais.'],
  ['Données que nous gardons.', 'Donn?es que nous gardons.'],
  ['For 10-20 days (at most) you can’t.', 'For 10-20 days (at most) you can�t.'],
  ['Мы не продаём данные.', 'Мы не прода�м данные.'],
])('change no word: %s', (whole, damaged) => {
  expect(kindOf(whole, damaged)).toBe('markup');
  expect(kindOf(damaged, whole)).toBe('markup');
});

test.each([
  ['We don’t sell your data.', 'We don�t lend your data.'],
  ['We never sell your data.', 'We � sell your data.'],
  ['You pay 15 a month for it.', 'You pay �5 a month for it.'],
  ['We do not sell your data.', 'We do ��� sell your data.'],
  ['Do you ask? We answer.', 'Do you ask? We do not answer.'],
])('change a word where more differs, or a whole word or number is lost: %s', (before, after) => {
  expect(kindOf(before, after)).toBe('substantive');
});
