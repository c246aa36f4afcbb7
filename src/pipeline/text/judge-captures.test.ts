import { beforeAll, describe, expect, test } from 'vitest';
import { type MadeCapture, makeDocument } from '../../testing/make-document.ts';
import { BlockIndex } from './block-index.ts';
import { judgeCaptures } from './judge-captures.ts';
import { type Known, nothingKnown } from './known.ts';
import { Texts } from './texts.ts';
import { toVersions } from './timeline.ts';

function judge(made: readonly (string | MadeCapture)[], language = 'en') {
  const { captures, payloads } = makeDocument(made);
  const versions = toVersions(captures);
  const texts = new Texts(payloads, nothingKnown);
  return judgeCaptures({ versions, texts, known: nothingKnown, index: new BlockIndex(texts), language });
}

const judgements = (made: readonly (string | MadeCapture)[], language?: string) => judge(made, language).judgements;

const topics = ['billing', 'delivery', 'returns', 'messages', 'pictures', 'accounts', 'devices', 'partners', 'cookies'];
const policy = [
  '# Privacy Policy',
  ...topics.map(
    (topic, n) => `Paragraph ${n} says what we record about ${topic}, who may look at it, and when we erase it again.`,
  ),
].join('\n\n');
const changed = policy.replace('who may look at it', 'which of our teams may look at it');

const robotCheck = `# One more step

Please complete the security check to reach the page you asked for. Our systems found unusual activity on your
connection, and we want to be sure that you are not a robot. Solving the puzzle lets you go on at once.
Why do I see this? Requests from a shared network can look as if a program had sent them. If you are at an office,
ask your administrator to look for a misconfigured or infected device, or try again later from somewhere else.
You may also have to enable cookies and JavaScript in your browser before you continue. Thank you for your patience.`;

const errorPage =
  'Oops! We are sorry, but this page could not be found. The link may be broken. Please try again later.';

const signIn = `# Log in

You must log in to continue. E-mail address or phone number, password. Forgot your password? Create a new account.
By going on you agree to our terms. ${'Choose a language: English, Deutsch, Français, Polski, Svenska. '.repeat(4)}`;

const dutch = [
  '# Privacybeleid',
  ...topics.map(
    (topic, n) =>
      `Paragraaf ${n} vertelt wat wij over ${topic} vastleggen, wie het mag bekijken en wanneer wij het weer wissen.`,
  ),
].join('\n\n');

const cookieWall = `Before you continue. We value your privacy. We and our 812 partners store and read information on your
device. You can accept all cookies, reject all cookies, or manage preferences. ${'Advertising, measurement, research. '.repeat(12)}`;

// Languages and the names of regions are looked up once.
beforeAll(() => void judgements([policy, changed]), 60_000);

test.each([
  ['robot-check', robotCheck],
  ['error-page', errorPage],
  ['sign-in', signIn],
  ['cookie-wall', cookieWall],
  ['other-language', dutch],
  ['empty', ''],
] as const)('%s: as the first, a middle and the newest capture', (expected, page) => {
  expect(judgements([page, policy, changed])).toEqual([expected, 'document', 'document']);
  expect(judgements([policy, page, changed])).toEqual(['document', expected, 'document']);
  expect(judgements([policy, changed, page])).toEqual(['document', 'document', expected]);
  expect(judgements([policy, page])).toEqual(['document', expected]);
});

test('a short text that is rather unlike two that are alike is another document', () => {
  const long = [
    policy,
    ...topics.map((topic) => `We tell you more about ${topic} on a page that each of our teams keeps for you.`),
  ].join('\n\n');
  const older = `# Data Policy\n\n${policy.split('\n\n')[1]}\n\nThe company that ran the service before us wrote these words, and they hold for what you gave it then. Its people looked at letters by hand, and threw none of them away before two years had passed.`;
  expect(judgements([long, older, long.replace('Paragraph 8', 'This')])).toEqual([
    'document',
    'other-document',
    'document',
  ]);
});

