import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf, type MadeCapture, makeDocument } from '../../testing/make-document.ts';
import type { ClauseLineage } from './clause-life.ts';
import { leastShared } from './lineage.ts';
import { readDocument } from './reading.ts';

const clause =
  'We use your personal data to develop, train and improve our models, unless you object in your settings.';
const rest = [
  'This policy explains how we handle what you give us when you use the service.',
  'We keep your messages for thirty days after you deleted them, and backups for ninety days.',
  'Our partners process payments for us and may not use what they learn for anything else.',
  'You can write to our data protection officer at any time and will get an answer within a month.',
];
const withClause = (words: string) => [rest[0], rest[1], words, rest[2], rest[3]].join('\n\n');
const policy = withClause(clause);
const without = rest.join('\n\n');

function follow(made: readonly (string | MadeCapture)[], home = 0, excerpt: string = clause): ClauseLineage {
  const archive = makeDocument(made);
  const snapshot = {
    capturedAt: archive.captures[home]!.capturedAt,
    commit: (archive.captures[home]!.origin as { commit: string }).commit,
  };
  const { clauses } = readDocument(
    archive,
    new Map([['clause', { snapshot, excerpt, optOut: { available: 'unstated' as const } }]]),
  );
  return clauses.get('clause')!.lineage!;
}

const statesOf = ({ standings }: ClauseLineage) => standings.map(({ state }) => state);
const eventsOf = ({ events }: ClauseLineage) =>
  events.map(({ kind, version, counts }) => `${kind} in ${version}${counts ? '' : ', does not count'}`);

test('a clause that stood from the start', () => {
  const lineage = follow([policy]);
  expect(statesOf(lineage)).toEqual(['verbatim']);
  expect(eventsOf(lineage)).toEqual(['introduced in 1']);
  expect(lineage.events[0]?.before).toBeUndefined();
});

test('a clause that was introduced, between two captures', () => {
  const lineage = follow([without, policy], 1);
  expect(statesOf(lineage)).toEqual(['gone', 'verbatim']);
  expect(lineage.events).toMatchObject([
    {
      kind: 'introduced',
      version: 2,
      capture: { capturedAt: dayOf(1) },
      before: { capturedAt: dayOf(0) },
      counts: true,
    },
  ]);
});

test('a clause that went and came back is an excursion, also where other words changed in the same step', () => {
  const changed = (text: string) => text.replace('thirty days', 'sixty days');
  const lineage = follow([policy, without, changed(policy)]);
  expect(statesOf(lineage)).toEqual(['verbatim', 'gone', 'verbatim']);
  expect(eventsOf(lineage)).toEqual([
    'introduced in 1',
    'removed in 2, does not count',
    'returned in 3, does not count',
  ]);
  expect(lineage.events.at(-1)?.change).toBe('flip');
  const late = { text: changed(policy), capturedAt: '2026-09-01T00:00:00Z' };
  expect(eventsOf(follow([policy, without, late]))).toEqual(['introduced in 1', 'removed in 2', 'returned in 3']);
});

test('a clause that was reworded', () => {
  const lineage = follow([policy, withClause(clause.replace('unless you object', 'and you may object'))]);
  expect(statesOf(lineage)).toEqual(['verbatim', 'reworded']);
  expect(eventsOf(lineage)).toEqual(['introduced in 1', 'reworded in 2']);
  expect(lineage.wordings[1]!.pieces).toEqual([clause.replace('unless you object', 'and you may object')]);
  expect(lineage.wordings[1]!.similarity).toBeCloseTo(34 / 37);
});

test('a clause read in the newest version is followed back to its first wording', () => {
  const lineage = follow([withClause(clause.replace('develop, train and ', '')), policy], 1);
  expect(statesOf(lineage)).toEqual(['reworded', 'verbatim']);
  expect(eventsOf(lineage)).toEqual(['introduced in 1', 'reworded in 2']);
});

test('a clause that drifts is followed from wording to wording', () => {
  const steps = [
    clause,
    'We use your personal information to develop, train and improve our models, unless you opt out in your settings.',
    'We use personal information and content to train and improve our artificial intelligence, unless you opt out in your settings.',
    'We use content and other information to train our artificial intelligence, where you have not opted out in your settings.',
  ];
  const lineage = follow(steps.map(withClause));
  expect(statesOf(lineage)).toEqual(['verbatim', 'reworded', 'reworded', 'reworded']);
  expect(lineage.wordings.map(({ pieces }) => pieces)).toEqual(steps.map((step) => [step]));
  expect(lineage.wordings[3]!.similarity).toBeLessThan(0.6);
});

