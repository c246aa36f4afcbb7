import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf, type MadeCapture, makeDocument } from '../../testing/make-document.ts';
import type { ChangeOverride } from './change-overrides.ts';
import { type Change, toChanges } from './changes.ts';
import { toFlipRuns } from './flip-runs.ts';
import { nothingKnown } from './known.ts';
import { Texts } from './texts.ts';
import { toVersions } from './timeline.ts';

function changesOf(
  made: readonly (string | MadeCapture)[],
  overrides: readonly ChangeOverride[] = [],
): readonly Change[] {
  const { captures, payloads } = makeDocument(made);
  return toChanges(toVersions(captures), new Texts(payloads, nothingKnown), nothingKnown, { overrides }).changes;
}

const kindsOf = (made: readonly (string | MadeCapture)[]) => changesOf(made).map(({ kind }) => kind);

const policy = [
  '# Privacy Policy',
  'Last updated: April 1, 2026',
  'We use your personal data to provide the service. We may share it with our partners.',
  ...['names', 'addresses', 'payments', 'messages', 'pictures', 'contacts'].map(
    (what) => `We collect your ${what} when you give them to us, and keep them for as long as your account is open.`,
  ),
].join('\n\n');

const topics = ['north', 'south', 'east', 'west', 'centre', 'harbour'];

