import { expect, test } from 'vitest';
import { makeDocument } from '../../testing/make-document.ts';
import { toChanges } from './changes.ts';
import { nothingKnown } from './known.ts';
import { readDocument } from './reading.ts';
import { Texts } from './texts.ts';
import { toVersions } from './timeline.ts';
import { toWordKey } from './word-key.ts';

const around = ['We run the service for you and keep it safe.', 'We answer what you ask us within a month.'];
const inside = (words: string) => [around[0], words, around[1]].join('\n\n');

function kindOf(before: string, after: string): string | undefined {
  const { captures, payloads } = makeDocument([inside(before), inside(after)]);
  return toChanges(toVersions(captures), new Texts(payloads, nothingKnown), nothingKnown).changes[1]?.kind;
}

test.each([
  ['Persons <16 may not use it.', 'Persons >16 may not use it.'],
  ['Users &lt;16 may not use it.', 'Users &gt;16 may not use it.'],
  ['We keep it for < 30 days.', 'We keep it for ≤ 30 days.'],
  ['Liability is <= 100 EUR.', 'Liability is >= 100 EUR.'],
  ['The fee is <$5 a month.', 'The fee is >$5 a month.'],
  ['The service is for people aged 16+.', 'The service is for people aged 16.'],
  ['It holds where a = b.', 'It holds where a ≠ b.'],
  ['We keep it for 30 ± 5 days.', 'We keep it for 30 - 5 days.'],
  ['| Data sold | ✓ |\n|---|---|\n| Data kept | ✓ |', '| Data sold | ✗ |\n|---|---|\n| Data kept | ✓ |'],
  ['Adults may use it ✓ children may use it ❌.', 'Adults may use it ❌ children may use it ✓.'],
  ['A fee of +5 % applies to it.', 'A fee of -5 % applies to it.'],
  ['A fee of -5 % applies to it.', 'A fee of 5 % applies to it.'],
  ['The balance is −$5 at the end.', 'The balance is $5 at the end.'],
  ['Children aged 10-20 may join it.', 'Children aged 1020 may join it.'],
  ['We answer within 10–20 days of it.', 'We answer within 1020 days of it.'],
  ['At most 10² of them are kept by us.', 'At most 102 of them are kept by us.'],
  ['You pay 1/2 of the price at once.', 'You pay 12 of the price at once.'],
  ['You pay ½ of the price at once.', 'You pay ¼ of the price at once.'],
  ['We are there 24/7 for all of you.', 'We are there 247 for all of you.'],
  ['We sell it ☐ we keep it ☑ in your case.', 'We sell it ☑ we keep it ☐ in your case.'],
])('a sign that says something is a word: %s', (before, after) => {
  expect(kindOf(before, after)).toBe('substantive');
});

test.each([
  ['We keep it for ≤ 30 days.', 'We keep it for <=30 days.'],
  ['Home > Legal > Terms for all of you.', 'Home / Legal / Terms for all of you.'],
  ['> We keep it for you alone.', 'We keep it for you alone.'],
  ['Read more of it -> 5 answers are there.', 'Read more of it: 5 answers are there.'],
  ['Call us at +49 30 1234567 for it.', 'Call us at (49) 30-1234567 for it.'],
  ['Call us at 1-800-555-0199 for it.', 'Call us at 1 800 555 0199 for it.'],
  ['Call us at +1 (800) 555-0199 for it.', 'Call us at +1 800 5550199 for it.'],
  ['We answer within 10-20 days of it.', 'We answer within 10 – 20 days of it.'],
  ['A fee of -5 % applies to it.', 'A fee of −5% applies to it.'],
  ['You pay ½ of the price at once.', 'You pay 1/2 of the price at once.'],
  ['We rent rooms of 20 m² to all of you.', 'We rent rooms of 20 m2 to all of you.'],
  ['Our rules for it (Section 4-b) hold.', 'Our rules for it (Section 4b) hold.'],
  ['See - 5 answers are there for it.', 'See: 5 answers are there for it.'],
  ['GPT-4 answers what you ask it for.', 'GPT 4 answers what you ask it for.'],
  ['ISO 27001-2013 is what we follow here.', 'ISO 27001 2013 is what we follow here.'],
  ['It holds from May 25, 2024 for all.', 'It holds from May 25 2024 for all.'],
  ['✓ We never sell it to anybody.', '- We never sell it to anybody.'],
  ['Contact <legal@harbor.example> for it.', 'Contact legal@harbor.example for it.'],
])('the same signs around words are markup: %s', (before, after) => {
  expect(kindOf(before, after)).toBe('markup');
});

test('one sign for each way to write it', () => {
  expect(toWordKey('≥ 16')).toBe(toWordKey('>=16'));
  expect(toWordKey('✘')).toBe(toWordKey('❌'));
  expect(toWordKey('10 000')).toBe(toWordKey('10000'));
  expect(toWordKey('10²')).toBe(toWordKey('10^2'));
});

test.each([
  ['Persons <16 may not use our services at all.', 'Persons >16 may not use our services at all.', 'reworded'],
  ['Our services are meant for people aged 16+', 'Our services are meant for people aged 16', 'reworded'],
  ['Our services are meant for people aged 16+', 'OUR services are meant for people aged 16+', 'verbatim'],
  ['€5 is what our services cost you a month', '€5 is WHAT our services cost you a month', 'verbatim'],
  ['<16 may not use our services at all', '< 16 MAY not use our services at all', 'verbatim'],
])('a clause that begins or ends with a sign: %s, then %s', (excerpt, later, state) => {
  const archive = makeDocument([inside(excerpt), inside(later)]);
  const { capturedAt, origin } = archive.captures[0]!;
  const snapshot = { capturedAt, commit: (origin as { commit: string }).commit };
  const { clauses } = readDocument(
    archive,
    new Map([['clause', { snapshot, excerpt, optOut: { available: 'unstated' as const } }]]),
  );
  expect(clauses.get('clause')!.lineage!.standings[1]!.state).toBe(state);
});