test('a clause that was removed', () => {
  const lineage = follow([policy, without]);
  expect(statesOf(lineage)).toEqual(['verbatim', 'gone']);
  expect(eventsOf(lineage)).toEqual(['introduced in 1', 'removed in 2']);
});

test('a clause that returned', () => {
  const other = without.replace('thirty', 'forty');
  const third = policy.replace('ninety', 'sixty');
  expect(eventsOf(follow([policy, other, third]))).toEqual(['introduced in 1', 'removed in 2', 'returned in 3']);
});

test.each([
  ['', '§ '],
  ['4', '5'],
  ['4.', '5.'],
  ['', '(a)'],
])('a clause over two paragraphs that are counted, by “%s” and then by “%s”, did not change', (before, after) => {
  const second = 'We delete what it learned as soon as you ask us to, wherever it was kept.';
  const counted = (number: string) => {
    const at = (step: number) =>
      number
        .replace('§ ', `§ ${step + 1}`)
        .replace(/^\d/, (one) => String(+one + step))
        .replace('a', 'ab'[step]!);
    const [one, two] = [at(0), at(1)].map((words) => words && `${words} `);
    return { text: withClause(`${one}${clause}\n\n${two}${second}`), words: `${clause} ${two}${second}` };
  };
  const now = counted(after).text;
  const lineage = follow([counted(before).text, now, now.replace('thirty', 'forty')], 0, counted(before).words);
  expect(statesOf(lineage)).toEqual(['verbatim', 'verbatim', 'verbatim']);
  expect(eventsOf(lineage)).toEqual(['introduced in 1']);
});

test('the capture before is the latest of those listed before that is no later, where dates run backwards', () => {
  const other = withClause(clause.replace('unless you object', 'even if you object'));
  const days = [0, 5, 6, 2, 7];
  const texts = [without, policy, policy, `${policy}\n\nMenu`, other];
  const lineage = follow(
    texts.map((text, at) => ({ text, capturedAt: dayOf(days[at]!) })),
    1,
  );
  expect(lineage.events.map(({ kind, capture, before }) => [kind, capture.capturedAt, before?.capturedAt])).toEqual([
    ['introduced', dayOf(5), dayOf(0)],
    ['reworded', dayOf(7), dayOf(6)],
  ]);
  // All that is listed before is dated later.
  const backwards = follow(
    [
      { text: without, capturedAt: dayOf(9) },
      { text: policy, capturedAt: dayOf(1) },
    ],
    1,
  );
  expect(backwards.events[0]?.before?.capturedAt).toBe(dayOf(9));
});

test('a clause that moved did not change', () => {
  const lineage = follow([policy, [clause, ...rest].join('\n\n')]);
  expect(statesOf(lineage)).toEqual(['verbatim', 'verbatim']);
  expect(eventsOf(lineage)).toEqual(['introduced in 1']);
  expect((lineage.standings[1] as { parts: unknown }).parts).toEqual([{ start: 0, end: clause.length }]);
});

test('a clause that got a link did not change', () => {
  expect(statesOf(follow([policy, policy.replace('your settings', '[your **settings**](/s)')]))).toEqual([
    'verbatim',
    'verbatim',
  ]);
});

test('a clause whose capture failed is unreadable, never removed', () => {
  const lineage = follow([policy, "This page isn't available", policy]);
  expect(statesOf(lineage)).toEqual(['verbatim', 'unreadable', 'verbatim']);
  expect(eventsOf(lineage)).toEqual(['introduced in 1']);
});

test('the last capture failed: unreadable in the newest version', () => {
  expect(statesOf(follow([policy, 'Redirecting …'])).at(-1)).toBe('unreadable');
});

test('a text that lost half and got it back does not remove the clause', () => {
  const lineage = follow([policy, rest.slice(0, 2).join('\n\n'), policy]);
  expect(statesOf(lineage)).toEqual(['verbatim', 'unreadable', 'verbatim']);
});

test('words that a text lacks which may be cut off are not gone, until another text lacks them', () => {
  const [cut, other] = [rest.slice(0, 2).join('\n\n'), [...rest.slice(0, 2), 'A new end.'].join('\n\n')];
  const lineage = follow([policy, cut]);
  expect(statesOf(lineage)).toEqual(['verbatim', 'unreadable']);
  expect(eventsOf(lineage)).toEqual(['introduced in 1']);
  expect(eventsOf(follow([policy, cut, other]))).toEqual(['introduced in 1', 'removed in 3']);
  // Also where it ends with a sentence and has most of the words.
  const long = [...rest, ...rest.map((one) => `Again: ${one}`), clause].join('\n\n');
  expect(statesOf(follow([long, long.replace(`\n\n${clause}`, '')]))).toEqual(['verbatim', 'unreadable']);
});

