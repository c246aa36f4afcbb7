/** `npm run build -- [options]`: builds a corpus to a folder of static files. */
import { relative } from 'node:path';
import type { BuiltSite } from '../src/build/build-site.ts';
import { keepCompiled } from '../src/command/compiled.ts';
import { projectRoot } from '../src/command/project-root.ts';

const root = projectRoot();
// What is imported from here on takes a third of the time.
keepCompiled(root);
const { buildSite } = await import('../src/build/build-site.ts');
const { toSeconds } = await import('../src/build/progress.ts');
const { buildHelp } = await import('../src/command/lines/publish.ts');
const { readBuildOptions } = await import('../src/command/options.ts');
const { toCount, toCounted } = await import('../src/command/print.ts');
const { runCommand } = await import('../src/command/run-command.ts');

const toMegabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

function print({ out, pages, files, bytes, peakBytes }: BuiltSite, seconds: number): void {
  const inside = relative(process.cwd(), out);
  const place = inside.startsWith('..') ? out : inside;
  process.stdout.write(
    `${place}/  ${toCounted(pages, 'page')}, ${toCount(files)} files, ${toMegabytes(bytes)}` +
      ` in ${toSeconds(seconds)}; at most ${toMegabytes(peakBytes)} of memory\n`,
  );
}

await runCommand(async (signal) => {
  const options = readBuildOptions(process.argv.slice(2), process.cwd());
  if (options.help) {
    process.stdout.write(`npm run build -- [options]\n\n${buildHelp}\n`);
    return 0;
  }
  const start = performance.now();
  const site = await buildSite(options, root, signal);
  if (site) print(site, (performance.now() - start) / 1000);
  return site ? 0 : 1;
});
