import { describe, expect, it, test } from 'vitest';
import { isOfChanges } from './choose-sense.ts';
import { Meanings } from './meaning.ts';

const meanings = new Meanings({
  platforms: [
    ['ChatGPT', ['OpenAI Ireland Ltd', 'OpenAI']],
    ['Le Chat', ['Mistral AI', 'Mistral']],
    ['Vibe', ['Le Chat', 'Mistral AI', 'Mistral']],
  ],
  types: [
    ['Arbitration', ['forced arbitration', 'sue', 'lawsuit'], { de: ['Schiedsgericht'], fr: ['arbitrage'] }, ''],
    ['Location data', [], {}, '32 whereabout'],
    ['Licence to user content', ['user content license', 'royalty-free'], {}, ''],
    ['Deletion', ['delete my data', 'opt out'], { de: ['Löschung'] }, ''],
    ['Sale of data', ['opt out'], {}, ''],
    ['Training', ['opt out'], {}, ''],
    ['Ads', ['opt out'], {}, ''],
  ],
  parts: [['data', '40 csv;25 download']],
  documentTypes: [['Terms of Service', ['tos', 'AGB']]],
  laws: [
    ['GDPR', ['DSGVO', 'General Data Protection Regulation'], ['6(1)(f)', '21', '21(1)']],
    ['DSA', [], ['17', '21']],
    ['CCPA/CPRA', ['CCPA', 'CPRA'], ['1798.120']],
    ['Section 230', [], ['230(c)']],
  ],
});

test.each([
  ['sue ChatGPT', ['ChatGPT'], 'sue'],
  ['sue OpenAI', ['ChatGPT'], 'sue'],
  ['sue openai ireland ltd', ['ChatGPT'], 'sue'],
  ['le chat retention', ['Le Chat', 'Vibe'], 'retention'],
  ['can I sue mistral?', ['Le Chat', 'Vibe'], 'can I sue'],
  ['ChatGPT', [], 'ChatGPT'],
  ['the ChatGPT', [], 'the ChatGPT'],
  ['who owns ChatGPT', [], 'who owns ChatGPT'],
  ['who owns ChatGPT answers', ['ChatGPT'], 'who owns answers'],
  ['"sue ChatGPT"', [], '"sue ChatGPT"'],
])('%s is asked of %j', (query, platforms, words) => expect(meanings.of(query)).toMatchObject({ platforms, words }));

test.each([
  ['GDPR article 21', ['GDPR 21', 'GDPR 21(1)'], ''],
  ['art. 21 gdpr', ['GDPR 21', 'GDPR 21(1)'], ''],
  ['Art. 6 Abs. 1 lit. f DSGVO', ['GDPR 6(1)(f)'], ''],
  ['6(1)(f)', ['GDPR 6(1)(f)'], ''],
  ['article 21', ['GDPR 21', 'GDPR 21(1)', 'DSA 21'], ''],
  ['CCPA 1798.120', ['CCPA/CPRA 1798.120'], ''],
  ['§ 1798.120', ['CCPA/CPRA 1798.120'], ''],
  ['GDPR article 21 marketing', ['GDPR 21', 'GDPR 21(1)'], 'marketing'],
])('%s is the part %j of a law', (query, any, rest) =>
  expect(meanings.of(query).sense).toMatchObject({ filters: { article: { any } }, rest }),
);

test.each([
  ['which companies changed their terms in July', true],
  ['what changed this year', true],
  ['changes with one month notice', false],
  ['latest terms', false],
])('“%s” asks for changes: %s', (query, isAsked) => expect(isOfChanges(query)).toBe(isAsked));