test('a removal by a technical step does not count', () => {
  const lineage = follow([policy, { text: without, kind: 'technical' }]);
  expect(eventsOf(lineage)).toEqual(['introduced in 1', 'removed in 2, does not count']);
});

test('a passage cut in two, with words between, is reworded and not gone', () => {
  const split = [
    'We use your personal data to develop, train and improve our models, and that is what makes them good at what they do for everybody who uses them, every day and everywhere, now and in all the years to come.',
    'None of this happens, however, and no person has to give a reason for it or fill in a form, unless you object in your settings.',
  ].join('\n\n');
  const lineage = follow([policy, withClause(split)]);
  expect(statesOf(lineage)).toEqual(['verbatim', 'reworded']);
  expect(lineage.wordings[1]!.pieces).toEqual(split.split('\n\n'));
});

const short = 'We use your personal data to develop, train and improve our models.';
const wordingOf = (words: string, excerpt = short) =>
  follow([withClause(short), withClause(words)], 0, excerpt).wordings[1]?.pieces;

test.each([
  [
    'a denial at its front',
    'It is not true, whatever others may say of us and of the companies that we work with, that we use your personal data to develop, train and test our models.',
  ],
  [
    'an exception behind it, after another word changed',
    'We use your information to develop, train and improve our models, unless you live in one of the countries that we list at the end of this page or wrote to us before.',
  ],
])('a passage keeps the whole of its sentence: %s', (_, words) => {
  expect(wordingOf(words)).toEqual([words]);
});

test('a passage in a sentence that says much more is followed by its own words, and shown whole', () => {
  const more = 'whatever others may say of us and of the companies that we work with, wherever they are, ';
  for (const verb of ['test', 'improve']) {
    const words = `It is not true, ${more.repeat(4)}that we use your personal data to develop, train and ${verb} our models.`;
    const lineage = follow([withClause(short), withClause(words)], 0, short);
    expect(statesOf(lineage)).toEqual(['verbatim', 'reworded']);
    expect(lineage.wordings[1]!.pieces).toEqual([words]);
    expect(lineage.wordings[1]!.similarity).toBeLessThan(leastShared);
  }
});

test('what else a sentence said may go while the passage stays, which is not removed by that', () => {
  const front = (more: string) => `${more}, we use your personal data to develop, train and test our models.`;
  const [one, other] = [
    'In the countries that we list at the end of this page, and for whoever wrote to us before the day named there',
    'Where a court that may do so has asked for it in writing, or a member of our staff fell ill over the summer',
  ];
  const lineage = follow([withClause(short), withClause(front(one)), withClause(front(other))], 0, short);
  expect(statesOf(lineage)).toEqual(['verbatim', 'reworded', 'reworded']);
  expect(lineage.wordings.map(({ pieces }) => pieces)).toEqual([[short], [front(one)], [front(other)]]);
});

test('a passage takes no other sentence, and no other cell of a table, with it', () => {
  const reworded = 'We use your personal data to develop, train and test our models.';
  expect(wordingOf(`No one is sold. ${reworded} We never sell it.`)).toEqual([reworded]);
  const cells = (words: string) =>
    `| Whom to ask | What we do | What else |\n|---|---|---|\n| ${rest[3]} | ${words} | ${rest[0]} |`;
  const bare = short.slice(0, -1);
  const lineage = follow([withClause(cells(bare)), withClause(cells(bare.replace('improve', 'test')))], 0, bare);
  expect(lineage.wordings[1]!.pieces).toEqual([bare.replace('improve', 'test')]);
});

test('words that were cut out of a sentence are not grown to one', () => {
  const excerpt = 'use your personal data to develop, train and improve our models';
  const words = 'Be sure that we use your personal data to develop, train and test our models every day.';
  expect(wordingOf(words, excerpt)).toEqual([excerpt.replace('improve', 'test')]);
});

test('a passage built into a longer sentence is not gone, and says something else there, and says something else there', () => {
  const merged = `As described above, and where the law of your country lets us, ${clause.slice(0, -1)}, or you are a child.`;
  expect(statesOf(follow([policy, withClause(merged)]))).toEqual(['verbatim', 'reworded']);
});

