/**
 * A project of one's own. In: its folder, its title, the day, and how Clausary is installed. Out: the files that were written: a corpus
 * with an invented document and a clause, a page, workflows, settings. Nothing that is there is overwritten; a package.json that is
 * there gets what it lacks.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { UsageError } from '../../command/reported-error.ts';
import { toJsonSchemas } from '../../pipeline/schema/json-schema.ts';
import { writeSnapshot } from '../../pipeline/sources/snapshot-file.ts';
import { freshId } from '../new/fresh-id.ts';
import { completePackage, withoutEngines } from './package-json.ts';

const template = join(import.meta.dirname, 'site');

interface SiteWish {
  readonly folder: string;
  readonly title?: string;
  /** The day the first analysis is dated, such as 2026-04-27. */
  readonly today: string;
  /** How package.json names Clausary, such as `file:../clausary-0.1.0.tgz`. */
  readonly clausary: string;
}

export function writeSite({ folder, title, today, clausary }: SiteWish): string[] {
  const words = basename(folder)
    .normalize('NFKD')
    .toLowerCase()
    .match(/[a-z0-9]+/g) ?? ['policies'];
  const corpus = words.join('-');
  const prefix = toPrefix(words);
  const name = title ?? words.join(' ').replace(/^./, (letter) => letter.toUpperCase());
  const values = { corpus, prefix, title: name, today, recordId: freshId(prefix, new Set()) };
  const files = new Map<string, string | Buffer>(
    listTemplate().map((path) => [toPlace(path, corpus), readTemplate(path, values)]),
  );
  for (const [schema, text] of toJsonSchemas()) files.set(`public/schema/${schema}`, text);
  const taken = [...files.keys()].filter((path) => existsSync(join(folder, path)));
  if (taken.length > 0) throw new UsageError(`nothing was written; already there: ${taken.slice(0, 5).join(', ')}`);

  const manifest = join(folder, 'package.json');
  const before = existsSync(manifest) ? readFileSync(manifest, 'utf8') : '{}';
  files.set('package.json', completePackage(before, { name: corpus, clausary }));
  const lock = join(folder, 'package-lock.json');
  if (existsSync(lock)) files.set('package-lock.json', withoutEngines(readFileSync(lock, 'utf8')));
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return [...files.keys()].sort();
}

function listTemplate(): string[] {
  return readdirSync(template, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(template, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/** A snapshot of the template is its text alone; the header comes with its digest. */
function readTemplate(path: string, values: Readonly<Record<string, string>>): string | Buffer {
  const bytes = readFileSync(join(template, path));
  // A picture has tags that look like the marks to fill in.
  if (path.endsWith('.svg')) return bytes;
  const capture = /\/snapshots\/(\d{4}-\d\d-\d\dT)(\d\d)-(\d\d)-(\d\dZ)\.md$/.exec(path);
  if (!capture)
    return fill(
      bytes.toString('utf8'),
      path.endsWith('.yml') ? { ...values, title: JSON.stringify(values['title']) } : values,
    );
  const [, day, hour, minute, second] = capture;
  const sourceUrl = 'https://tallow-lane.example/rules';
  return writeSnapshot({ capturedAt: `${day}${hour}:${minute}:${second}`, sourceUrl }, bytes);
}

/** `<title>`; other words in angle brackets stay. */
function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/<(\w+)>/g, (all, name: string) => values[name] ?? all);
}

/** Names with a dot in front are left out of packages; those of the template begin with a line. */
function toPlace(path: string, corpus: string): string {
  return path.replace('content/corpora/corpus/', `content/corpora/${corpus}/`).replace(/(^|\/)_/, '$1.');
}

/** Two to four capital letters: the first ones of the words, or of the only word. */
function toPrefix(words: readonly string[]): string {
  const letters = words
    .map((word) => word[0]!)
    .join('')
    .replace(/[^a-z]/g, '');
  const prefix = letters.length > 1 ? letters : words.join('').replace(/[^a-z]/g, '');
  return (prefix.length > 1 ? prefix.slice(0, letters.length > 1 ? 4 : 2) : 'my').toUpperCase();
}
