/**
 * Whatever is written into files, nothing crashes, and what the checks let pass is published. In: a seed, and how many inputs. Out: how
 * many there were, how many passed the checks; throws where one crashed, could not be published or came out as more than prose.
 * An input is a file of a clause or a snapshot, and goes through parse → check → MDX → HTML with the others of its batch.
 */
import fc from 'fast-check';
import { clauseFile } from '../../src/pipeline/checks/example-corpus.ts';
import { runChecks } from '../../src/pipeline/checks/run.ts';
import { toMdx } from '../../src/pipeline/collections/mdx.ts';
import { readEntry } from '../../src/pipeline/collections/read-entry.ts';
import { readExample } from '../../src/pipeline/records/example-project.ts';
import { toRecords } from '../../src/pipeline/records/records.ts';
import { record as anyRecord } from '../../src/pipeline/schema/record.ts';
import { toRecordId } from '../../src/pipeline/schema/record-id.ts';
import { writeSnapshot } from '../../src/pipeline/sources/snapshot-file.ts';

export interface Tried {
  readonly inputs: number;
  readonly published: number;
}

const folder = 'platforms/pebble/privacy-policy';
const perBatch = 60;

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

type Input = { readonly kind: 'clause' | 'file' | 'snapshot'; readonly key?: string; readonly words: string };

const input: fc.Arbitrary<Input> = fc.oneof(
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

export async function tryInputs(seed: number, inputs: number): Promise<Tried> {
  let published = 0;
  const all = fc.sample(input, { seed, numRuns: inputs });
  for (let start = 0; start < all.length; start += perBatch) {
    const batch = all.slice(start, start + perBatch);
    try {
      published += await tryBatch(batch);
    } catch (error) {
      const which = await findFirst(batch);
      throw new Error(`seed ${seed}, input ${JSON.stringify(which ?? batch.length)}`, { cause: error });
    }
  }
  return { inputs, published };
}

/** The first input that fails alone. */
async function findFirst(batch: readonly Input[]): Promise<Input | undefined> {
  for (const one of batch)
    if (
      !(await tryBatch([one]).then(
        () => true,
        () => false,
      ))
    )
      return one;
  return undefined;
}

async function tryBatch(batch: readonly Input[]): Promise<number> {
  const files: Record<string, string | Buffer> = {};
  for (const [index, one] of batch.entries()) Object.assign(files, toFiles(one, index));
  const wrong = new Set<string>();
  for (const { severity, file } of runChecks(await readExample(files))) if (severity === 'error') wrong.add(file);
  const sound = Object.fromEntries(Object.entries(files).filter(([path]) => !wrong.has(path)));
  if (Object.keys(sound).length === 0) return 0;
  const project = await readExample(sound);
  const left = runChecks(project).filter(({ severity }) => severity === 'error');
  // A fault may be reported in another file than in the one that was tried, as of words that stand twice.
  for (const { file } of left) delete sound[file];
  const last = left.length === 0 ? project : await readExample(sound);
  if (runChecks(last).some(({ severity }) => severity === 'error')) return 0;
  for (const entry of toRecords(last)) {
    const { html } = readEntry(toMdx(entry), `${entry.id}.mdx`, anyRecord);
    const tag =
      /<(?!\/?(?:p|h[1-6]|ul|ol|li|em|strong|del|a|blockquote|code|pre|br|hr|table|thead|tbody|tr|th|td|input|sup|section)\b)[a-z!/?][^>]*|\son[a-z]+\s*=(?=[^<]*>)|javascript:(?=[^<]*">)/i.exec(
        html,
      );
    if (tag) throw new Error(`${entry.id}: ${tag[0]} came out as more than prose`);
  }
  return Object.keys(sound).length;
}

function toFiles({ kind, key, words }: Input, index: number): Record<string, string | Buffer> {
  if (kind === 'file') return { [`${folder}/clauses/c-${index}.yml`]: words };
  if (kind === 'snapshot') {
    const capturedAt = new Date(Date.UTC(2026, 0, 3, 0, index)).toISOString().replace('.000', '');
    const text = `# Privacy Policy\n\nWe may use your “messages” to [train](https://pebble.example/ai) our models.\n\n${words}\n`;
    const file = writeSnapshot({ capturedAt, sourceUrl: 'https://pebble.example/privacy' }, Buffer.from(text));
    return { [`${folder}/snapshots/${capturedAt.replaceAll(':', '-')}.md`]: file };
  }
  const id = toRecordId('EX', Uint8Array.of(1, 2, 3, index >> 5, index & 31, 7));
  const clause = clauseFile
    .replace('EX-0000000', id)
    .replace(new RegExp(`^${key}: .*\n`, 'm'), '')
    .concat(`${key}: ${JSON.stringify(words)}\n`);
  return { [`${folder}/clauses/c-${index}.yml`]: clause };
}
