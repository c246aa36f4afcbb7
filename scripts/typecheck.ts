/** `npm run typecheck`: the types of scripts and modules by tsc, those of components and pages by astro check. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { astroBinary } from '../src/build/render-pages.ts';

const root = join(import.meta.dirname, '..');
// Types need no content: what an older commit generated may not fit the schemas of this one.
const nothing = join(root, '.cache/typecheck');
const env = {
  ...process.env,
  ASTRO_TELEMETRY_DISABLED: '1',
  CLAUSARY_COLLECTIONS: join(nothing, 'collections'),
  CLAUSARY_CACHE: join(nothing, 'astro'),
};
const run = (file: string, ...argv: string[]) =>
  spawnSync(process.execPath, [file, ...argv], { cwd: root, env, stdio: 'inherit' }).status ?? 1;

// Astro first: it writes the types of the collections that tsc reads.
process.exitCode =
  run(astroBinary(root), 'check', '--minimumSeverity', 'warning') ||
  run(join(root, 'node_modules/typescript/bin/tsc'), '--noEmit');