test('the first version is no change', () => {
  const words = policy.split(/[\s#]+/).filter(Boolean).length;
  expect(changesOf([policy])).toEqual([{ version: 1, kind: 'first', added: words, removed: 0, moved: 0 }]);
});

test('a word that was added', () => {
  const [, change] = changesOf([policy, policy.replace('may share', 'may also share')]);
  expect(change).toEqual({ version: 2, from: 1, kind: 'substantive', added: 1, removed: 0, moved: 0 });
});

test('white space alone', () => {
  expect(kindsOf([policy, policy.replaceAll('\n\n', '\n\n\n')])).toEqual(['first', 'whitespace']);
});

test('a link that went elsewhere', () => {
  const linked = (to: string) => policy.replace('our partners', `[our partners](${to})`);
  expect(kindsOf([policy, linked('/a'), linked('/b')])).toEqual(['first', 'markup', 'markup']);
});

test('quotes that became curly, and a comma', () => {
  expect(kindsOf([policy, policy.replace('to us, and', 'to us and')])).toEqual(['first', 'markup']);
});

test('a date alone', () => {
  const later = policy.replace('April 1, 2026', '2 May 2026');
  expect(kindsOf([policy, later, policy])).toEqual(['first', 'date-only', 'date-only']);
});

test('a date and a word are a change of words', () => {
  const later = policy.replace('April 1, 2026', '2 May 2026').replace('may share', 'share');
  expect(kindsOf([policy, later])).toEqual(['first', 'substantive']);
});

test('an archive that extracted its capture anew', () => {
  const [, change] = changesOf([policy, { text: policy.replace(/^# .*\n/, ''), kind: 'technical' }]);
  expect(change).toMatchObject({ kind: 'technical', removed: 2 });
});

test('a technical step in which the stated date or words of a sentence differ too is possibly a change', () => {
  const dated = policy.replace('April 1, 2026', 'May 2, 2026');
  const reworded = policy.replace('may share', 'share');
  const longer = `${policy}\n\nA section that the archive had left out says what we do with letters and parcels.`;
  const kind = (text: string) => kindsOf([policy, { text, kind: 'technical' }])[1];
  expect(kind(dated)).toBe('possibly-changed');
  expect(kind(reworded)).toBe('possibly-changed');
  expect(kind(longer)).toBe('technical');
});

test('a text that is spelt as in Britain now, and was not, may be another region’s edition', () => {
  const american = ['organization', 'color', 'center', 'behavior', 'license to personalize'].map(
    (what) => `The ${what} of what you see is chosen by us, and you may ask us to stop.`,
  );
  const of = (text: string) => `${policy}\n\n${text}`;
  const british = (text: string) =>
    text
      .replaceAll('ization', 'isation')
      .replaceAll('ize', 'ise')
      .replace('color', 'colour')
      .replace('center', 'centre')
      .replace('behavior', 'behaviour');
  const text = american.join('\n\n');
  expect(kindsOf([of(text), of(british(text))])[1]).toBe('possibly-changed');
  // One word is no edition, and neither is a change beside words that stay.
  expect(kindsOf([of(text), of(text.replace('color', 'colour'))])[1]).toBe('substantive');
  expect(kindsOf([of(text), of(text.replace('may ask', 'cannot ask'))])[1]).toBe('substantive');
});

test('words that came did not go again where the text may be cut off', () => {
  const longer = policy.replace('\n\n', '\n\nWe now read your letters aloud to all who work for us.\n\n');
  const cut = policy.slice(-Math.floor(policy.length / 3));
  expect(changesOf([policy, longer, cut])).toMatchObject([
    { kind: 'first' },
    { kind: 'substantive' },
    { kind: 'substantive', truncation: true },
  ]);
});

test('a technical step that loses the texts of links leaves holes, and is no change; words beside them are', () => {
  const linked = topics
    .map((topic) => `You can read more about the ${topic} in our ${topic} notice, and ask our team.`)
    .join('\n\n');
  const holed = linked.replaceAll(/\w+ notice,/g, ',');
  const kind = (text: string) =>
    kindsOf([`${policy}\n\n${linked}`, { text: `${policy}\n\n${text}`, kind: 'technical' }])[1];
  expect(kind(holed)).toBe('technical');
  expect(kind(holed.replace('ask our team', 'ask our new team'))).toBe('possibly-changed');
  expect(kind(linked.replaceAll('can read', 'read'))).toBe('possibly-changed');
});

test('a technical step that brings many words and takes many others is possibly a change, however unlike they are', () => {
  const about = (name: string) =>
    topics.map((topic) => `The ${name} of ${topic} is described on a page of its own.`).join('\n\n');
  const kind = (before: string, text: string) =>
    kindsOf([`${before}\n\n${policy}`, { text: `${policy}\n\n${text}`, kind: 'technical' }])[1];
  expect(kind(about('history'), about('future').replaceAll('described', 'told'))).toBe('possibly-changed');
  expect(kind(about('history'), '')).toBe('technical');
});

test('a sentence that comes amid others in a technical step is possibly a change, one at the end is the archive’s', () => {
  const amid = policy.replace(/\n\n(?=[^\n]*$)/, '\n\nWe now keep your letters and parcels for ninety days.\n\n');
  expect(kindsOf([policy, { text: amid, kind: 'technical' }])[1]).toBe('possibly-changed');
});

test('a conjunction behind a semicolon is a word', () => {
  const list = `${policy}\n\nWe share data:\n\n* with partners who run our servers;\n* with auditors who check our books;`;
  expect(kindsOf([list, list.replace('servers;', 'servers; and/or')])[1]).toBe('substantive');
});

test('whom a date of effect is for is words, and the date alone is none', () => {
  const dated = `${policy}\n\nEffective date in the EEA and UK: April 30, 2024`;
  expect(kindsOf([dated, dated.replace('EEA and UK', 'EEA, UK and Switzerland')])[1]).toBe('substantive');
  expect(kindsOf([dated, dated.replace('April 30', 'May 2')])[1]).toBe('date-only');
});

test('a whole document in one paragraph is no announcement, whatever it says of updates', () => {
  const one = `${policy} We are updating these terms from time to time.`.replaceAll(/\s+/g, ' ').replace('# ', '');
  expect(kindsOf([one, one.replace('may share', 'will share')])[1]).toBe('substantive');
});

test('an index of links to the headings of the text, and its own heading, are part of the page', () => {
  expect(kindsOf([policy, `#### Index\n\n* [Privacy Policy](#s1)\n\n${policy}`])[1]).toBe('page');
});

test('an effective date or a deadline inside a sentence is a change of words', () => {
  const with1 = `${policy}\n\nYou may object until June 1, 2026, and we will then stop using your messages.`;
  expect(kindsOf([with1, with1.replace('June 1', 'July 9')])[1]).toBe('substantive');
});

test.each([
  ['12 out of 15 people found this helpful', '14 out of 18 people found this helpful'],
  ['1,234 people found this helpful', '1,301 people found this helpful'],
  ['Build 4711-a3f9c2', 'Build 4802-b77e01'],
  ['[Home](/) · [Blog](/blog)', '[Home](/) · [Careers](/careers)'],
  ['Was this article helpful?', ''],
  ['Close', 'opens in new tab'],
])('“%s” that becomes “%s” is no change of words', (before, after) => {
  expect(kindsOf([`${policy}\n\n${before}`, `${policy}\n\n${after}`])[1]).toBe('page');
});

test.each([
  ['a number', 'as long as your account is open', 'at most 60 days'],
  ['may that becomes will', 'We may share', 'We will share'],
  ['a word that turns the meaning', 'We use your', 'We do not use your'],
])('%s stays a change of words, whatever surrounds it', (_, before, after) => {
  const [old, now] = [`${policy}\n\n1,234 views`, `${policy.replace('April 1', 'May 7')}\n\n1,301 views`];
  expect(kindsOf([old, now.replace(before, after)])[1]).toBe('substantive');
});

test.each([
  ['capitals', (text: string) => text.replace('We use your personal data', 'WE USE YOUR PERSONAL DATA')],
  ['ligatures and full width', (text: string) => text.replace('collect', 'collect').replace('provide', 'ｐrovide')],
  ['hyphens', (text: string) => text.replace('personal data', 'personal-data')],
  ['letters in a wrong encoding', (text: string) => text.replace('our partners', 'our partnersâ€™')],
  ['list numbers', (text: string) => text.replace('We use your', '1. We use your')],
])('%s change no word', (_, change) => {
  expect(kindsOf([policy, change(policy)])[1]).toBe('markup');
});

test('the same text twice on a page is no change of words', () => {
  expect(kindsOf([`${policy}\n\n${policy}`, policy])[1]).toBe('repeated');
});

test('words that go and come back are no change at either end, whatever else changes meanwhile', () => {
  const without = policy.replace(' We may share it with our partners.', '');
  const other = (text: string) => text.replace('your names', 'your names and titles');
  expect(kindsOf([policy, without, other(without), other(policy)])).toEqual(['first', 'flip', 'substantive', 'flip']);
});

test('words that were reworded and reworded back are a flip at the first end, whatever else changes at the second', () => {
  const reworded = policy.replace('share it with our partners', 'share it with our good partners');
  const other = policy.replace('your names', 'your names and titles');
  expect(kindsOf([policy, reworded, other])).toEqual(['first', 'flip', 'substantive']);
});

test('words that went and are not back yet are a change', () => {
  expect(kindsOf([policy, policy.replace(' We may share it with our partners.', '')])[1]).toBe('substantive');
});

test('a sentence that came and was then reworded did not go again', () => {
  const came = `${policy}\n\nWe keep records of calls with our support team for training.`;
  expect(kindsOf([policy, came, came.replace('for training', 'for ninety days')])).toEqual([
    'first',
    'substantive',
    'substantive',
  ]);
});

test('an entry of one list that also stands in another went or came: that may be a change', () => {
  const entry = '- Messages that you send to our support team in any language';
  const lists = `${policy}\n\n# What we record\n\n${entry}\n\n# What we share\n\n- Your name\n`;
  expect(kindsOf([`${lists}${entry}`, lists])[1]).toBe('possibly-changed');
  expect(kindsOf([`${lists}- Your name\n- Your name`, lists])[1]).toBe('repeated');
});

test('words that are seen once for hours, and stay from a later day on, count on that day', () => {
  const coming = policy.replace('may share', 'will share');
  const made = [
    { text: policy, capturedAt: '2025-03-01T00:00:00Z' },
    { text: coming, capturedAt: '2025-09-01T00:00:00Z' },
    { text: policy, capturedAt: '2025-09-01T12:00:00Z' },
    { text: coming, capturedAt: '2025-09-02T13:00:00Z' },
  ];
  expect(kindsOf(made)).toEqual(['first', 'flip', 'flip', 'substantive']);
});

test('an old capture that the archive took in late is the step aside, and the change before it counts', () => {
  const reworded = policy.replace('may share', 'will share');
  const days = ['2026-03-01', '2026-05-01', '2026-04-01', '2026-05-03'].map((day) => `${day}T00:00:00Z`);
  const made = [policy, reworded, policy, reworded].map((text, at) => ({ text, capturedAt: days[at]! }));
  expect(kindsOf(made)).toEqual(['first', 'substantive', 'flip', 'flip']);
});

test('a source that the archive joins is no change by the publisher; words that changed in the same step may be one', () => {
  const other = topics.map((topic) => `Cookies of the kind ${topic} remember what you chose on this device.`);
  const joined = `${policy}\n\n- - -\n\n# Cookies\n\n${other.join('\n\n')}`;
  expect(kindsOf([policy, joined])[1]).toBe('sources');
  expect(kindsOf([policy, 'Redirecting …', joined])[2]).toBe('sources');
  expect(kindsOf([policy, joined.replace('may share', 'share')])[1]).toBe('possibly-changed');
});

test('another page in place of one of the joined sources may be the archive’s; a page rewritten under its title is not', () => {
  const page = (title: string, verb: string) =>
    `# ${title}\n\n${topics.map((topic) => `${verb} in the ${topic} is described to its visitors at length.`).join('\n\n')}`;
  const joined = (other: string) => `${policy}\n\n- - -\n\n${other}`;
  const rules = joined(page('House rules', 'Behaviour'));
  const fees = `# Schedule of fees\n\n${topics.map((topic) => `Whoever pays late for ${topic} owes us a tenth more.`).join('\n\n')}`;
  const [, change] = kindsOf([rules, joined(fees)]);
  expect(change).toBe('possibly-changed');
  const renamed = page('Rules of the house', 'Behaviour').replaceAll('described to', 'told to all');
  expect(kindsOf([rules, joined(renamed)])[1]).toBe('substantive');
  const technical = {
    text: joined(fees),
    kind: 'technical',
  } as const;
  expect(kindsOf([rules, technical])[1]).toBe('possibly-changed');
  expect(kindsOf([rules, joined(page('House rules', 'Payment').replaceAll('visitors', 'guests'))])[1]).toBe(
    'substantive',
  );
});

test('an error page, and the step back from it', () => {
  const changes = changesOf([policy, "This page isn't available", policy]);
  expect(changes.map(({ kind }) => kind)).toEqual(['first', 'failed-capture', 'failed-capture']);
  expect(changes[1]).toMatchObject({ judgement: 'error-page' });
  expect(changes[2]).toMatchObject({ from: 1, equals: 1, added: 0, removed: 0 });
});

test('a change after an error page is measured from the last readable version', () => {
  const [, , change] = changesOf([policy, 'Redirecting …', policy.replace('may share', 'share')]);
  expect(change).toMatchObject({ from: 1, kind: 'substantive', added: 0, removed: 1 });
});

test('an error page at the very start', () => {
  expect(kindsOf(['Access denied', policy, policy.replace('may', 'will')])).toEqual([
    'first',
    'failed-capture',
    'substantive',
  ]);
});

test('a document that always was short has not failed', () => {
  expect(kindsOf(['We use no cookies.', 'We use two cookies.'])).toEqual(['first', 'substantive']);
});

test('a text that broke off and was restored', () => {
  const long = Array.from({ length: 60 }, (_, index) => `Sentence ${index} of this long policy says something.`).join(
    '\n\n',
  );
  expect(kindsOf([long, long.slice(0, 700), long])).toEqual(['first', 'failed-capture', 'failed-capture']);
});

test('a text that lost more than half for good carries a warning', () => {
  expect(changesOf([policy, policy.slice(0, 300)])[1]).toMatchObject({ kind: 'substantive', truncation: true });
});

test('a text that is nothing but the beginning of the one before carries a warning, however much of it is left', () => {
  const whole = Array.from({ length: 20 }, (_, index) => `Sentence ${index} of this policy says ${index} things.`).join(
    '\n\n',
  );
  const upTo = (words: string) =>
    changesOf([whole, whole.slice(0, whole.indexOf(words) + words.length)])[1]?.truncation;
  expect(upTo('Sentence 15 of this po')).toBe(true);
  expect(upTo('Sentence 15 of this')).toBe(true);
  expect(upTo('says 15 things.')).toBe(true);
  // A few last words may have been taken out.
  expect(upTo('Sentence 19 of this policy says 19')).toBeUndefined();
  expect(
    changesOf([whole, `${whole.slice(0, whole.indexOf(' of this policy says 15'))}\n\nAll rights reserved.`])[1]
      ?.truncation,
  ).toBeUndefined();
});

test('a text that switches between two wordings flips', () => {
  const other = policy.replace('may share', 'never share');
  const changes = changesOf([policy, other, policy, other, policy]);
  expect(changes.map(({ kind }) => kind)).toEqual(['first', 'flip', 'flip', 'flip', 'flip']);
  expect(changes.map(({ equals }) => equals)).toEqual([undefined, undefined, 1, 2, 3]);
  expect(changes[1]).toMatchObject({ undoneIn: 3 });
  expect(toFlipRuns(changes)).toEqual([{ first: 2, last: 5, flips: 4 }]);
});

test('a text that comes back behind others names the version that it equals, and the step away the one it came back in', () => {
  const [second, third] = ['never share', 'gladly share'].map((words) => policy.replace('may share', words));
  const changes = changesOf([policy, second!, third!, policy]);
  expect(changes.map(({ kind, equals, undoneIn }) => [kind, equals ?? undoneIn])).toEqual([
    ['first', undefined],
    ['flip', 4],
    ['flip', 4],
    ['flip', 1],
  ]);
});

test('a sentence that came and went four times is part of the page, however long it stayed', () => {
  const line = `${policy}\n\nOur shop in the harbour is open for visitors on this day of the week.`;
  const made = ['2023-01', '2023-07', '2024-01', '2024-07', '2025-01'].map((month, at) => ({
    text: (at % 2 ? line : policy).replace('April 1', `April ${at + 1}`),
    capturedAt: `${month}-01T00:00:00Z`,
  }));
  expect(kindsOf(made)).toEqual(['first', 'flip', 'flip', 'flip', 'flip']);
  expect(kindsOf(made.slice(0, 4))).toEqual(['first', 'substantive', 'substantive', 'substantive']);
});

test('a text that comes back after more than twenty versions is a change again', () => {
  const others = Array.from({ length: 21 }, (_, index) =>
    policy.replace('share it with our partners', `give item ${index} to our visitors`),
  );
  expect(kindsOf([policy, ...others, policy]).at(-1)).toBe('substantive');
});

test('the same sentences in another order', () => {
  const [title, date, use, ...items] = policy.split('\n\n');
  expect(changesOf([policy, [title, date, ...items, use].join('\n\n')])[1]).toMatchObject({
    kind: 'reordered',
    added: 0,
    removed: 0,
    moved: 16,
  });
});

test('an editor overrules a kind, and a capture called failed counts as one', () => {
  const other = policy.replace('partners', 'visitors');
  const override = { snapshot: dayOf(1), kind: 'failed-capture' as const, reason: 'the text of another page' };
  const changes = changesOf([policy, other, policy], [override]);
  expect(changes[1]).toMatchObject({ kind: 'failed-capture', overruled: { reason: 'the text of another page' } });
  expect(changes[2]).toMatchObject({ kind: 'failed-capture', equals: 1 });
});

test('an editor may say that a capture is the document, which is then read and compared with', () => {
  const page = 'Access denied. You do not have permission to open this page on this server.';
  expect(kindsOf([policy, page, policy])[1]).toBe('failed-capture');
  const [, change, next] = changesOf(
    [policy, page, policy.replace('may', 'will')],
    [{ snapshot: dayOf(1), kind: 'substantive', reason: 'this was the whole document for a day' }],
  );
  expect(change).toMatchObject({ kind: 'substantive', from: 1 });
  expect(next).toMatchObject({ from: 2 });
});

test('another document under the name of the first starts a timeline, and so does the one after it', () => {
  const press = (year: number) =>
    topics
      .map((topic) => `In ${year} Dune opens an office in the ${topic} and hires forty engineers there.`)
      .join('\n\n');
  const recipes = topics
    .map((topic) => `Boil the beans of the ${topic} slowly, with salt, until they are soft.`)
    .join('\n\n');
  const { captures, payloads } = makeDocument([policy, press(1), press(2), press(3), recipes, `${recipes} Serve.`]);
  const { changes, timelines } = toChanges(toVersions(captures), new Texts(payloads, nothingKnown), nothingKnown);
  expect(timelines).toEqual([0, 1, 1, 1, 2, 2]);
  expect(changes[1]).toMatchObject({ version: 2, from: 1, kind: 'replaced' });
});

test('what is known of other captures, sources or overrides is not taken for these', () => {
  const results = new Map<string, unknown>();
  const known = {
    find: (key: string) => results.get(key),
    learn: (key: string, result: unknown) => void results.set(key, result),
  };
  const kinds = (made: readonly (string | MadeCapture)[], overrides: readonly ChangeOverride[] = []) => {
    const { captures, payloads } = makeDocument(made);
    const { changes } = toChanges(toVersions(captures), new Texts(payloads, known), known, { overrides });
    return changes.map(({ kind }) => kind);
  };
  const other = policy.replace('may share', 'may also share');
  expect(kinds([policy, other])).toEqual(['first', 'substantive']);
  expect(kinds([policy, `${policy}\n`])).toEqual(['first', 'whitespace']);
  expect(kinds([policy, other], [{ snapshot: dayOf(1), kind: 'page', reason: 'a banner' }])).toEqual(['first', 'page']);
  expect(kinds([policy, { text: other, kind: 'technical' }])[1]).not.toBe('substantive');
});

test('dates of captures decide nothing', () => {
  const texts = [policy, policy.replace('may', 'will'), 'Redirecting …', policy, policy.replace('2026', '2027')];
  const changes = changesOf(texts);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 5, maxLength: 5 }), (days) => {
      expect(changesOf(texts.map((text, index) => ({ text, capturedAt: dayOf(days[index]!) })))).toEqual(changes);
    }),
    { numRuns: 20 },
  );
});

test('what is known from an earlier run gives the same changes and is not computed again', () => {
  const { captures, payloads } = makeDocument([policy, policy.replace('may', 'will'), 'Redirecting …', policy]);
  const results = new Map<string, unknown>();
  const known = {
    find: (key: string) => results.get(key),
    learn: (key: string, result: unknown) => void results.set(key, result),
  };
  const first = toChanges(toVersions(captures), new Texts(payloads, known), known);
  const size = results.size;
  const kept = new Map(JSON.parse(JSON.stringify([...results])) as [string, unknown][]);
  const later = { find: (key: string) => kept.get(key), learn: () => expect.unreachable('everything is known') };
  expect(size).toBeGreaterThan(3);
  expect(toChanges(toVersions(captures), new Texts(payloads, later), later)).toEqual(first);
});
