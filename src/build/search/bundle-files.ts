/**
 * The files of a bundle of Pagefind 1.6, read and written. In: the folder of a bundle; what stands in it. Out: its pages in order, its words with
 * their places, its filters; and the same files as Pagefind writes of these, but for how they are compressed. All names are digests of what they hold.
 */
import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gunzipSync, gzip } from 'node:zlib';
import { decode, encode } from '@atcute/cbor';
import { type Bordered, type BorderedFile, withBorders } from './index-borders.ts';
import type { WordPage } from './word-pages.ts';

/** Spellings of a word with other letters: ä of a. */
export type Variant = readonly [spelling: string, pages: readonly WordPage[]];
export type Word = readonly [word: string, pages: readonly WordPage[], variants: readonly Variant[]];
export type Filter = readonly [name: string, values: readonly (readonly [value: string, pages: readonly number[]])[]];

export interface IndexBundle {
  /** The name of its text, and how many words it has. */
  readonly pages: readonly (readonly [name: string, words: number])[];
  /** The files that hold its words, in the order of bytes. */
  readonly chunks: readonly IndexChunk[];
  readonly filters: readonly Filter[];
  readonly fields: readonly string[];
  readonly version: string;
  /** The language, which all names begin with. */
  readonly prefix: string;
}

export interface IndexChunk extends Bordered {
  readonly name: string;
  read(): Word[];
}

/** The words of a file that is to be, or a file that stands. */
export type IndexPart = readonly Word[] | IndexChunk;

type Meta = readonly [
  version: string,
  pages: readonly (readonly [name: string, words: number, rest: ''])[],
  chunks: readonly (readonly [from: string, to: string, name: string])[],
  filters: readonly (readonly [filter: string, name: string])[],
  sorts: readonly [],
  fields: readonly string[],
];

const mark = Buffer.from('pagefind_dcd');
/** Letters of a digest in names: of most files, and of the first one. */
const [shortName, metaName] = [7, 10];

/** As Pagefind writes a SHA-1: of each byte no more letters than it needs. */
const digestOf = (bytes: Uint8Array): string =>
  [...hash('sha1', bytes, 'buffer')].map((byte) => byte.toString(16)).join('');

export const readPacked = (file: string): Buffer => gunzipSync(readFileSync(file)).subarray(mark.length);

/** The file of the text of a page. */
export const fileOfText = (name: string): string => `fragment/${name}.pf_fragment`;

const pack = promisify(gzip);

/** The first file is fetched by every search, others where their words are typed: packing those harder saves 2 % of them for four times the work. */
async function writePacked(file: string, bytes: Uint8Array): Promise<void> {
  await writeFile(file, await pack(Buffer.concat([mark, bytes]), { level: file.endsWith('.pf_meta') ? 9 : 7 }));
}

/** Undefined where it is none that this code knows. */
export function readBundle(folder: string): IndexBundle | undefined {
  const [first, ...others] = readdirSync(folder).filter((name) => name.endsWith('.pf_meta'));
  if (first === undefined || others.length > 0) return undefined;
  const meta = decode(readPacked(join(folder, first))) as Meta;
  const [version, pages, chunks, filters, sorts, fields] = meta;
  if (meta.length !== 6 || sorts.length > 0 || pages.some(([, , rest]) => rest !== '')) return undefined;
  return {
    ...{ version, fields, prefix: `${first.split('.')[1]!.split('_')[0]}_` },
    pages: pages.map(([name, words]) => [name, words]),
    chunks: chunks.map(([from, to, name], at) => {
      return { name, at, from, to, read: () => readWords(join(folder, toFile('index', name))) };
    }),
    filters: filters.map(([, name]) => decode(readPacked(join(folder, 'filter', `${name}.pf_filter`))) as Filter),
  };
}

function readWords(file: string): Word[] {
  const [words] = decode(readPacked(file)) as readonly [readonly Word[]];
  return [...words];
}

const kinds = ['index', 'filter'] as const;
type Kind = (typeof kinds)[number];

const toFile = (kind: Kind, name: string) => `${kind}/${name}.pf_${kind}`;

