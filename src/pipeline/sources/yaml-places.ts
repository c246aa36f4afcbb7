/** Where the keys and values of a YAML file stand. In: its source and a path of keys. Out: lines and columns, from 1. */
import { isMap, isScalar, LineCounter, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml';

export interface FilePlace {
  readonly line: number;
  readonly column: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

/** The nodes of a file, parsed when a place is first needed, and its pairs by key. */
export interface Places {
  readonly root: unknown;
  readonly counter: LineCounter;
  readonly pairs: Map<YAMLMap, ReadonlyMap<unknown, Pair>>;
}

/** Parses a file for its places; a damaged one as far as it can be read. */
export function parsePlaces(source: string): Places {
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

/** The place of the value at a path of keys, of the key itself with `wantKey`; of the nearest parent where it is missing. */
export function placeOf({ root, counter, pairs }: Places, keys: readonly PropertyKey[], wantKey = false): FilePlace {
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