describe('a word for a clause type', () => {
  it.each([
    ['sue', 'Arbitration', ''],
    ['lawsuits', 'Arbitration', ''],
    ['Forced arbitration', 'Arbitration', ''],
    ['Schiedsgerichtsverfahren', 'Arbitration', ''],
    ['user content license', 'Licence to user content', ''],
    ['Loschung', 'Deletion', ''],
    ['sue in Texas', 'Arbitration', 'texas'],
  ])('%s is %s', (query, type, rest) =>
    expect(meanings.of(query).sense).toMatchObject({ filters: { clauseType: { any: [type] } }, rest }),
  );

  it('is told with its language', () => {
    expect(meanings.of('arbitrage').sense?.why).toEqual([{ asked: 'arbitrage', is: 'Arbitration', language: 'fr' }]);
  });

  it('is English where English names of the type have it too', () => {
    const minors = new Meanings({
      ...{ platforms: [], parts: [], documentTypes: [], laws: [] },
      types: [['Minimum age', ['cookies'], { fr: ['âge'], it: ['cookie', 'età'] }, '']],
    });
    const languages = (query: string) => minors.of(query).sense?.why.map(({ language }) => language);
    expect(languages('age')).toEqual([undefined]);
    expect(languages('cookie')).toEqual([undefined]);
    expect(languages('età')).toEqual(['it']);
  });

  it('says nothing where it is a word for many', () => {
    expect(meanings.of('opt out').sense).toBeUndefined();
  });
});

test('the name of an operator alone leads to the platform, and says why', () => {
  expect(meanings.of('OpenAI')).toMatchObject({
    platforms: [],
    sense: { leads: [{ platform: { any: ['ChatGPT'] } }], why: [{ asked: 'openai', is: 'ChatGPT', isName: true }] },
  });
  expect(meanings.of('ChatGPT').sense?.why).toEqual([{ asked: 'chatgpt', is: 'ChatGPT', isItself: true }]);
});

test('a single word beside the name of a platform is about the type that it points to', () => {
  expect(meanings.of('whereabouts ChatGPT')).toMatchObject({
    platforms: ['ChatGPT'],
    sense: { filters: { clauseType: { any: ['Location data'] } }, isGuessed: true },
  });
  expect(meanings.of('whereabouts').sense).toBeUndefined();
});

test('a short name of a document type leads to documents', () => {
  expect(meanings.of('AGB ChatGPT')).toMatchObject({
    platforms: ['ChatGPT'],
    sense: { filters: { kind: { any: ['document'] }, documentType: { any: ['Terms of Service'] } } },
  });
});

test('a part that no page is about leads to its law, and says so', () => {
  expect(meanings.of('GDPR article 77').sense?.why).toEqual([{ asked: 'article 77', is: 'GDPR', isLawAlone: true }]);
});

test.each([
  ['DSGVO', 'GDPR'],
  ['General Data Protection Regulation', 'GDPR'],
  ['Section 230', 'Section 230'],
])('%s is the law %s', (query, law) =>
  expect(meanings.of(query).sense).toMatchObject({ filters: { regulation: { any: [law] } }, rest: '' }),
);

test('a law beside other words is the law, and what is said of them there', () => {
  const { filters, rest } = meanings.of('DSGVO consent of children').sense!;
  expect({ filters, rest }).toEqual({ filters: { regulation: { any: ['GDPR'] } }, rest: 'consent children' });
});

test.each([
  ['30 days'],
  ['privacy'],
  // The document is no more than where other words are looked for; one word among many is no name.
  ['how soon do new tos apply'],
  ['friend lost lawsuit yesterday afternoon nearby'],
])('%s stands for nothing but itself', (query) => expect(meanings.of(query).sense).toBeUndefined());

test('of platforms that are compared one word that points to a type says in what, though another type is as likely', () => {
  const compared = new Meanings({
    platforms: [
      ['Quill', []],
      ['Harbor', []],
    ],
    types: [
      ['Erasing', [], {}, '32 delet'],
      ['Retention', [], {}, '31 delet'],
    ],
    ...{ parts: [], documentTypes: [], laws: [] },
  });
  const typeOf = (query: string) => compared.of(query).sense?.filters['clauseType']?.any;
  expect(typeOf('Quill versus Harbor deletion')).toEqual(['Erasing']);
  expect(typeOf('difference between Quill and Harbor deletion')).toEqual(['Erasing']);
  expect(typeOf('Quill Harbor deletion')).toBeUndefined();
  expect(typeOf('compare Quill and Harbor in green purple deletion')).toBeUndefined();
});

