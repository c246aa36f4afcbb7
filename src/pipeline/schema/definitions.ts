/**
 * Gives the shared parts of a JSON Schema names that a change elsewhere in the schema does not move.
 * zod numbers them in the order in which it finds them, so that one new field renames all that follow.
 * In: a JSON Schema with `$defs`. Out: the same schema; parts that one place alone refers to stand there,
 * the others are named after the property under which they are first met (`stance`, `date`, `date2`).
 */
type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Schema = { [key: string]: Json };

const prefix = '#/$defs/';

/** The same schema with shared parts named after the property under which they are first met. */
export function nameDefinitions(jsonSchema: object): Schema {
  const schema = jsonSchema as Schema;
  const { $defs = {}, ...rest } = schema;
  const given = $defs as { [name: string]: Schema };
  const uses = countUses(schema);
  const isRecursive = (name: string) => reaches(given, name, name, new Set());
  const shared = new Set(Object.keys(given).filter((name) => (uses.get(name) ?? 0) > 1 || isRecursive(name)));
  const names = new Map<string, string>();
  const taken = new Set<string>();
  const definitions = new Map<string, Json>();

  const resolve = (json: Json, key: string): Json => {
    if (Array.isArray(json)) return json.map((part) => resolve(part, key));
    if (json === null || typeof json !== 'object') return json;
    const { $ref, ...beside } = json;
    const target = typeof $ref === 'string' && $ref.startsWith(prefix) ? $ref.slice(prefix.length) : undefined;
    if (target === undefined)
      return Object.fromEntries(
        Object.entries(json).map(([name, part]) => [name, resolve(part, keywords.has(name) ? key : name)]),
      );
    if (!shared.has(target)) return resolve({ ...given[target]!, ...beside }, key);
    return { $ref: prefix + define(target, key), ...beside };
  };
  const define = (target: string, key: string): string => {
    const known = names.get(target);
    if (known) return known;
    const name = nextFree(key, taken);
    names.set(target, name);
    definitions.set(name, null); // holds its place: definitions stand in the order in which they are met
    definitions.set(name, resolve(given[target]!, key));
    return name;
  };

  const renamed = resolve(rest, 'record') as Schema;
  return definitions.size > 0 ? { ...renamed, $defs: Object.fromEntries(definitions) } : renamed;
}

/** What JSON Schema itself calls the parts of a schema: no names of ours. */
const keywords = new Set(['properties', 'items', 'prefixItems', 'anyOf', 'oneOf', 'allOf', 'additionalProperties']);

function nextFree(key: string, taken: Set<string>): string {
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? key : `${key}${count}`;
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}

function references(json: Json, found: string[] = []): string[] {
  if (json === null || typeof json !== 'object') return found;
  for (const [key, part] of Object.entries(json))
    if (key === '$ref' && typeof part === 'string' && part.startsWith(prefix)) found.push(part.slice(prefix.length));
    else references(part, found);
  return found;
}

function countUses(schema: Schema): Map<string, number> {
  const uses = new Map<string, number>();
  for (const name of references(schema)) uses.set(name, (uses.get(name) ?? 0) + 1);
  return uses;
}

function reaches(given: { [name: string]: Schema }, from: string, to: string, seen: Set<string>): boolean {
  return references(given[from] ?? {}).some((name) => {
    if (name === to) return true;
    if (seen.has(name)) return false;
    seen.add(name);
    return reaches(given, name, to, seen);
  });
}