test('a document that speaks of robots, passwords and cookies is a document', () => {
  const about = `${policy}\n\nYou must log in to continue. We use cookies; you can accept all or manage preferences. ${robotCheck}`;
  expect(judgements([policy, about, policy])).toEqual(['document', 'document', 'document']);
});

test('a document that always was short is a document', () => {
  expect(judge(['We use no cookies.', 'We use two cookies.'])).toMatchObject({
    judgements: ['document', 'document'],
    restarts: new Set(),
  });
});

test('one of two sources failed: a part is missing, in the first capture too', () => {
  const both = `${policy}\n\n- - -\n\n${dutch.replaceAll('Paragraaf', 'Paragraph')}`;
  const other = policy.replaceAll('Paragraph', 'Section').replaceAll('we record', 'our partners are told');
  const joined = `${policy}\n\n- - -\n\n${other}`;
  const half = `This page isn't available. Try reloading the page.\n\n- - -\n\n${other}`;
  expect(judgements([half, joined, half, joined])).toEqual(['part-missing', 'document', 'part-missing', 'document']);
  expect(judgements([both, both])).toEqual(['document']);
});

test('one of two sources came in another language: a part is missing; a source that is always so is the document’s', () => {
  const other = policy.replaceAll('Paragraph', 'Section').replaceAll('we record', 'our partners are told');
  const joined = `${policy}\n\n- - -\n\n${other}`;
  const foreign = `${policy}\n\n- - -\n\n${dutch}`;
  expect(judgements([joined, foreign, joined])).toEqual(['document', 'part-missing', 'document']);
  expect(judgements([joined, foreign])).toEqual(['document', 'part-missing']);
  expect(judgements([foreign, foreign.replace('who may', 'which of us may')])).toEqual(['document', 'document']);
});

test('a text with question marks in the place of letters is damaged', () => {
  const german = policy.replaceAll('Paragraph', 'Übersicht über Änderungen für');
  const lost = german.replaceAll(/[ÜüÄäö]/g, '?');
  expect(judgements([german, lost])).toEqual(['document', 'damaged']);
});

test('a text that broke off and came back lacked a part', () => {
  expect(judgements([policy, policy.slice(0, 500), policy])).toEqual(['document', 'part-missing', 'document']);
});

test('a text that was cut down for good is the document', () => {
  const [title, ...paragraphs] = policy.split('\n\n');
  expect(judgements([policy, [title, ...paragraphs.slice(0, 6)].join('\n\n')])).toEqual(['document', 'document']);
});

test('a page with the text twice is read once', () => {
  expect(judgements([`${policy}\n\n${policy}`, policy])).toEqual(['doubled', 'document']);
});

test('a text with five lost letters is damaged, one with four is not', () => {
  const lost = (times: number) =>
    topics.slice(0, times).reduce((text, topic) => text.replace(topic, `\uFFFD${topic.slice(1)}`), policy);
  expect(judgements([policy, lost(4), policy, lost(5)])).toEqual(['document', 'document', 'document', 'damaged']);
});

test('a page of thirty-nine words in the place of a document is empty, one of forty another document', () => {
  const page = (words: number) =>
    Array.from({ length: words }, (_, at) => `word${String.fromCharCode(97 + (at % 26))}${at}`).join(' ');
  expect(judgements([policy, page(39), policy, page(40), policy])[1]).toBe('empty');
  expect(judgements([policy, page(39), policy, page(40), policy])[3]).toBe('other-document');
});

test('a text with many lost letters is damaged', () => {
  expect(judgements([policy, policy.replaceAll('re', '\uFFFD'), policy])).toEqual(['document', 'damaged', 'document']);
});

const press = [
  '# Press room',
  ...topics.map(
    (topic, n) => `News item ${n}: Dune opens a new office for ${topic} and hires forty engineers in Lisbon.`,
  ),
].join('\n\n');

test('another page that soon goes again is another page', () => {
  expect(judgements([policy, press, changed])).toEqual(['document', 'other-document', 'document']);
});

test('another document that stays starts a new timeline', () => {
  expect(judge([policy, changed, press])).toMatchObject({
    judgements: ['document', 'document', 'document'],
    restarts: new Set([2]),
  });
});

