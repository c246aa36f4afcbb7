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
import { type Input, input } from './odd-inputs.ts';

export interface Tried {
  readonly inputs: number;
  readonly published: number;
}

const folder = 'platforms/pebble/privacy-policy';
const perBatch = 60;

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
    if (tag) throw new Error(`${entry.id}: the prose of this page became the tag ${tag[0]}`);
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
