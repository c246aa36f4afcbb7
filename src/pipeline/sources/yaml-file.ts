import { isUtf8 } from 'node:buffer';
import { hash } from 'node:crypto';
import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import { findSigns } from '../schema/signs.ts';
import { explainSyntax, findConflict, problem, type SyntaxProblem } from './yaml-faults.ts';
import { type FilePlace, type Places, parsePlaces, placeOf } from './yaml-places.ts';

export interface YamlFile {
  readonly path: string;
  readonly source: string;
  /** SHA-256 of its bytes. */
  readonly digest: string;
  readonly value: unknown;
  readonly syntax?: SyntaxProblem;
  /** Place of the value at a path of keys; of the key itself with `key: true`. The nearest parent where it is missing. */
  placeOf(keys: readonly PropertyKey[], options?: { key?: boolean }): FilePlace;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unreadableInYaml = /[\u0000-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/;

const mebibyte = 1024 * 1024;

/**
 * One authored YAML file as a value, with the place of every key for messages.
 * In: path and bytes. Out: the parsed value or what is wrong with the syntax. js-yaml (YAML 1.2 core
 * schema) reads, because it is ten times as fast; `yaml` is asked for places only when there is something to say.
 * Hostile input: anchors and aliases are refused (they can grow without bound), files above 1 MiB too, unless
 * the caller expects a longer one.
 */
export function readYaml(path: string, bytes: Buffer, largest = mebibyte): YamlFile {
  const source = bytes.toString('utf8');
  let places: Places | undefined;
  const file = {
    path,
    source,
    digest: hash('sha256', bytes),
    placeOf(keys: readonly PropertyKey[], options?: { key?: boolean }) {
      places ??= parsePlaces(source);
      return placeOf(places, keys, options?.key);
    },
  };
  if (bytes.length > largest) {
    return {
      ...file,
      value: undefined,
      syntax: problem(
        1,
        1,
        `the file is larger than ${largest / mebibyte} MiB`,
        'split it, or take out what does not belong here',
      ),
    };
  }
  if (isWide(bytes) || !isUtf8(bytes)) {
    const syntax = problem(1, 1, 'the file is not UTF-8 text', 'save it as UTF-8');
    // What it would hold as UTF-8 is nobody's words.
    return { ...file, source: '', value: undefined, syntax };
  }
  const unreadable = findSigns(source).find(({ character }) => unreadableInYaml.test(character));
  if (unreadable) {
    const before = source.slice(0, unreadable.offset).split('\n');
    const message = `${unreadable.name} cannot be seen`;
    const syntax = problem(before.length, before.at(-1)!.length + 1, message, 'take it out, or write the words anew');
    return { ...file, value: undefined, syntax };
  }
  const unfinished = findConflict(source);
  if (unfinished) return { ...file, value: undefined, syntax: unfinished };
  try {
    return { ...file, value: load(source, { schema: CORE_SCHEMA, filename: path, listener: refuseAnchors() }) };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const { line, column } = error.mark ?? { line: 0, column: 0 };
    return { ...file, value: undefined, syntax: explainSyntax(source, error.reason, line, column) };
  }
}

/**
 * The same of a file whose value is known: nothing is read or parsed until somebody asks for what was written, or where.
 * In: its digest, and how it is read, as for readYaml, of bytes that it found nothing wrong with. Out: the file.
 */
export function toKnownYaml(path: string, digest: string, read: () => Buffer, largest?: number): YamlFile {
  let parsed: YamlFile | undefined;
  const parse = () => {
    parsed ??= readYaml(path, read(), largest);
    return parsed;
  };
  return {
    path,
    digest,
    get source() {
      return parse().source;
    },
    get value() {
      return parse().value;
    },
    placeOf: (keys, options) => parse().placeOf(keys, options),
  };
}

/** UTF-16: every other byte of Latin letters is zero. */
function isWide(bytes: Buffer): boolean {
  let zeros = 0;
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) zeros++;
  return zeros * 4 > bytes.length;
}

/** Throws as soon as a node has an anchor, before anything can refer to it. */
function refuseAnchors() {
  const starts: number[] = [];
  return function listen(this: void, event: string, state: unknown): void {
    const { anchor, input, position } = state as { anchor?: string | null; input: string; position: number };
    if (event === 'open') {
      starts.push(position);
      return;
    }
    const start = starts.pop() ?? 0;
    if (!anchor) return;
    const lines = input.slice(0, input.indexOf('&', start)).split('\n');
    const error = new YAMLException('anchors and aliases are not allowed');
    throw Object.assign(error, { mark: { line: lines.length - 1, column: lines.at(-1)!.length } });
  };
}