/**
 * Writes all but the texts of pages into the folder of another bundle, in place of what it has. `parts`: its words by the files they are
 * in, of which those that stand are in `standing`, the folder of an older bundle. Out: files of that one which are those of the new one; they are not written.
 */
export async function writeBundleFiles(
  bundle: Omit<IndexBundle, 'chunks'>,
  parts: Iterable<IndexPart>,
  folder: string,
  standing?: string,
): Promise<string[]> {
  const { version, prefix, pages, fields } = bundle;
  const kept: string[] = [];
  clearIndex(folder);
  /** Packed by other threads, while words are merged. */
  const packed: Promise<void>[] = [];
  const write = (kind: Kind, value: readonly unknown[]): string => {
    const bytes = encode(value);
    const name = `${prefix}${digestOf(bytes).slice(0, shortName)}`;
    const file = toFile(kind, name);
    if (standing !== undefined && existsSync(join(standing, file))) kept.push(file);
    else packed.push(writePacked(join(folder, file), bytes));
    return name;
  };
  const files: BorderedFile[] = [];
  for (const part of parts) {
    // Of another bundle, records are sent in between.
    await setImmediate();
    if ('name' in part) {
      kept.push(toFile('index', part.name));
      const words = lazily(part.read);
      files.push({ name: part.name, stands: part, first: () => words()[0]![0], last: () => words().at(-1)![0] });
    } else {
      const name = write('index', [part]);
      const [first, last] = [part[0]![0], part.at(-1)![0]];
      files.push({ name, first: () => first, last: () => last });
    }
  }
  const filters = bundle.filters.map((filter) => [filter[0], write('filter', filter)] as const);
  const meta: Meta = [
    version,
    pages.map(([name, words]) => [name, words, '']),
    withBorders(files),
    filters,
    [],
    fields,
  ];
  await Promise.all(packed);
  const bytes = encode(meta);
  const name = `${prefix}${digestOf(bytes).slice(0, metaName)}`;
  await writePacked(join(folder, `pagefind.${name}.pf_meta`), bytes);
  const entry = join(folder, 'pagefind-entry.json');
  const told = JSON.parse(readFileSync(entry, 'utf8')) as { languages: Record<string, object> };
  const languages = Object.entries(told.languages).map(([tag, one]) => [
    tag,
    { ...one, hash: name, page_count: pages.length },
  ]);
  writeFileSync(entry, JSON.stringify({ ...told, languages: Object.fromEntries(languages) }));
  return kept;
}

function clearIndex(folder: string): void {
  for (const kind of kinds) {
    rmSync(join(folder, kind), { recursive: true, force: true });
    mkdirSync(join(folder, kind));
  }
  for (const name of readdirSync(folder)) if (name.endsWith('.pf_meta')) rmSync(join(folder, name));
}

/** Compresses all but the texts of pages as this code does, so that files which hold the same are the same. */
export async function packAgain(folder: string): Promise<void> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const again = names.filter((name) => /\.pf_(?:meta|index|filter)$/.test(name)).map((name) => join(folder, name));
  await Promise.all(again.map((file) => writePacked(file, readPacked(file))));
}

/**
 * Names of texts of pages: their digests, as short as they are told apart from those before. In: their older names, and a function that reads a text.
 * Undefined where two are the same text.
 */
export function nameTexts(
  names: readonly string[],
  prefix: string,
  read: (at: number) => Buffer,
): string[] | undefined {
  const least = prefix.length + shortName;
  const alike = Map.groupBy(names.keys(), (at) => names[at]!.slice(0, least));
  const whole = names.map((name, at) => {
    const short = name.slice(0, least);
    return alike.get(short)!.length === 1 ? short : `${prefix}${digestOf(read(at))}`;
  });
  if (new Set(whole).size < whole.length) return undefined;
  const taken = new Set<string>();
  return whole.map((digest) => {
    let length = least;
    while (taken.has(digest.slice(0, length))) length++;
    taken.add(digest.slice(0, length));
    return digest.slice(0, length);
  });
}

function lazily<Value>(find: () => Value): () => Value {
  let found: { readonly value: Value } | undefined;
  return () => {
    found ??= { value: find() };
    return found.value;
  };
}