test('of several types that are named that comes first which is called so itself, or to which far more words point', () => {
  const named = new Meanings({
    ...{ platforms: [], parts: [], documentTypes: [], laws: [] },
    types: [
      ['Objections', ['opt out', 'moderation'], {}, ''],
      ['Arbitration', [], {}, ''],
      ['Appeals', ['appealing'], {}, '32 appeal'],
    ],
  });
  const typesOf = (query: string) => named.of(query).sense?.filters['clauseType']?.any;
  expect(typesOf('opt out of arbitration')).toEqual(['Arbitration', 'Objections']);
  expect(typesOf('moderation appealing')).toEqual(['Appeals', 'Objections']);
  expect(typesOf('opt out')).toEqual(['Objections']);
});

test('the verb of a question of yes or no to a platform points to a type, and a verb among other words does not', () => {
  const asked = new Meanings({
    platforms: [['Quill', []]],
    types: [
      ['Sale', [], {}, '28 sell'],
      ['Talking', [], {}, '20 chat'],
    ],
    ...{ parts: [], documentTypes: [], laws: [] },
  });
  expect(asked.of('does Quill sell my old chats').sense).toMatchObject({
    filters: { clauseType: { any: ['Sale'] } },
  });
  expect(asked.of('how does Quill sell my old chats').sense).toBeUndefined();
  expect(asked.of('does sell my old chats').sense).toBeUndefined();
});

test('a month alone is its changes, however it is written, and among other words a word', () => {
  const leadOf = (query: string) => meanings.of(query).sense?.leads[0]?.['part']?.any;
  for (const query of ['Juni 2026', 'what changed in June 2026', '2026-06', 'changements juin 2026'])
    expect(leadOf(query), query).toEqual(['changes/2026-06']);
  expect(leadOf('training since June 2026')).toBeUndefined();
  expect(meanings.of('ChatGPT Änderungen Juni 2026').words).toBe('anderungen june 2026');
});

test('platforms between which “or” stands are compared as a whole where nothing else is said', () => {
  expect(meanings.of('ChatGPT or Vibe').part?.type).toBe('compare');
  expect(meanings.of('which is better for privacy ChatGPT or Vibe').part?.type).toBe('compare');
  expect(meanings.of('can ChatGPT delete or keep files').isCompared).toBeUndefined();
});

test('what every law is called says no more of one that is named by its number', () => {
  const laws = new Meanings({
    ...{ platforms: [], types: [], parts: [], documentTypes: [] },
    laws: [['DSA', ['2022/2065'], []]],
  });
  expect(laws.of('Regulation 2022/2065').sense?.rest).toBe('');
  expect(laws.of('Directive 2022/2065 traders').sense?.rest).toBe('traders');
});

test('a law is found by its number in quotes, however that is printed; other numbers stay a phrase', () => {
  const laws = new Meanings({
    ...{ platforms: [], types: [], parts: [], documentTypes: [] },
    laws: [['UCTD', ['93/13'], []]],
  });
  for (const query of ['"93 13"', '“93/13”'])
    expect(laws.of(query).sense?.leads[0]?.['regulation']?.any).toEqual(['UCTD']);
  expect(laws.of('"93 14"')).toMatchObject({ words: '"93 14"' });
  expect(laws.of('"93 13 days"').sense).toBeUndefined();
});

test('the number of a law is its name with the treaty behind it, too', () => {
  const laws = new Meanings({
    ...{ platforms: [], types: [], parts: [], documentTypes: [] },
    laws: [['UCTD', ['93/13'], ['13']]],
  });
  expect(laws.of('93/13/EEC').sense?.leads).toEqual([{ kind: { any: ['regulation'] }, regulation: { any: ['UCTD'] } }]);
  expect(laws.of('93/14/EEC').sense).toBeUndefined();
});
