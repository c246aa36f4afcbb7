/**
 * Inputs that break programs: what has meaning in YAML, Markdown, MDX, HTML, addresses or Unicode, in any mixture and in floods. In: nothing. Out:
 * an arbitrary of values of a clause, files and snapshots.
 */
import fc from 'fast-check';

/** What has meaning somewhere on the way: YAML, Markdown, MDX, HTML, addresses, Unicode. */
const parts = [
  ...[
    '---',
    '\n---\n',
    '\n\n',
    '\n',
    ': ',
    ' #',
    '- ',
    '> ',
    '1. ',
    '    ',
    '\t',
    '"',
    "'",
    '`',
    '```',
    '~~~',
    '|',
    '>-',
    '&a',
    '*a',
    '!!js',
  ],
  ...[
    '{',
    '}',
    '{1+1}',
    '{`',
    '${',
    '<',
    '>',
    '<b>',
    '</b>',
    '<script>',
    '<Foo />',
    '<!--',
    '-->',
    '<![CDATA[',
    '&lt;',
    '&#x3c;',
    '&amp;',
  ],
  ...[
    'import x',
    'export default',
    '](',
    '[a](javascript:x)',
    '[a](//b)',
    '![a](b)',
    'https://a.example/',
    'www.a.example',
    'a@b.example',
  ],
  ...[
    '_',
    '__',
    '*',
    '**',
    '~~',
    '\\',
    '\\\\',
    '=',
    '|a|b|',
    '|-|-|',
    '[^1]',
    '[^1]: a',
    '[ ]',
    ':::',
    '$$',
    '# ',
    '## ',
    'setext\n===',
  ],
  ...[
    '\u0000',
    '\u0007',
    '\u001b[2J',
    '\u007f',
    '\u0085',
    '\u00a0',
    '\u00ad',
    '\u200b',
    '\u200d',
    '\u202e',
    '\u2028',
    '\u2066',
    '\ufeff',
    '\uffff',
  ],
  ...[
    '\ud800',
    'e\u0301',
    'ﬁ',
    'ß',
    'İ',
    '中文',
    'שלום',
    'نص',
    '😀',
    '👩‍👩‍👧',
    'a'.repeat(80),
    '9'.repeat(40),
    '1e999',
    '0x10',
    'null',
    '~',
    'yes',
  ],
];
const odd = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...parts) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
      { weight: 2, arbitrary: fc.constantFrom('We may keep it.', 'They may share it', ' and ', 'words ') },
    ),
    { minLength: 1, maxLength: 9 },
  )
  .map((found) => found.join(''));
const flood = fc
  .tuple(fc.constantFrom(...parts), fc.integer({ min: 100, max: 900 }))
  .map(([part, times]) => part.repeat(times));
const prose = fc.oneof({ weight: 12, arbitrary: odd }, { weight: 1, arbitrary: flood });

/** Prose before which and behind which plain sentences stand: most of it passes the checks. */
const inSentences = prose.map((words) => `What people write may be read by others. ${words} It may be kept for long.`);

export type Input = { readonly kind: 'clause' | 'file' | 'snapshot'; readonly key?: string; readonly words: string };

export const input: fc.Arbitrary<Input> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('clause' as const),
      key: fc.constantFrom('whyItMatters', 'consumerImpact'),
      words: inSentences,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('clause' as const),
      key: fc.constantFrom('title', 'excerpt', 'stance', 'snapshot', 'analysis', 'factors', 'optOut', 'appliesTo'),
      words: prose,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('file' as const), words: prose }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('snapshot' as const), words: prose }) },
);
