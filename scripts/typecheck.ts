/** `npm run typecheck`: the types of scripts and modules by tsc, those of components and pages by astro check. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { sync } from 'astro';
import { asIntegration } from '../src/build/engine/run.ts';

const root = join(import.meta.dirname, '..');
const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
const run = (file: string, ...argv: string[]) =>
  spawnSync(process.execPath, [join(root, 'node_modules', file), ...argv], { cwd: root, env, stdio: 'inherit' })
    .status ?? 1;

// Astro writes the types that both read. They need no content: what an older commit generated may not fit these schemas.
await sync({ root, logLevel: 'warn', integrations: [asIntegration({ isEmpty: true })] });
process.exitCode =
  run('astro/bin/astro.mjs', 'check', '--noSync', '--minimumSeverity', 'warning') ||
  run('typescript/bin/tsc', '--noEmit');
