/**
 * `npm run change -- <folder>`: what a command wrote into content/corpora, as change.patch in the folder, for the job that proposes it.
 * In: the work tree. Out: the patch, empty where nothing changed.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('expected a folder');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'change.patch'), execFileSync('git', ['diff', '--binary', '--', 'content/corpora']));
