/**
 * Runs after `npm install` and `npm ci` in a clone. Takes the Node versions that dependencies ask for out of package-lock.json: they run with
 * the Node 24 that is installed among them, while npm compares with the one on the PATH and warns of each. Nothing else changes.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../package-lock.json', import.meta.url);
const before = readFileSync(file, 'utf8');
const lock = JSON.parse(before);
for (const [path, entry] of Object.entries(lock.packages)) if (path !== '') delete entry.engines;
const after = `${JSON.stringify(lock, null, 2)}\n`;
if (after !== before) writeFileSync(file, after);
