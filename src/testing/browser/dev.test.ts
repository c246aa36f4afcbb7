/** What an editor sees beside the corpus that is being written: `npm run dev` of a copy of the specimen, page by page as files change. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { locateCorpus } from '../../build/read/corpus.ts';
import { toRecordId } from '../../pipeline/schema/record-id.ts';

const root = join(import.meta.dirname, '../../..');
const corpus = join(mkdtempSync(join(tmpdir(), 'clausary-dev-')), 'specimen');
const document = 'platforms/fernway-fitness/privacy-policy';
const clause = join(corpus, document, 'clauses/after-closing.yml');
const another = join(corpus, document, 'clauses/told-of-a-breach.yml');
const page = `${document}/after-closing/`;

let server: ChildProcess;
let origin: string;
let words: string;

async function findPort(): Promise<number> {
  const socket = createServer().listen(0, '127.0.0.1');
  await once(socket, 'listening');
  const { port } = socket.address() as { port: number };
  socket.close();
  return port;
}

async function read(path: string): Promise<string> {
  const response = await fetch(`${origin}/${path}`, { headers: { accept: 'text/html' } });
  return `${response.status} ${await response.text()}`;
}

const shows = (path: string, wanted: string | RegExp) =>
  vi.waitFor(async () => expect(await read(path)).toMatch(wanted), { timeout: 60_000, interval: 100 });
const titled = (title: string, text = words) => text.replace(/^title: .*$/m, `title: ${title}`);

beforeAll(async () => {
  cpSync(join(root, 'content/corpora/specimen'), corpus, { recursive: true });
  words = readFileSync(clause, 'utf8');
  const port = await findPort();
  origin = `http://127.0.0.1:${port}`;
  const line = ['scripts/dev.ts', '--corpus', corpus, '--port', String(port)];
  // Astro serves no pages where it finds itself in a test.
  const { VITEST: _test, NODE_ENV: _mode, ...env } = process.env;
  server = spawn(process.execPath, line, { cwd: root, env, stdio: 'ignore' });
  await vi.waitFor(() => read(''), { timeout: 280_000, interval: 500 });
});

afterAll(async () => {
  server.kill();
  if (server.exitCode === null) await once(server, 'exit');
  const { collections, cache, kept } = locateCorpus(corpus, root);
  for (const made of [corpus, collections, cache, kept]) rmSync(made, { recursive: true, force: true });
});

it('shows an edit on the page of a clause and on that of its document, also where an editor replaces the file', async () => {
  writeFileSync(clause, titled('Zebras stay'));
  await shows(page, 'Zebras stay');
  await shows(`${document}/`, 'Zebras stay');
  writeFileSync(`${clause}~`, titled('Zebras may leave'));
  renameSync(`${clause}~`, clause);
  await shows(page, 'Zebras may leave');
});

it('shows an error in place of pages until it is mended', async () => {
  writeFileSync(clause, words.replace(/^stance: .*$/m, 'stance: nonsense'));
  await shows(page, /after-closing\.yml[\s\S]*stance is/);
  writeFileSync(clause, titled('Zebras are back'));
  await shows(page, 'Zebras are back');
});

it('has the page of a new clause, and none of one that is gone', async () => {
  const excerpt = 'We will say which information was involved and what you can do.';
  const fresh = words
    .replace(/^recordId: .*$/m, `recordId: ${toRecordId('SP', new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8]))}`)
    .replace(/^excerpt: [\s\S]*?\nstance/m, `excerpt: ${excerpt}\nstance`)
    .replace(/^optOut:[\s\S]*?\nwhyIt/m, 'whyIt');
  writeFileSync(another, titled('What Fernway tells of a breach', fresh));
  const other = `${document}/told-of-a-breach/`;
  await shows(other, /^200[\s\S]*What Fernway tells of a breach/);
  rmSync(another);
  await shows(other, /^404/);
});
