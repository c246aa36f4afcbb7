/** `npm run weigh`: what a built site weighs, held against its budgets; fails when one is overdrawn, or when there is nothing to weigh. */

import { faultOf, weighSite } from '../src/build/verify/weigh-site.ts';
import { toCount } from '../src/command/print.ts';
import { runCommand } from '../src/command/run-command.ts';
import { readSiteOptions } from '../src/command/site-options.ts';

const help = `npm run weigh -- [options]

  --site <folder>        the built site (default: dist)
  --help                 this text`;

await runCommand(async () => {
  const options = readSiteOptions(help, process.argv.slice(2));
  if (options === undefined) return 0;
  const weights = weighSite(options.folder);
  for (const weight of weights) {
    const { what, bytes, most, file } = weight;
    const verdict = faultOf(weight) ?? `${Math.round((bytes / most) * 100)} %`;
    process.stdout.write(`${what.padEnd(32)}${toCount(bytes).padStart(8)} of ${toCount(most)}  ${verdict}  ${file}\n`);
  }
  return weights.some(faultOf) ? 1 : 0;
});
