/**
 * One generated MDX file to what a page prints: the record of its front matter, validated by the record’s
 * schema where one is given, and its prose as HTML; or to its head alone, the few keys by which it is listed. Everything wrong is an
 * error that starts with `file:line:column`.
 */
import { hash } from 'node:crypto';
import type { z } from 'zod';
import { splitFrontMatter } from '../sources/front-matter.ts';
import { ProseRefusal } from './refusal.ts';
import { renderProse } from './render-prose.ts';

export interface ReadRecord<Data> {
  data: Data;
  html: string;
}

/** Astro takes a value that starts so for the address of a picture to import. */
const astroImage = '__ASTRO_IMAGE_';

/**
 * The record of a generated MDX file and its prose as HTML. The record is validated where a schema is given; `base` is put
 * before links to pages of this site. Throws an error that begins with `file:line:column`.
 */
export function readEntry<Data>(
  source: string,
  file: string,
  schema: z.ZodType<Data> | undefined,
  base = '/',
): ReadRecord<Data> {
  return placing(file, () => {
    const { data, body, bodyLine } = splitFrontMatter(source);
    return { data: schema ? validate(data, source, schema) : (data as Data), html: renderProse(body, bodyLine, base) };
  });
}

function readHead<Data>(source: string, file: string, schema: z.ZodObject & z.ZodType<Data>): Data {
  return placing(file, () => {
    const data = toHead(splitFrontMatter(source, Object.keys(schema.shape)).data, schema);
    if (JSON.stringify(data).includes(`"${astroImage}`))
      throw new Error(`a value starts with ${astroImage}, which is Astro's own mark`);
    return validate(data, source, schema);
  });
}

/** What a record is listed by: its head, with a digest of all of it. The one that is known, where its bytes are the same. */
export interface ListedRecord {
  /** Relative to the project. */
  readonly filePath: string;
  readonly digest: string;
  readonly data: Record<string, unknown>;
}

/** What a store gives back: it may be damaged. */
type Known = { readonly filePath?: string; readonly digest?: unknown; readonly data?: Record<string, unknown> };

/** By the digest of its text, which says more than enough of it. */
function digestListed(head: z.ZodObject, text: string, filePath: string, data: unknown): string {
  return hash('sha256', JSON.stringify([Object.keys(head.shape), text, filePath, data]));
}

/**
 * The head of a generated MDX file, the few keys by which it is listed, with a digest of all of it. What is known of the same
 * file is returned when no byte differs. Throws an error that begins with `file:line:column`.
 */
export function readListed(source: string, filePath: string, head: z.ZodObject, known?: Known): ListedRecord {
  const text = hash('sha256', source);
  if (known?.data !== undefined && known.filePath === filePath) {
    // Of what is known too, which is read back from a file.
    const digest = digestListed(head, text, filePath, known.data);
    if (digest === known.digest) return { filePath, digest, data: known.data };
  }
  const data = readHead(source, filePath, head);
  return { filePath, digest: digestListed(head, text, filePath, data), data };
}

/** The same of a record whose file was just written; `digest` of its text. */
export function toListed(
  record: object,
  source: string,
  digest: string,
  filePath: string,
  head: z.ZodObject,
): ListedRecord {
  const data = validate(toHead(record, head), source, head);
  return { filePath, digest: digestListed(head, digest, filePath, data), data };
}

function toHead(record: object, { shape }: z.ZodObject): Record<string, unknown> {
  const values = Object.entries(record).filter(([key, value]) => Object.hasOwn(shape, key) && value !== undefined);
  const all = JSON.parse(JSON.stringify(Object.fromEntries(values))) as Record<string, unknown>;
  return Object.fromEntries(Object.keys(shape).flatMap((key) => (Object.hasOwn(all, key) ? [[key, all[key]]] : [])));
}

function validate<Data>(data: Record<string, unknown>, source: string, schema: z.ZodType<Data>): Data {
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const key = String(issue?.path[0] ?? (issue?.code === 'unrecognized_keys' ? issue.keys[0] : ''));
  const line = source.split('\n').findIndex((text) => text.startsWith(`${key}:`)) + 1;
  throw new Misfit(`${issue?.path.join('.') || 'front matter'}: ${issue?.message}`, Math.max(line, 1));
}

/** A value that the schema does not allow, and the line it stands in. */
class Misfit extends Error {
  readonly place: { line: number; column: number };

  constructor(message: string, line: number) {
    super(message);
    this.place = { line, column: 1 };
  }
}

function placing<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const { line, column } =
      error instanceof ProseRefusal || error instanceof Misfit ? error.place : { line: 1, column: 1 };
    throw new Error(`${file}:${line}:${column}: ${(error as Error).message}`);
  }
}
