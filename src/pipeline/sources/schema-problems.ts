import { toUtc } from '../schema/to-utc.ts';
import { nearestName } from '../text/nearest-name.ts';
import type { Authored } from './authored.ts';
import { keysAt } from './schema-keys.ts';
import { expectation, type Issue, onceEach, remedyFor, shown, suggestion, toShown, wordsOf } from './schema-words.ts';
import type { YamlEdit } from './yaml-edit.ts';
import type { YamlFile } from './yaml-file.ts';
import type { FilePlace } from './yaml-places.ts';

interface SchemaProblem extends FilePlace {
  readonly message: string;
  readonly remedy: string;
  /** The edit that does it, where there is no doubt. */
  readonly fix?: readonly YamlEdit[];
}

/** With the key that a misspelt one stands for, or that is missing, each with its path. */
interface Problem extends SchemaProblem {
  readonly means?: string;
  readonly lacks?: string;
}

/**
 * What a schema has against a file, in words a contributor can act on.
 * In: an authored file with zod issues or a syntax problem. Out: one problem for each value, with its place and
 * a remedy; an unknown key comes with the known key most like it. Numbers are shown as they stand in the file.
 */
export function schemaProblems(authored: Authored<unknown>): SchemaProblem[] {
  const { file, issues } = authored;
  if (file.syntax) return [file.syntax];
  return withoutMisspelt(onceEach(issues).flatMap((issue) => problemsOf(issue, issue.path, authored)));
}

/** A key that is missing because it is misspelt is one problem. */
function withoutMisspelt(problems: readonly Problem[]): SchemaProblem[] {
  const meant = new Set(problems.flatMap(({ means }) => means ?? []));
  return problems.flatMap(({ means, lacks, ...problem }) => (lacks !== undefined && meant.has(lacks) ? [] : [problem]));
}

/** What contributors of other projects type by hand, and ours computes. */
const computed = new Set(
  'severity firstSeen lastSeen introduced digest sha256 hash prevalence count state stability actor category related elsewhere faq slug id'.split(
    ' ',
  ),
);

/** What may be written there beside what is: the schema is not at hand for everybody. */
function otherKeys(known: readonly string[], given: unknown): string {
  const free = [...new Set(known)].filter((key) => !key.startsWith('$') && !Object.hasOwn(Object(given), key));
  return free.length > 0 ? `; keys that may be added are ${free.join(', ')}` : '';
}

/** More keys than anybody writes by mistake are told in one message: the place of each takes time, and nobody reads as many. */
const mostKeys = 50;

function problemsOf(issue: Issue, path: readonly PropertyKey[], authored: Authored<unknown>): Problem[] {
  const { file } = authored;
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(authored.schema, path);
    const more = issue.keys.length - mostKeys;
    const told = more > 0 ? issue.keys.slice(0, 1) : issue.keys;
    return told.map((key) => ({
      ...unknownKeyFix(key, path, authored),
      ...(nearestName(key, known)?.isAlike && { means: dotted([...path, nearestName(key, known)!.name]) }),
      ...file.placeOf([...path, key], { key: true }),
      message: `there is no key "${key}"${path.length > 0 ? ` in ${dotted(path)}` : ''}${more > 0 ? `, nor ${issue.keys.length - 1} others that are written here` : ''}`,
      remedy: computed.has(key)
        ? 'remove it: the build computes it'
        : (suggestion(key, known) ?? `remove it${otherKeys(known, valueAt(file.value, path))}`),
    }));
  }
  const branch = issue.code === 'invalid_union' ? nearestBranch(issue.errors) : undefined;
  if (branch) return onceEach(branch).flatMap((inner) => problemsOf(inner, [...path, ...inner.path], authored));
  const value = valueAt(file.value, path);
  const name = path.length > 0 ? dotted(path) : 'the file';
  const expected = expectation(issue);
  if (value === undefined && path.length > 0) {
    const remedy = `add ${String(path.at(-1))}: ${expected}`;
    return [{ ...file.placeOf(path.slice(0, -1)), message: `${name} is missing`, remedy, lacks: name }];
  }
  const place = file.placeOf(path);
  if (value === undefined || value === null) {
    const remedy = path.length > 0 ? 'write the value' : 'write it as its schema describes';
    return [{ ...place, message: `${name} is empty; ${expected}`, remedy }];
  }
  const message = `${name} is ${typeof value === 'number' ? typed(file, place, value) : shown(value)}; ${expected}`;
  const fix = fixFor(issue, value, path, authored.file);
  return [{ ...place, message, remedy: remedyFor(issue, value), ...(fix && { fix }) }];
}

/** A computed value is taken out, a key with a letter or two off is spelt right unless the right one is there too. */
function unknownKeyFix(key: string, path: readonly PropertyKey[], { file, schema }: Authored<unknown>) {
  const keys = [...path, key];
  if (computed.has(key)) return { fix: [{ keys, remove: true as const }] };
  const nearest = nearestName(key, keysAt(schema, path));
  if (!nearest?.isTypo || nearest.name in (valueAt(file.value, path) as object)) return {};
  return { fix: [{ keys, rename: nearest.name }] };
}

/** What another spelling of the same value corrects: quotation marks, brackets, a letter or two. */
function fixFor(issue: Issue, value: unknown, keys: readonly PropertyKey[], file: YamlFile): YamlEdit[] | undefined {
  const kinds = issue.code === 'invalid_union' ? issue.errors.flat() : [issue];
  const wants = (type: string) => kinds.some((one) => one.code === 'invalid_type' && one.expected === type);
  if (typeof value === 'number' && wants('string')) return [{ keys, value: typed(file, file.placeOf(keys), value) }];
  if (typeof value !== 'string') return undefined;
  const converted = issue.code === 'invalid_format' && issue.format === 'datetime' ? toUtc(value) : undefined;
  if (converted) return [{ keys, value: converted }];
  const words = wordsOf(issue);
  const nearest = nearestName(value, words);
  if (nearest && nearest.edits <= 1) return [{ keys, value: nearest.name }];
  return wants('array') && words.length === 0 ? [{ keys, value: [value] }] : undefined;
}

/** The branch of a union that got furthest; none where the value is of another kind than every branch. */
function nearestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const further = branches.filter((issues) => !issues.some(isOfAnotherKind));
  return [...further].sort((a, b) => a.length - b.length)[0];
}

function isOfAnotherKind({ path, code }: Issue): boolean {
  return path.length === 0 && (code === 'invalid_type' || code === 'invalid_value');
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], value);
}

function dotted(path: readonly PropertyKey[]): string {
  return path
    .map((key, index) => (typeof key === 'number' ? `[${key + 1}]` : `${index > 0 ? '.' : ''}${String(key)}`))
    .join('');
}

/** A number as it stands in the file: 00123456 is no 123456 to whoever typed it. */
function typed({ source }: YamlFile, { line, column, endLine, endColumn }: FilePlace, value: number): string {
  const text = line === endLine ? source.split('\n')[line - 1]!.slice(column - 1, endColumn! - 1) : '';
  return toShown(text || String(value));
}
