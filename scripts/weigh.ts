/** `npm run weigh -- [folder]`: what a built site weighs, held against its budgets; fails when one is overdrawn. */
import { resolve } from 'node:path';
import { toCount } from './progress.ts';
import { weighSite } from './steps/weigh-site.ts';

const weights = weighSite(resolve(process.argv[2] ?? 'dist'));
for (const { what, bytes, most, file } of weights) {
  const verdict = bytes > most ? 'TOO MUCH' : `${Math.round((bytes / most) * 100)} %`;
  process.stdout.write(`${what.padEnd(32)}${toCount(bytes).padStart(8)} of ${toCount(most)}  ${verdict}  ${file}\n`);
}
process.exitCode = weights.some(({ bytes, most }) => bytes > most) ? 1 : 0;
