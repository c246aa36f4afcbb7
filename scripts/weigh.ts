/** `npm run weigh`: what a built site weighs, held against its budgets; fails when one is overdrawn, or when there is nothing to weigh. */

import { faultOf, weighSite } from '../src/build/verify/weigh-site.ts';
import { findSite } from '../src/command/find-site.ts';
import { weighLine } from '../src/command/lines/maintain.ts';
import { toCount } from '../src/command/print.ts';
import { runLine } from '../src/command/run-command.ts';

await runLine(weighLine, ({ values }) => {
  const weights = weighSite(findSite(values.site));
  for (const weight of weights) {
    const { what, bytes, most, file } = weight;
    const verdict = faultOf(weight) ?? `${Math.round((bytes / most) * 100)} %`;
    process.stdout.write(`${what.padEnd(32)}${toCount(bytes).padStart(8)} of ${toCount(most)}  ${verdict}  ${file}\n`);
  }
  return weights.some(faultOf) ? 1 : 0;
});
