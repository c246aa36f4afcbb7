/**
 * `npm run corpora`: the corpora of the project for workflows, as lines `all=["…"]` and `archived=["…"]`. Needs no package, so it runs before any
 * is installed. Appends to the file that GITHUB_OUTPUT names, or prints.
 */
import { appendFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(process.cwd(), 'content/corpora');
const all = readdirSync(folder)
  .filter((name) => /^[a-z0-9-]+$/.test(name) && existsSync(join(folder, name, 'corpus.yml')))
  .sort();
const isArchived = (name: string) =>
  /^[ \t]+kind: open-terms-archive$/m.test(readFileSync(join(folder, name, 'corpus.yml'), 'utf8'));
const lines = `all=${JSON.stringify(all)}\narchived=${JSON.stringify(all.filter(isArchived))}\n`;
const file = process.env['GITHUB_OUTPUT'];
if (file) appendFileSync(file, lines);
else process.stdout.write(lines);
