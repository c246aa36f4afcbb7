/**
 * Splits a generated MDX file into its front matter and its body. Only YAML is ever read, by gray-matter
 * with every other engine replaced by a refusal: `---js` front matter would otherwise run as code.
 * In: the text of a file. Out: `{ data, body, bodyLine }`, where bodyLine is the body's first line from 1.
 * Values are what they look like: 12:30 and 00123456 stay strings, as JSON would have it.
 */
import matter from 'gray-matter';
import yaml from 'js-yaml';

export interface FrontMatter {
  data: Record<string, unknown>;
  body: string;
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

/** `key: <JSON>` line by line; undefined when a line is anything else. */
function parseJsonLines(source: string): Record<string, unknown> | undefined {
  const data: Record<string, unknown> = {};
  for (const text of source.split('\n')) {
    if (text.trim() === '' || text.startsWith('#')) continue;
    const key = /^[a-z][A-Za-z0-9]*(?=: )/.exec(text)?.[0];
    if (key === undefined || Object.hasOwn(data, key)) return undefined;
    try {
      data[key] = JSON.parse(text.slice(key.length + 2));
    } catch {
      return undefined;
    }
  }
  return data;
}

function parseYaml(source: string): Record<string, unknown> {
  const data = parseJsonLines(source) ?? yaml.load(source, { schema: jsonLike });
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    throw new Error('expected front matter of the form `key: value`');
  }
  return data as Record<string, unknown>;
}

const refuse = () => {
  throw new Error('front matter is read as YAML only');
};

export function splitFrontMatter(source: string): FrontMatter {
  if (!source.startsWith('---\n')) throw new Error('expected the file to start with a line `---`');
  // What we generate needs no parser of YAML.
  const end = source.indexOf('\n---\n', 3);
  const lines = end === -1 ? undefined : parseJsonLines(source.slice(4, end));
  if (lines) {
    const body = source.slice(end + 5);
    return { data: lines, body, bodyLine: source.slice(0, end + 5).split('\n').length };
  }
  // Options are passed every time: without them gray-matter shares one cached object among all callers.
  const { data, content } = matter(source, {
    language: 'yaml',
    engines: { yaml: parseYaml, json: refuse, javascript: refuse, js: refuse, coffee: refuse, toml: refuse },
  });
  const head = source.slice(0, source.length - content.length);
  if (!/\n---\n?$/.test(head)) throw new Error('expected front matter to end with a line `---`');
  return { data, body: content, bodyLine: head.split('\n').length };
}

/** Some keys of a generated file, whose values stand in a line each; the rest of it is passed over. */
export function readKeys(source: string, keys: readonly string[]): Record<string, unknown> {
  const end = source.indexOf('\n---\n', 3);
  if (!source.startsWith('---\n') || end === -1) throw new Error('expected front matter between two lines `---`');
  const data: Record<string, unknown> = {};
  for (const key of keys) {
    const mark = `\n${key}: `;
    const at = source.indexOf(mark);
    if (at !== -1 && at < end) data[key] = JSON.parse(source.slice(at + mark.length, source.indexOf('\n', at + 1)));
  }
  return data;
}
