/**
 * `npm run dev`: shows a corpus while it is being written. Runs Astro's own server; the engine generates the collections, and again
 * when the corpus or the vocabulary changes. An error is printed, and shown in the browser instead of the pages.
 */
import { once } from 'node:events';
import { dev } from 'astro';
import { asIntegration } from '../src/build/engine/run.ts';
import { buildHelp, portHelp } from '../src/command/lines/publish.ts';
import { readBuildOptions } from '../src/command/options.ts';
import { projectRoot } from '../src/command/project-root.ts';
import { runCommand } from '../src/command/run-command.ts';

const root = projectRoot();

await runCommand(async (signal) => {
  const options = readBuildOptions(process.argv.slice(2), process.cwd(), { withPort: true });
  if (options.help) {
    process.stdout.write(`npm run dev -- [options]\n\n${buildHelp}\n${portHelp}\n`);
    return 0;
  }
  const { corpus, archive, site, base, port } = options;
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const server = await dev({
    ...{ root, integrations: [asIntegration({ corpus, archive })] },
    ...(site && { site }),
    ...(base && { base }),
    ...(port !== undefined && { server: { port } }),
  });
  if (!signal.aborted) await once(signal, 'abort');
  await server.stop();
  return 0;
});
