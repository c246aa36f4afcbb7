/**
 * Makes an Open Terms Archive repository of any size by one `git fast-import`. In: a folder that is not there, how many versions and
 * documents, about how many bytes of a text. Out: a bare repository with one commit a version, in the order of their dates, the same for the
 * same numbers. A third of the steps change words, the others only links or markup, or an earlier text returns, as in real archives.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type DocumentVersion, makeVersions, toPolicyText } from './document-versions.ts';
import { makeNames } from './names.ts';
import { makeRandom } from './random.ts';

export interface ArchiveSize {
  readonly versions: number;
  readonly documents: number;
  readonly bytes: number;
}

interface MadeCommit {
  readonly at: number;
  readonly path: string;
  readonly mark: number;
  readonly subject: string;
}

const titles = ['Terms of Service', 'Privacy Policy', 'Community Guidelines', 'Commercial Terms'];

export async function makeArchive(folder: string, size: ArchiveSize): Promise<void> {
  await run(['init', '--quiet', '--bare', '--initial-branch=main', folder]);
  const child = spawn('git', ['--git-dir', folder, 'fast-import', '--quiet'], {
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  const ended = once(child, 'close');
  const write = async (part: string | Buffer) => {
    if (!child.stdin.write(part)) await once(child.stdin, 'drain');
  };
  const blob = async (mark: number, text: string) => {
    const bytes = Buffer.from(text);
    await write(Buffer.concat([Buffer.from(`blob\nmark :${mark}\ndata ${bytes.length}\n`), bytes, Buffer.from('\n')]));
  };
  const commits: MadeCommit[] = [];
  let marks = 0;
  for (let document = 0; document < size.documents; document++) {
    const random = makeRandom(`archive ${document}`);
    const names = makeNames(random);
    const title = titles[document % titles.length]!;
    const path = `${names.platform} ${Math.floor(document / titles.length)}/${title}.md`;
    const count =
      Math.floor((size.versions * (document + 1)) / size.documents) -
      Math.floor((size.versions * document) / size.documents);
    const versions = makeVersions(random, names, Math.round(size.bytes * (0.6 + random.next() * 0.8)), count);
    const known = new Map<DocumentVersion['blocks'], Map<string, number>>();
    for (const [index, version] of versions.entries()) {
      // Versions share their blocks; two thirds differ in an address only.
      const link = `\n\n[Contact us](https://help.example/${Math.floor(index / (random.chance(0.66) ? 1 : 3))})`;
      const own = known.get(version.blocks) ?? new Map<string, number>();
      known.set(version.blocks, own);
      const key = `${version.bullet}${link}`;
      let mark = own.get(key);
      if (mark === undefined) {
        mark = ++marks;
        own.set(key, mark);
        await blob(mark, toPolicyText(title, version) + link);
      }
      const subject = `${index === 0 ? 'First record of' : 'Record new changes of'} ${path.replace('/', ' ').slice(0, -3)}`;
      commits.push({ at: Date.parse(version.capturedAt) / 1000, path, mark, subject });
    }
  }
  commits.sort((a, b) => a.at - b.at || (a.path < b.path ? -1 : 1));
  for (const [index, { at, path, mark, subject }] of commits.entries()) {
    const who = `Archive <archive@example.org> ${at} +0000`;
    const from = index === 0 ? '' : `from :${marks + index}\n`;
    const head = `commit refs/heads/main\nmark :${marks + index + 1}\nauthor ${who}\ncommitter ${who}\n`;
    await write(`${head}data ${Buffer.byteLength(subject)}\n${subject}\n${from}M 100644 :${mark} "${path}"\n\n`);
  }
  child.stdin.end();
  const [code] = (await ended) as [number | null];
  if (code !== 0) throw new Error(`git fast-import ended with ${code}`);
}

async function run(command: readonly string[]): Promise<void> {
  const [code] = (await once(spawn('git', command, { stdio: 'inherit' }), 'close')) as [number | null];
  if (code !== 0) throw new Error(`git ${command[0]} ended with ${code}`);
}
