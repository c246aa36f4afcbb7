import { hash } from 'node:crypto';
import type { z } from 'zod';
import type { Known } from '../text/known.ts';
import type { Files } from './files.ts';
import { readYaml, toKnownYaml, type YamlFile } from './yaml-file.ts';

export interface Authored<T> {
  readonly file: YamlFile;
  /** The value with defaults filled in; undefined while the file has problems. */
  readonly value?: T;
  readonly issues: readonly z.core.$ZodIssue[];
  readonly schema: z.ZodType;
}

/** A file that ought to be there. */
export interface Missing {
  readonly path: string;
  readonly what: string;
}

/**
 * An authored file with what its schema makes of it.
 * In: a YAML file and a zod schema. Out: the value when it is valid, else every issue with it; the raw
 * value stays at hand so that one wrong key does not hide what else can be said.
 */
export function parseAuthored<S extends z.ZodType>(file: YamlFile, schema: S): Authored<z.output<S>> {
  if (file.syntax) return { file, issues: [], schema };
  const result = schema.safeParse(file.value);
  return result.success
    ? { file, value: result.data, issues: [], schema }
    : { file, issues: result.error.issues, schema };
}

/**
 * Reads `path` below the prefix that messages print; notes it as missing when it is not there. `largest` in bytes; `known` keeps what
 * earlier runs of the schema called `what` made of the same text.
 */
export function loadAuthored<S extends z.ZodType>(
  { files, prefix, missing, known }: { files: Files; prefix: string; missing: Missing[]; known?: Known },
  path: string,
  schema: S,
  what: string,
  largest?: number,
): Authored<z.output<S>> | undefined {
  const digest = known && (files.digestOf?.(path) ?? toDigest(files.read(path)));
  const before = digest === undefined ? undefined : (known?.find(`${what}:${digest}`) as z.output<S> | undefined);
  if (digest !== undefined && before !== undefined) {
    const read = () => files.read(path) ?? Buffer.alloc(0);
    return { file: toKnownYaml(prefix + path, digest, read, largest), value: before, issues: [], schema };
  }
  const bytes = files.read(path);
  if (!bytes) {
    missing.push({ path: prefix + path, what });
    return undefined;
  }
  const authored = parseAuthored(readYaml(prefix + path, bytes, largest), schema);
  if (authored.value !== undefined) known?.learn(`${what}:${authored.file.digest}`, authored.value);
  return authored;
}

const toDigest = (bytes: Buffer | undefined) => bytes && hash('sha256', bytes);
