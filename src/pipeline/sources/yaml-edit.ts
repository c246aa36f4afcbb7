import { type Document, isCollection, isMap, isNode, isScalar, type Node, parseDocument, stringify } from 'yaml';

/** Gives the value at a path, takes a key or an entry away, or calls a key by another name. */
export type YamlEdit = { readonly keys: readonly PropertyKey[] } & (
  | { readonly value: unknown }
  | { readonly remove: true }
  | { readonly rename: string }
);

/**
 * A fix, as edits to a YAML file by key path. In: the source and edits. Out: the source with nothing else changed:
 * comments, order, folding and quotation marks of all other values stay as they were.
 * @example applyEdits('a: 1 # one\nb: 2\n', [{ keys: ['a'], value: 3 }]) → 'a: 3 # one\nb: 2\n'
 */
export function applyEdits(source: string, edits: readonly YamlEdit[]): string {
  return edits.reduce(applyEdit, source);
}

function applyEdit(source: string, edit: YamlEdit): string {
  const document = parseDocument(source, { logLevel: 'silent' });
  const flow = edit.keys.map((_, depth) => document.getIn(edit.keys.slice(0, depth), true)).find(isFlow);
  // Inside { } and [ ] the outermost one is written anew; elsewhere only the lines of the key are touched.
  if (flow && !('rename' in edit)) return splice(source, flow, changeFlow(document, flow, edit));
  if ('rename' in edit) return renameKey(source, document, edit.keys, edit.rename);
  return 'remove' in edit ? remove(source, document, edit.keys) : replace(source, document, edit);
}

function isFlow(node: unknown): node is Node {
  return isCollection(node) && node.flow === true;
}

function splice(source: string, { range }: Node, text: string): string {
  return source.slice(0, range![0]) + text + source.slice(range![1]);
}

function changeFlow(document: Document, flow: Node, edit: YamlEdit): string {
  if ('remove' in edit) document.deleteIn(edit.keys);
  else if ('value' in edit) document.setIn(edit.keys, edit.value);
  return toFlow(flow.toJS(document));
}

function toFlow(value: unknown): string {
  return stringify(value, { collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0 }).trimEnd();
}

function replace(source: string, document: Document, { keys, value }: YamlEdit & { value: unknown }): string {
  const node = document.getIn(keys, true);
  if (isScalar(node) && node.range && !node.type?.startsWith('BLOCK'))
    return splice(source, node, typeof value === 'string' ? toScalar(value, String(node.type)) : toFlow(value));
  if (isScalar(node) && node.range && typeof value === 'string')
    return (
      source.slice(0, node.range[0]) + toBlock(value, indentOf(source, node.range[0])) + source.slice(node.range[1])
    );
  document.setIn(keys, value);
  return document.toString({ lineWidth: 100 });
}

function indentOf(source: string, offset: number): string {
  return /^ */.exec(source.slice(source.lastIndexOf('\n', offset) + 1))![0];
}

/** Folded, at about 100 columns; an empty line between paragraphs. */
function toBlock(text: string, indent: string): string {
  const paragraphs = text.split(/\n+/).map((one) => one.match(/\S.{0,96}(?=\s|$)|\S+/g) ?? []);
  const lines = paragraphs.map((one) => one.map((line) => `${indent}  ${line.trimEnd()}`).join('\n'));
  return `>-\n${lines.join('\n\n')}\n`;
}

/** In the quotation marks that were there, where it had some. */
function toScalar(value: string, type: string): string {
  const quoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
  return stringify(value, {
    defaultStringType: quoted ? type : 'PLAIN',
    lineWidth: 0,
    blockQuote: false,
  } as never).trimEnd();
}

function pairAt(document: Document, keys: readonly PropertyKey[]) {
  const parent = keys.length > 1 ? document.getIn(keys.slice(0, -1), true) : document.contents;
  return isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && key.value === keys.at(-1)) : undefined;
}

function renameKey(source: string, document: Document, keys: readonly PropertyKey[], name: string): string {
  const key = pairAt(document, keys)?.key;
  return isNode(key) && key.range ? splice(source, key, name) : source;
}

/** Takes whole lines: a key with all that is indented under it; a map or list left empty goes with it. */
function remove(source: string, document: Document, keys: readonly PropertyKey[]): string {
  const parentKeys = keys.slice(0, -1);
  const parent = parentKeys.length > 0 ? document.getIn(parentKeys, true) : document.contents;
  if (isCollection(parent) && parent.items.length === 1 && parentKeys.length > 0)
    return remove(source, document, parentKeys);
  const key = pairAt(document, keys)?.key;
  const node = isNode(key) ? key : document.getIn(keys, true);
  if (!isNode(node) || !node.range) return source;
  const start = source.lastIndexOf('\n', node.range[0]) + 1;
  const indent = /^[ ]*(?:- )?/.exec(source.slice(start))![0].length;
  const rest = source.slice(start).split('\n');
  const lines = rest
    .slice(1)
    .findIndex((line) => line.trim() !== '' && line.search(/\S/) < indent + (isMap(parent) ? 1 : 0));
  const length = lines < 0 ? source.length - start : rest.slice(0, lines + 1).join('\n').length + 1;
  return source.slice(0, start) + source.slice(start + length);
}