test('a document of which no capture is in the language stated is judged by the language it is in', () => {
  expect(judgements([dutch, dutch.replace('vertelt', 'zegt')], 'en')).toEqual(['document', 'document']);
});

describe('a part is missing', () => {
  const long = Array.from({ length: 40 }, (_, n) => `Rule ${n} tells how we treat what you send us about matter ${n}.`);
  const whole = long.join('\n\n');

  test('where the end of a text is gone and stands again in the next version, be it a tenth', () => {
    expect(judgements([whole, long.slice(0, 36).join('\n\n'), whole])).toEqual([
      'document',
      'part-missing',
      'document',
    ]);
  });

  test('but not where what is gone stays away, or one sentence came back', () => {
    expect(judgements([whole, long.slice(0, 36).join('\n\n')])[1]).toBe('document');
    expect(judgements([whole, long.slice(0, 39).join('\n\n'), whole])[1]).toBe('document');
  });

  test('and not where it comes back after more than ninety days', () => {
    const short = long.slice(0, 30).join('\n\n');
    const at = ['2025-01-01T00:00:00Z', '2025-02-01T00:00:00Z', '2025-08-01T00:00:00Z'];
    expect(judgements([whole, short, whole].map((text, n) => ({ text, capturedAt: at[n]! })))[1]).toBe('document');
    expect(judgements([whole, short, whole])[1]).toBe('part-missing');
  });
});

describe('a part is missing although the text has words of its own', () => {
  const rules = Array.from(
    { length: 40 },
    (_, n) => `Rule ${n} tells how we treat what you send us about matter ${n}.`,
  );
  const notes = Array.from(
    { length: 8 },
    (_, n) => `Note ${n} names another office that answers letters on subject ${n}.`,
  );
  const join = (...parts: string[][]) => parts.flat().join('\n\n');
  const whole = join(rules);
  const back = (share: number) =>
    join(rules.slice(0, 28 + Math.round(12 * share)), ['Rule 99 is a new one, and it counts.']);

  test.each([
    [
      'nine tenths are the document’s, and what it lacks comes back',
      join(rules.slice(0, 28), notes.slice(0, 2)),
      back(1),
      'part-missing',
    ],
    [
      'seven tenths of what it lacks come back',
      join(rules.slice(0, 28), notes.slice(0, 2)),
      back(0.75),
      'part-missing',
    ],
    ['half of it comes back', join(rules.slice(0, 28), notes.slice(0, 2)), back(0.5), 'document'],
    ['it has too many words of its own', join(rules.slice(0, 24), notes.slice(0, 5)), back(1), 'document'],
    [
      'these stand in the text that came back, too',
      join(rules.slice(0, 24), notes.slice(0, 5)),
      join(rules, notes),
      'part-missing',
    ],
    ['it has more of its own than of the document', join(rules.slice(0, 18), notes), join(rules, notes), 'document'],
  ] as const)('%s', (_, page, later, expected) => {
    expect(judgements([whole, page, later])[1]).toBe(expected);
  });
});

describe('a short page in the place of a document', () => {
  const long = `${policy}\n\n${policy.replaceAll('Paragraph', 'Section').replaceAll('record', 'store')}`;
  const news = topics.slice(0, 4).map((topic) => `Our fair on ${topic} takes place in Lisbon, with forty guests.`);
  const page = (n: number) => `${news.join(' ')} ${'Guest speaks first. '.repeat(n)}`;

  test('is another document as the first capture, where nothing after it is like it', () => {
    expect(judgements([page(1), long, `${long} More.`])[0]).toBe('other-document');
    expect(judgements([page(1), long, page(2)])[0]).toBe('document');
  });

  test('is the document where two later captures show it, too, and one is not enough', () => {
    expect(judge([long, page(1), page(2), page(3)])).toMatchObject({ restarts: new Set([1]) });
    expect(judgements([long, page(1), page(2)])[1]).toBe('other-document');
  });
});