test('a sentence that always stood beside the clause is not its rewording', () => {
  const sibling =
    'We use your personal data to develop, train and improve our advertising, unless you object in your settings.';
  const both = withClause(`${clause}\n\n${sibling}`);
  expect(statesOf(follow([both, withClause(sibling)]))).toEqual(['verbatim', 'gone']);
});

test('of equal words in two places the one with the same surroundings is followed', () => {
  const twice = [clause, rest[0], clause, rest[1]].join('\n\n');
  const archive = makeDocument([twice, `New.\n\n${twice}`]);
  const excerpt = { exact: clause, occurrence: 2 };
  const words = { snapshot: dayOf(0), excerpt, optOut: { available: 'unstated' as const } };
  const { lineage } = readDocument(archive, new Map([['clause', words]])).clauses.get('clause')!;
  const starts = lineage!.standings.map((standing) => ('parts' in standing ? standing.parts[0]!.start : -1));
  expect(starts[1]).toBe(starts[0]! + 'New. '.length);
});

test('runs tell in which versions a clause stood alike', () => {
  const reworded = withClause(clause.replace('settings', 'account'));
  expect(follow([policy, `${policy}\n\nMore.`, reworded, without]).runs).toEqual([
    { state: 'verbatim', from: 1, to: 2, wording: 0 },
    { state: 'reworded', from: 3, to: 3, wording: 1 },
    { state: 'gone', from: 4, to: 4 },
  ]);
});

const texts = [
  policy,
  without,
  withClause(clause.replace('unless you object', 'and you may object')),
  withClause(clause.replace('your personal data', 'content').replace('models', 'systems')),
  'Redirecting …',
  rest.slice(0, 2).join('\n\n'),
];
const timelines = fc.array(fc.constantFrom(...texts), { maxLength: 10 }).map((list) => [policy, ...list]);

test('identical texts have identical states, wherever they stand in the timeline', () => {
  fc.assert(
    fc.property(timelines, (list) => {
      const repeated = list.filter((text, index) => text !== list[index - 1]);
      const states = statesOf(follow(repeated));
      for (const [index, text] of repeated.entries()) expect(states[index]).toBe(states[repeated.indexOf(text)]);
    }),
    { numRuns: 60 },
  );
});

test('the order of equal dates does not matter for the state of a text', () => {
  const readable = texts.slice(0, 4);
  const pairs = fc.shuffledSubarray(readable, { minLength: 2 });
  fc.assert(
    fc.property(pairs, (list) => {
      const at = (text: string) => ({ text, capturedAt: dayOf(1) });
      const there = [{ text: policy, capturedAt: dayOf(0) }, ...list.filter((text) => text !== policy).map(at)];
      const back = [there[0]!, ...there.slice(1).reverse()];
      const [states, others] = [statesOf(follow(there)), statesOf(follow(back))];
      for (const [index, one] of there.entries()) expect(states[index]).toBe(others[back.indexOf(one)]);
    }),
    { numRuns: 30 },
  );
});

test.each([
  ['a condition behind it', (one: string) => one.replace('others.', 'others only if you agree.')],
  [
    'an exception behind it, however long',
    (one: string) => one.replace('others.', `others, except ${'where '.repeat(20)}it is not.`),
  ],
  ['a condition before it', (one: string) => `Unless you object, ${one.replace('We', 'we')}`],
])('a sentence that got %s stands in other words', (_, change) => {
  const words = 'We sell your data to partners and others.';
  const lineage = follow([withClause(words), withClause(change(words))], 0, words);
  expect(statesOf(lineage)).toEqual(['verbatim', 'reworded']);
  expect(lineage.wordings[1]!.pieces).toEqual([change(words).replaceAll(/ +/g, ' ')]);
  expect(statesOf(follow([withClause(change(words)), withClause(words)], 1, words))).toEqual(['reworded', 'verbatim']);
});

test.each([
  ['another sign parts it from the next', 'We sell your data to partners; They pay for it.'],
  ['a heading that has no sign stands before it', 'Sale we sell your data to partners. They pay for it.'],
  ['it is quoted from within', 'We sell your data to partners only if you agree. They pay for it.', 'your data to'],
])('a sentence stands as it did where %s', (_, now, excerpt = 'We sell your data to partners.') => {
  const then = 'We sell your data to partners. They pay for it.';
  const from = now.startsWith('Sale') ? `Sale ${then}` : then;
  expect(statesOf(follow([withClause(from), `${withClause(now)}\n\nMore.`], 0, excerpt))).toEqual([
    'verbatim',
    'verbatim',
  ]);
});
