/** `npm run preview`: serves a site that was built before, until it is stopped. */
import { createProgress } from '../src/build/progress.ts';
import { serveUntilStopped } from '../src/build/serve-until-stopped.ts';
import { readMarker } from '../src/build/site-marker.ts';
import { portHelp } from '../src/command/lines/publish.ts';
import { readBuildOptions } from '../src/command/options.ts';
import { UsageError } from '../src/command/reported-error.ts';
import { runCommand } from '../src/command/run-command.ts';
import { toShellWord } from '../src/command/shell-words.ts';

await runCommand(async (signal) => {
  const options = readBuildOptions(process.argv.slice(2), process.cwd(), { withPort: true, needsNoCorpus: true });
  if (options.help) {
    process.stdout.write(
      `npm run preview -- [options]\n\n  --out <folder>          the built site (default: dist)\n${portHelp}\n`,
    );
    return 0;
  }
  const marker = readMarker(options.out);
  if (!marker)
    throw new UsageError(
      `There is no site in ${options.out}; build it with  npm run build -- --out ${toShellWord(options.out)}`,
    );
  createProgress().note(`${marker.corpus}: ${marker.files.length} files`);
  await serveUntilStopped(options.out, { base: marker.base, port: options.port }, signal);
  return 0;
});
