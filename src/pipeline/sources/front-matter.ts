/**
 * The one reader of front matter: generated MDX, snapshots and pages written by hand. gray-matter splits; every engine of it
 * but YAML is replaced by a refusal, since `---js` would otherwise run as code, and options are passed every time,
 * since without them gray-matter shares one cached object among all callers.
 * In: the text or the bytes of a file. Out: its values, and its body with the line or the byte it begins at.
 * Values are what they look like: 12:30 and 00123456 stay strings, as JSON would have it.
 */
import matter from 'gray-matter';
import yaml from 'js-yaml';

interface FrontMatter {
  data: Record<string, unknown>;
  body: string;
  /** Line of the file in which the body begins, from 1. */
  bodyLine: number;
}

const jsonNumber = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/;

const number = new yaml.Type('tag:yaml.org,2002:float', {
  kind: 'scalar',
  resolve: (value: unknown) => typeof value === 'string' && jsonNumber.test(value) && Number.isFinite(Number(value)),
  construct: Number,
});
const nothing = new yaml.Type('tag:yaml.org,2002:null', {
  kind: 'scalar',
  resolve: (value: unknown) => value === null || value === '' || value === 'null' || value === '~',
  construct: () => null,
});
const truth = new yaml.Type('tag:yaml.org,2002:bool', {
  kind: 'scalar',
  resolve: (value: unknown) => value === 'true' || value === 'false',
  construct: (value: string) => value === 'true',
});
const jsonLike = yaml.FAILSAFE_SCHEMA.extend({ implicit: [nothing, truth, number] });

/** `key: <JSON>` line by line, of `only` these keys; undefined when a line is anything else. */
function parseJsonLines(source: string, only?: readonly string[]): Record<string, unknown> | undefined {
  const data: Record<string, unknown> = {};
  for (const text of source.split('\n')) {
    if (text.startsWith('#') || text.trim() === '') continue;
    const key = /^[a-z][A-Za-z0-9]*(?=: )/.exec(text)?.[0];
    if (key === undefined || Object.hasOwn(data, key)) return undefined;
    if (only && !only.includes(key)) continue;
    try {
      data[key] = JSON.parse(text.slice(key.length + 2));
    } catch {
      return undefined;
    }
  }
  return data;
}

function parseValues(source: string, only?: readonly string[]): Record<string, unknown> {
  const data = parseJsonLines(source, only) ?? yaml.load(source, { schema: jsonLike });
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    throw new Error('expected front matter of the form `key: value`');
  }
  return data as Record<string, unknown>;
}

const refuse = () => {
  throw new Error('front matter is read as YAML only');
};

/**
 * Splits with gray-matter; the YAML goes to `parse` as it is in the file.
 * Out: how long the part before the body is. Both lines `---` must be there and hold nothing else.
 */
function split(source: string, parse: (yaml: string) => object): number {
  const { raw } = source.startsWith('---') ? matter.language(source) : { raw: '' };
  if (/^\s*[a-z]+\s*$/i.test(raw)) {
    throw new Error(`front matter is read as YAML only: write the first line as \`---\`, without \`${raw.trim()}\``);
  }
  if (!source.startsWith('---\n')) throw new Error('expected the file to start with a line `---`');
  const end = source.indexOf('\n---', 3);
  if (end === -1) throw new Error('expected front matter to end with a line `---`');
  // Looking for comments, gray-matter takes quadratic time over blank lines.
  if (/^\s{200}/m.test(source.slice(4, end))) throw new Error('front matter has 200 blank characters in a row');
  const engines = { yaml: parse, json: refuse, javascript: refuse, js: refuse, coffee: refuse, toml: refuse };
  const { content } = matter(source, { language: 'yaml', engines });
  const length = source.length - content.length;
  // gray-matter also ends front matter at `----`, at `--- words` and at the end of the file.
  if (!source.startsWith('\n---\n', length - 5)) {
    throw new Error('expected front matter to end with a line `---`');
  }
  return length;
}

const generated = '---\n# Generated from ';

/** A file as collections/mdx.ts writes it needs no gray-matter, which takes half the time; any other is none of those. */
function splitGenerated(source: string, only?: readonly string[]): FrontMatter | undefined {
  if (!source.startsWith(generated)) return undefined;
  const end = source.indexOf('\n---', 3);
  if (!source.startsWith('\n---\n', end)) return undefined;
  const data = parseJsonLines(source.slice(4, end), only);
  const length = end + 5;
  return data && { data, body: source.slice(length), bodyLine: countLines(source, length) + 1 };
}

/** Values and body of a text file. With `only`, no other keys of a generated file are parsed. */
export function splitFrontMatter(source: string, only?: readonly string[]): FrontMatter {
  const known = splitGenerated(source, only);
  if (known !== undefined) return known;
  let data: Record<string, unknown> = {};
  const length = split(source, (text) => {
    data = parseValues(text, only);
    return data;
  });
  return { data, body: source.slice(length), bodyLine: countLines(source, length) + 1 };
}

/**
 * Values and body of a file that was generated, for who takes few of many values: each is parsed when it is asked for. Whatever asks which there are
 * has all of them parsed. Any other file is read as a whole.
 */
export function splitGeneratedLazily(source: string): Pick<FrontMatter, 'data' | 'body'> {
  const end = source.indexOf('\n---\n', 3);
  if (!source.startsWith(generated) || end === -1) return splitFrontMatter(source);
  return { data: parseLazily(source.slice(3, end + 1)), body: source.slice(end + '\n---\n'.length) };
}

/** In: lines `key: <JSON>`, each after a line end. */
function parseLazily(lines: string): Record<string, unknown> {
  const keysOf = (data: Record<string, unknown>) => {
    const all = parseJsonLines(lines) ?? {};
    Object.assign(data, all);
    return Reflect.ownKeys(all);
  };
  return new Proxy<Record<string, unknown>>(Object.create(null), {
    get(data, key) {
      if (typeof key === 'string' && !Object.hasOwn(data, key)) {
        const at = lines.indexOf(`\n${key}: `);
        if (at !== -1) data[key] = JSON.parse(lines.slice(at + key.length + 3, lines.indexOf('\n', at + 1)));
      }
      return Reflect.get(data, key);
    },
    has: (data, key) => keysOf(data).includes(key),
    ownKeys: keysOf,
  });
}

/**
 * The first byte of the body of a file that may hold any bytes. The front matter is not parsed: its bytes are
 * `bytes.subarray(0, offset - 4)`. Each byte is one character of Latin-1, so that offsets of characters are those of bytes.
 */
export function findPayload(bytes: Buffer): number {
  // The body, which is long, says nothing of it.
  const end = bytes.indexOf('\n---', 3);
  return split(bytes.toString('latin1', 0, end === -1 ? bytes.length : end + '\n---\n'.length), () => ({}));
}

function countLines(text: string, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
