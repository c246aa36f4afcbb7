/** Lines of a few words without a full stop: sentences of the document, or labels of the page. */
import { expect, test } from 'vitest';
import { makeDocument } from '../../testing/make-document.ts';
import { toChanges } from './changes.ts';
import { nothingKnown } from './known.ts';
import { Texts } from './texts.ts';
import { toVersions } from './timeline.ts';

const around = [
  'We use your data to provide the service and to keep it safe for all of you.',
  'We share data with companies that work for us, and with nobody else at all.',
];
const places = ['before', 'between', 'behind'] as const;

function kindOf(before: string, after: string, place: (typeof places)[number]): string | undefined {
  const at = places.indexOf(place);
  const inside = (words: string) => [...around.slice(0, at), words, ...around.slice(at)].filter(Boolean).join('\n\n');
  const { captures, payloads } = makeDocument([inside(before), inside(after)]);
  return toChanges(toVersions(captures), new Texts(payloads, nothingKnown), nothingKnown).changes[1]?.kind;
}

test.each([
  ['We are liable', 'We are not liable'],
  ['We sell data', 'We lend data'],
  ['Users pay nothing', 'Users pay monthly'],
  ['Refunds', 'No refunds'],
  ['Refundable', 'Not refundable'],
  ['**Verkauf von Daten**', '**Kein Verkauf von Daten**'],
  ['Wir haften', 'Wir haften nicht'],
  ['Nous vendons vos données', 'Nous louons vos données'],
  ['Vendemos sus datos', 'No vendemos sus datos'],
  ['Sprzedajemy dane', 'Nie sprzedajemy danych'],
  ['Мы отвечаем', 'Мы не отвечаем'],
  ['نحن مسؤولون', 'نحن لا مسؤولون'],
  ['我们负责', '我们不负责'],
])('a denial, or a short sentence, is a word of the document: %s, %s', (before, after) => {
  for (const place of places) {
    expect(kindOf(before, after, place)).toBe('substantive');
    expect(kindOf(after, before, place)).toBe('substantive');
  }
});

test.each([
  'We are not liable',
  'You may not resell',
  "We don't sell data",
  'Wir haften nicht',
  'Nous vendons vos données',
])('a short sentence that comes or goes: %s', (line) => {
  expect(kindOf('', line, 'between')).toBe('substantive');
  expect(kindOf(line, '', 'between')).toBe('substantive');
});

test.each([
  ['Help Centre', 'Safety'],
  ['About us', ''],
  ['How we use data', ''],
  ['What you can do', 'What you should know'],
  ['', 'You are here'],
  ['', 'We are hiring'],
  ['', 'We value your privacy'],
  ['You may also like', ''],
  ['You are offline', 'You are online'],
  ['Not now', 'Later'],
  ['', 'No thanks'],
  ['No comments', 'Comments'],
  ['No results', 'Results'],
  ['Köp nu', 'Köp'],
  ['Weiter ohne Zustimmung', ''],
  ['Continuer sans accepter', ''],
  ['Suivez nous', ''],
  ['Über uns', 'Wir über uns'],
])('a label of the page stays one: %j, %j', (before, after) => {
  for (const place of places) expect(kindOf(before, after, place)).toBe('page');
});
