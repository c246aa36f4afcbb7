/** `npm run typecheck`: the types of scripts and modules by tsc, those of components and pages by astro check. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { astroBinary } from './steps/render-pages.ts';

const root = join(import.meta.dirname, '..');
const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
const run = (file: string, ...argv: string[]) =>
  spawnSync(process.execPath, [file, ...argv], { cwd: root, env, stdio: 'inherit' }).status ?? 1;

// Astro first: it writes the types of the collections that tsc reads.
process.exitCode =
  run(astroBinary(root), 'check', '--minimumSeverity', 'warning') ||
  run(join(root, 'node_modules/typescript/bin/tsc'), '--noEmit');
