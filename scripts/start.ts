import { buildSite } from '../src/build/build-site.ts';
import { serveUntilStopped } from '../src/build/serve-until-stopped.ts';
import { readMarker } from '../src/build/site-marker.ts';
import { buildHelp, portHelp } from '../src/command/lines/publish.ts';
import { readBuildOptions } from '../src/command/options.ts';
import { projectRoot } from '../src/command/project-root.ts';
import { runCommand } from '../src/command/run-command.ts';

const root = projectRoot();

await runCommand(async (signal) => {
  const options = readBuildOptions(process.argv.slice(2), process.cwd(), { withPort: true });
  if (options.help) {
    process.stdout.write(`npm start -- [options]\n\n${buildHelp}\n${portHelp}\n`);
    return 0;
  }
  const site = await buildSite(options, root, signal);
  if (!site) return 1;
  const { base = '/' } = readMarker(site.out) ?? {};
  await serveUntilStopped(site.out, { base, port: options.port }, signal);
  return 0;
});
