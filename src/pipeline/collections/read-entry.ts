/**
 * One generated MDX file to what a page prints: the record of its front matter, validated by the record’s
 * schema, and its prose as HTML; or to its head alone, the few keys by which it is listed. Everything wrong is an
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

export function readEntry<Data>(source: string, file: string, schema: z.ZodType<Data>, base = '/'): ReadRecord<Data> {
  return placing(file, () => {
    const { data, body, bodyLine } = splitFrontMatter(source);
    return { data: validate(data, source, schema), html: renderProse(body, bodyLine, base) };
  });
}

export function readHead<Data>(source: string, file: string, schema: z.ZodObject & z.ZodType<Data>): Data {
  return placing(file, () => {
    const keys = Object.keys(schema.shape);
    const all = splitFrontMatter(source, keys).data;
    const data = Object.fromEntries(keys.filter((key) => Object.hasOwn(all, key)).map((key) => [key, all[key]]));
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

export function readListed(source: string, filePath: string, head: z.ZodObject, known?: Known): ListedRecord {
  const keys = Object.keys(head.shape).join();
  // Of what is known too, which is read back from a file.
  const digestOf = (data: unknown) => hash('sha256', JSON.stringify([keys, source, filePath, data]));
  if (known?.data !== undefined && known.filePath === filePath) {
    const digest = digestOf(known.data);
    if (digest === known.digest) return { filePath, digest, data: known.data };
  }
  const read = readHead(source, filePath, head);
  return { filePath, digest: digestOf(read), data: read };
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
