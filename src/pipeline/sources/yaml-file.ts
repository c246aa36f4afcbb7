import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import { isMap, isScalar, LineCounter, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml';
import { findSigns } from '../schema/signs.ts';

export interface FilePlace {
  readonly line: number;
  readonly column: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

interface SyntaxProblem extends FilePlace {
  readonly message: string;
  readonly remedy: string;
}

export interface YamlFile {
  readonly path: string;
  readonly source: string;
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
  if (isWide(bytes) || Buffer.compare(Buffer.from(source, 'utf8'), bytes) !== 0) {
    return { ...file, value: undefined, syntax: problem(1, 1, 'the file is not UTF-8 text', 'save it as UTF-8') };
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
    const mark = findMark(source);
    if (mark) return { ...file, value: undefined, syntax: mark };
    const open = findOpenQuote(source, line);
    if (open) return { ...file, value: undefined, syntax: open };
    return {
      ...file,
      value: undefined,
      syntax: problem(line + 1, column + 1, `the YAML cannot be read: ${error.reason}`, remedyFor(error.reason)),
    };
  }
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

/** What git leaves where two branches changed the same lines. */
export function findConflict(source: string): SyntaxProblem | undefined {
  if (!source.includes('<<<<<<< ')) return undefined;
  const lines = source.split('\n');
  const first = lines.findIndex((text) => text.startsWith('<<<<<<< '));
  const marks = lines.flatMap((text, index) =>
    index >= first && /^(?:<{7} |\|{7} |={7}$|>{7} )/.test(text.trimEnd()) ? [index + 1] : [],
  );
  const after = (mark: RegExp) => lines.findIndex((text, index) => index > first && mark.test(text));
  // Of the marks, one may have been taken out already.
  const closed = after(/^>{7} /);
  const end = closed >= 0 ? closed : after(/^={7}\s*$/);
  if (first < 0 || end < 0) return undefined;
  const own = marks.filter((line) => line <= end + 1);
  const named = `${own.slice(0, -1).join(', ')} and ${own.at(-1)}`;
  return {
    ...problem(first + 1, 1, 'a merge was left unfinished here', `keep what is right, and take lines ${named} out`),
    endLine: end + 1,
    endColumn: lines[end]!.length + 1,
  };
}

/** The rest of a merge whose first mark was taken out. */
function findMark(source: string): SyntaxProblem | undefined {
  const line = source.split('\n').findIndex((text) => /^(?:={7}\s*$|>{7} )/.test(text)) + 1;
  const remedy = `keep what is right, and take line ${line} out`;
  return line > 0 ? problem(line, 1, 'a merge was left unfinished here', remedy) : undefined;
}

/** A value or an item that begins with a quotation mark which its line does not close; sought above the line where YAML gave up. */
function findOpenQuote(source: string, upTo: number): SyntaxProblem | undefined {
  const lines = source.split('\n').slice(0, upTo + 1);
  for (const [index, text] of lines.entries()) {
    const opened = /^(?:\s*(?:- +)?(?:[\w$-]+: +)?)(?=["'])/.exec(text);
    if (!opened) continue;
    const value = text.slice(opened[0].length).trimEnd();
    const quote = value[0]!;
    const inner = value.slice(1).replace(quote === '"' ? /\\./g : /''/g, '');
    if (inner.includes(quote)) continue;
    const message = `the quotation mark ${quote} is not closed in its line`;
    return problem(index + 1, opened[0].length + 1, message, `close it, or write the text in a block: key: >-`);
  }
  return undefined;
}

function remedyFor(reason: string): string {
  if (reason.includes('tab')) return 'indent with spaces';
  if (reason.includes('duplicated')) return 'keep one of the two';
  if (reason.includes('anchors')) return 'write the value out';
  return 'check indentation and quotes; put text with ": " or " #" into quotes or a block';
}

function problem(line: number, column: number, message: string, remedy: string): SyntaxProblem {
  return { line, column, message, remedy };
}

/** The nodes of a file, parsed when a place is first needed, and its pairs by key. */
interface Places {
  readonly root: unknown;
  readonly counter: LineCounter;
  readonly pairs: Map<YAMLMap, ReadonlyMap<unknown, Pair>>;
}

function parsePlaces(source: string): Places {
  const counter = new LineCounter();
  const document = parseDocument(source, { lineCounter: counter, keepSourceTokens: false, logLevel: 'silent' });
  return { root: document.contents, counter, pairs: new Map() };
}

function pairOf(map: YAMLMap, key: PropertyKey, pairs: Places['pairs']): Pair | undefined {
  let known = pairs.get(map);
  if (!known) {
    known = new Map(map.items.flatMap((pair) => (isScalar(pair.key) ? [[pair.key.value, pair] as const] : [])));
    pairs.set(map, known);
  }
  return known.get(key);
}

function placeOf({ root, counter, pairs }: Places, keys: readonly PropertyKey[], wantKey = false): FilePlace {
  let node: unknown = root;
  let found: Node | undefined = isNode(node) ? node : undefined;
  for (const [depth, key] of keys.entries()) {
    if (isMap(node)) {
      const pair = pairOf(node, key, pairs);
      if (!pair) break;
      const last = depth === keys.length - 1;
      node = pair.value;
      if ((last && wantKey) || !isNode(node)) {
        found = pair.key as Node;
        break;
      }
      found = node as Node;
    } else {
      node = (node as { items?: unknown[] } | undefined)?.items?.[Number(key)];
      if (!isNode(node)) break;
      found = node;
    }
  }
  const range = found?.range;
  if (!range) return { line: 1, column: 1 };
  const start = counter.linePos(range[0]);
  const end = counter.linePos(range[1]);
  return { line: start.line, column: start.col, endLine: end.line, endColumn: end.col };
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'range' in value;
}
