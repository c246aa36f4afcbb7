/** Texts of links that an archive lost, and words that are none. */
import { expect, test } from 'vitest';
import { makeDocument } from '../../testing/make-document.ts';
import { toChanges } from './changes.ts';
import { nothingKnown } from './known.ts';
import { Texts } from './texts.ts';
import { toVersions } from './timeline.ts';

const linked = `# Rules of Dune

To report a note, please see [our form](/f) for ways to get help.

We do not sell your notes to anybody who asks for them.

Read [our cookie policy](/c) before you write, and learn more about us [here](/h).

The last part of the rules says that nothing else was agreed upon by you and us.`;
const lost = linked.replaceAll(/ ?\[[^\]]*\]\(\/\w\)/g, '');

const kindOf = (after: string) => {
  const { captures, payloads } = makeDocument([linked, { text: after, kind: 'technical' }]);
  return toChanges(toVersions(captures), new Texts(payloads, nothingKnown), nothingKnown).changes[1]?.kind;
};

test('sentences that lost no more than texts of their links are as they were', () => {
  expect(lost).toContain('please see for ways');
  expect(kindOf(lost)).toBe('technical');
});

test.each([
  ['do not sell', 'do sell'],
  ['to anybody who asks', 'to those who ask'],
  ['before you write', 'when you write'],
])('beside them a change of words may be one: %s', (old, now) => {
  expect(kindOf(lost.replace(old, now))).toBe('possibly-changed');
});

test('where no link was marked, holes show themselves, and words that say what holds are never one', () => {
  const plain = linked.replaceAll(/\[([^\]]*)\]\(\/\w\)/g, '$1');
  const more =
    '\n\nAsk our team, or write to our office, if anything is unclear to you.\n\nTell us, please, what our staff, all of it, did.';
  const holed = `${lost}${more.replace('our team,', ' ,').replace('our staff,', ' ,')}`.replace(
    'about us.',
    'about us .',
  );
  const change = (text: string) => {
    const { captures, payloads } = makeDocument([plain + more, { text, kind: 'technical' }]);
    return toChanges(toVersions(captures), new Texts(payloads, nothingKnown), nothingKnown).changes[1]?.kind;
  };
  expect(change(holed)).toBe('technical');
  expect(change(holed.replace('do not sell', 'do sell'))).toBe('possibly-changed');
});
