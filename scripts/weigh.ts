/** `npm run weigh -- [folder]`: what a built site weighs, held against its budgets; fails when one is overdrawn, or when there is nothing to weigh. */
import { resolve } from 'node:path';
import { toCount } from './progress.ts';
import { faultOf, weighSite } from './steps/weigh-site.ts';

const weights = weighSite(resolve(process.argv[2] ?? 'dist'));
for (const weight of weights) {
  const { what, bytes, most, file } = weight;
  const verdict = faultOf(weight) ?? `${Math.round((bytes / most) * 100)} %`;
  process.stdout.write(`${what.padEnd(32)}${toCount(bytes).padStart(8)} of ${toCount(most)}  ${verdict}  ${file}\n`);
}
process.exitCode = weights.some(faultOf) ? 1 : 0;