const filler = topics.map((topic) => `The start page shows ${topic} first. `).join('');
test.each([
  ['two phrases on a page of its own', `${filler}You must log in to continue. Forgot your password?`, 'sign-in'],
  ['one phrase on a page of its own, long beside the document', `${filler}Forgot your password?`, 'document'],
])('%s', (_, page, expected) =>
  expect(judgements([policy, page, page.replace('shows', 'has'), page.replace('first', 'last')])[1]).toBe(expected),
);

test('two phrases in one of several sources are enough, where that source is short', () => {
  const other = policy.replaceAll('Paragraph', 'Section').replaceAll('we record', 'our partners are told');
  const third = policy.replaceAll('Paragraph', 'Point').replaceAll('erase', 'give back');
  const join = (...parts: string[]) => parts.join('\n\n- - -\n\n');
  const signInPart = `${filler}You must log in to continue. Forgot your password?`;
  expect(judgements([join(policy, other, third), join(signInPart, other, third), join(policy, other, third)])[1]).toBe(
    'part-missing',
  );
  expect(judgements([join(policy, other), join(filler, other), join(filler, `${other} More.`)])[1]).toBe('document');
});

test('a notice starts no new timeline, a document in the place of the first capture does', () => {
  expect(judge([policy, robotCheck, changed]).restarts).toEqual(new Set());
  expect(judge([policy, press, press.replace('forty', 'fifty')]).restarts).toEqual(new Set([1]));
});

test('what is known of a document in one language, or with other captures, is not taken for another', () => {
  const results = new Map<string, unknown>();
  const known: Known = { find: (key) => results.get(key), learn: (key, result) => void results.set(key, result) };
  const judged = (made: readonly string[], language: string) => {
    const { captures, payloads } = makeDocument(made);
    const texts = new Texts(payloads, known);
    return judgeCaptures({ versions: toVersions(captures), texts, known, index: new BlockIndex(texts), language })
      .judgements;
  };
  expect(judged([policy, dutch], 'en')).toEqual(['document', 'other-language']);
  expect(judged([policy, dutch], 'nl')).toEqual(['other-language', 'document']);
  expect(judged([policy, changed], 'en')).toEqual(['document', 'document']);
});

describe('the edition of another region', () => {
  const edition = (title: string, place: string) =>
    policy
      .replace('# Privacy Policy', `# ${title}`)
      .replace('Paragraph 8 says', `If you live in ${place}, paragraph 8 says`);
  test.each([
    ['Privacy Policy (EEA)', 'Privacy Policy (United States)'],
    ['Privacy Policy – Canada', 'Privacy Policy – UK'],
    ['Datenschutzerklärung für Österreich', 'Datenschutzerklärung für die Schweiz'],
    ['Privacy Policy if you live in the United States', 'Privacy Policy if you live outside the United States'],
    ['プライバシーポリシー（日本）', 'プライバシーポリシー（韓国）'],
  ])('%s: one that comes for a day is no edition of the document, one that stays starts anew: %s', (own, other) => {
    const [one, two] = [edition(own, 'a town'), edition(other, 'a village')];
    const later = two.replace('who may', 'which teams may');
    expect(judge([one, two, one], '').judgements).toEqual(['document', 'other-document', 'document']);
    expect(judge([one, two, later], '')).toMatchObject({
      judgements: ['document', 'document', 'document'],
      restarts: new Set([1]),
    });
  });

  test.each([
    ['Privacy Policy (EEA)', 'Privacy Policy (EEA and Switzerland)'],
    ['Privacy Policy', 'Privacy Policy (US)'],
    ['Policy of Dune Ltd, located in Ireland', 'Policy of Dune Inc, located in Ireland and Canada'],
    ['Privacy Policy of Georgia Lee Ltd', 'Privacy Policy of Chad Moss Ltd'],
    ['We keep this in Ireland.', 'We keep this in Canada.'],
    ['Privacy Policy of Jordan & Sons', 'Privacy Policy of Us All'],
  ])('%s is the same document still: %s', (own, other) => {
    const [one, two] = [edition(own, 'a town'), edition(other, 'a town')];
    expect(judge([one, two, two])).toMatchObject({ restarts: new Set(), judgements: ['document', 'document'] });
  });
});
