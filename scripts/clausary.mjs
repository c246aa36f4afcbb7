#!/usr/bin/env node
/**
 * `clausary <command> …`. Runs main.js of the package, or main.ts of the repository, with Node 24: where an older one was
 * started, with the one that was installed with the package. Written for any Node that npm still runs on.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const source = join(here, 'main.ts');
const main = existsSync(source) ? source : join(here, '../compiled/scripts/main.js');

if (Number(process.versions.node.split('.')[0]) >= 24) await import(pathToFileURL(main).href);
else {
  const newer = findNode();
  if (newer === undefined) {
    process.stderr.write(
      `clausary needs Node 24; this is ${process.versions.node}, and the package "node" is not installed\n`,
    );
    process.exit(1);
  }
  const child = spawn(newer, [main, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('close', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
}

function findNode() {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve('node/package.json'));
    return ['bin/node', 'bin/node.exe'].map((name) => join(folder, name)).find((file) => existsSync(file));
  } catch {
    return undefined;
  }
}
