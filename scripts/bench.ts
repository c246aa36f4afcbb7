/**
 * `npm run bench -- [--clauses 3500]`: how long a corpus of that size takes. Generates the specimen, copies its
 * platforms until there are so many clauses, and times every stage: cold, with nothing changed, with one edit.
 */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { createProgress, type Progress, toCounted } from './progress.ts';
import { checkSite } from './steps/check-site.ts';
import { type CorpusPlaces, locateCorpus } from './steps/corpus.ts';
import { generate } from './steps/generate.ts';
import { UsageError } from './steps/options.ts';
import { renderPages } from './steps/render-pages.ts';
import { runCommand } from './steps/run-command.ts';
import { indexSite } from './steps/search-index.ts';
import { listSiteFiles } from './steps/site-folder.ts';

const root = join(import.meta.dirname, '..');
const copied = ['clauses', 'documents', 'platforms'];

/** A platform's files under another name; their links lead to each other. */
function copyPlatforms(from: string, to: string, copy: number): void {
  for (const kind of copied) {
    for (const file of readdirSync(join(from, kind), { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.mdx')) continue;
      const text = readFileSync(join(from, kind, file), 'utf8')
        .replace(/"platforms\/([a-z0-9-]+)/g, `"platforms/$1-${copy}`)
        .replace(/("?platform"?: ?\{"slug":"[a-z0-9-]+)/g, `$1-${copy}`);
      const target = join(to, kind, file.replace(/^([^/\\.]+)/, `$1-${copy}`));
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, text);
    }
  }
}

const countClauses = (folder: string) =>
  readdirSync(join(folder, 'clauses'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.mdx'))
    .length;

async function build(name: string, corpus: CorpusPlaces, staging: string, progress: Progress, signal: AbortSignal) {
  const stage = progress.stage(name);
  const { pages, peakBytes } = await renderPages({
    ...{ root, corpus, staging, base: '/', signal },
    onPage: (done) => stage.update(done),
    onWarning: (text) => progress.note(text),
  });
  stage.done(`${toCounted(pages, 'page')}, ${(peakBytes / 1e6).toFixed(0)} MB`);
}

await runCommand(async (signal) => {
  const { values } = parseArgs({ options: { clauses: { type: 'string', default: '3500' } } });
  const wanted = Number(values.clauses);
  if (!Number.isInteger(wanted) || wanted < 1) throw new UsageError('--clauses: expected a number');
  const folder = mkdtempSync(join(tmpdir(), 'clausary-bench-'));
  const progress = createProgress();
  try {
    const specimen = join(folder, 'specimen');
    const collections = join(folder, 'collections');
    const staging = join(folder, 'site');
    const corpus = { ...locateCorpus('specimen', root), collections, cache: join(folder, 'cache') };
    if (!(await generate({ root, corpus: 'specimen', collections: specimen, progress })).ok) return 1;
    cpSync(specimen, collections, { recursive: true });
    const copies = Math.ceil(wanted / countClauses(specimen));
    for (let copy = 2; copy <= copies; copy += 1) copyPlatforms(specimen, collections, copy);
    process.stderr.write(`\n${toCounted(countClauses(collections), 'clause')}\n`);

    await build('cold', corpus, staging, progress, signal);
    await build('unchanged', corpus, staging, progress, signal);
    const [edited = ''] = readdirSync(join(collections, 'clauses'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.mdx'))
      .sort();
    const file = join(collections, 'clauses', edited);
    writeFileSync(file, `${readFileSync(file, 'utf8')}\nOne more paragraph.\n`);
    await build('one edit', corpus, staging, progress, signal);

    const indexing = progress.stage('search');
    const records = await indexSite({
      collections,
      staging,
      pages: [],
      onRecord: (done, of) => indexing.update(done, of),
    });
    indexing.done(toCounted(records, 'record'));
    const checking = progress.stage('links');
    const files = listSiteFiles(staging);
    const problems = await checkSite({ staging, files, base: '/', onPage: (done, of) => checking.update(done, of) });
    checking.done(`${toCounted(files.length, 'file')}, ${toCounted(problems.length, 'problem')}`);
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
