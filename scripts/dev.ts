/**
 * `npm run dev`: shows a corpus while it is being written. Generates the collections, runs Astro's own server, and
 * generates again when the corpus or the vocabulary changes; an error is printed, and the last good pages stay.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { followFolders } from '../src/build/follow-folders.ts';
import { generate } from '../src/build/generate.ts';
import { lock } from '../src/build/lock.ts';
import { createProgress } from '../src/build/progress.ts';
import { locateCorpus } from '../src/build/read/corpus.ts';
import { astroBinary, astroEnvironment } from '../src/build/render-pages.ts';
import { buildHelp, portHelp, readBuildOptions } from '../src/command/options.ts';
import { runCommand } from '../src/command/run-command.ts';

const root = join(import.meta.dirname, '..');

await runCommand(async (signal) => {
  const options = readBuildOptions(process.argv.slice(2), process.cwd(), { withPort: true });
  if (options.help) {
    process.stdout.write(`npm run dev -- [options]\n\n${buildHelp}\n${portHelp}\n`);
    return 0;
  }
  const corpus = locateCorpus(options.corpus, root);
  const site = options.site ?? corpus.site;
  const unlock = lock(join(root, '.cache/locks', `corpus-${corpus.name}`), `The corpus ${corpus.name}`);
  const progress = createProgress();
  const { archive, base } = options;
  const again = async () => {
    const { collections } = corpus;
    return (await generate({ root, corpus: corpus.given, archive, collections, progress })).ok;
  };
  try {
    if (!(await again())) return 1;
    const port = options.port === undefined ? [] : ['--port', String(options.port)];
    const astro = spawn(process.execPath, [astroBinary(root), 'dev', ...port], {
      cwd: root,
      env: astroEnvironment(corpus, site, base),
      stdio: 'inherit',
    });
    signal.addEventListener('abort', () => astro.kill('SIGTERM'));
    followFolders([corpus.folder, join(root, 'content/vocabulary')], again, signal);
    const code = await new Promise<number>((resolve) => astro.on('close', (status) => resolve(status ?? 0)));
    return signal.aborted ? 0 : code;
  } finally {
    unlock();
  }
});
