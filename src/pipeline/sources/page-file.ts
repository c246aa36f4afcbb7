import { type MdastNode, mdxToMdast } from 'satteri';
import { findSigns } from '../schema/signs.ts';
import { splitFrontMatter } from './front-matter.ts';
import { findTooDeep } from './page-depth.ts';
import type { FilePlace } from './yaml-places.ts';

interface PageAttribute {
  readonly name: string;
  /** Text in quotes; undefined for an expression, and for an attribute without a value. */
  readonly value?: string;
  readonly place: FilePlace;
}

export interface PageElement {
  readonly name: string;
  readonly attributes: readonly PageAttribute[];
  /** `{...props}`: more attributes than can be read. */
  readonly isOpen: boolean;
  readonly place: FilePlace;
}

/** A paragraph as people read it: without marks, code, and what a component prints. */
interface PageParagraph {
  readonly text: string;
  readonly place: FilePlace;
}

/** A link as it is written: Markdown, or an `<a>` whose address is in quotes. */
interface PageLink {
  readonly url: string;
  readonly place: FilePlace;
}

/** A character that nobody sees, with its name. */
interface PageSign {
  readonly name: string;
  readonly place: FilePlace;
}

export interface PageFile {
  /** As messages print it. */
  readonly path: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly imports: ReadonlySet<string>;
  readonly elements: readonly PageElement[];
  readonly paragraphs: readonly PageParagraph[];
  readonly links: readonly PageLink[];
  /** In the file as it was typed; then those that only an escape or a reference brings into its words. */
  readonly signs: readonly PageSign[];
  readonly fault?: { readonly place: FilePlace; readonly message: string };
  /** The line a key of the front matter stands in. */
  lineOf(key: string): number;
}

/**
 * A page written by hand, as far as it can be judged without rendering it. In: the text of an MDX file. Out: its front matter, the names
 * it imports, its paragraphs as text, its links, and each element of a component with its attributes, all with their places; or what keeps it from
 * being read.
 */
export function readPageFile(path: string, text: string): PageFile {
  const source = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const lineOf = (key: string) => Math.max(1, source.split('\n').findIndex((line) => line.startsWith(`${key}:`)) + 1);
  const typed = findSigns(source).map(({ name, offset }) => ({ name, place: toPlace(source, offset) }));
  const empty = {
    path,
    data: {},
    imports: new Set<string>(),
    elements: [],
    paragraphs: [],
    links: [],
    signs: typed,
    lineOf,
  };
  const deep = findTooDeep(source);
  if (deep)
    return { ...empty, fault: { place: deep, message: 'braces or tags are nested deeper than any page has them' } };
  try {
    const { data } = splitFrontMatter(source);
    const root = mdxToMdast(source, { features: { gfm: true, frontmatter: true, smartPunctuation: false } });
    const nodes = [...walk(root)];
    const imports = new Set(nodes.flatMap((node) => (node.type === 'mdxjsEsm' ? namesIn(node.value) : [])));
    const elements = nodes.flatMap((node) => toElement(node, source));
    const names = new Set(typed.map(({ name }) => name));
    const decoded = [...signsOfData(data, lineOf), ...nodes.flatMap(signsOfNode)];
    const signs = [...typed, ...decoded.filter(({ name }) => !names.has(name))];
    const links = [...nodes.flatMap(toLink), ...elements.flatMap(linksOfElement)];
    return { path, data, imports, elements, paragraphs: nodes.flatMap(toParagraph), links, signs, lineOf };
  } catch (error) {
    return { ...empty, fault: toFault((error as Error).message) };
  }
}

/** Escapes of YAML. */
const signsOfData = (data: PageFile['data'], lineOf: PageFile['lineOf']): PageSign[] =>
  Object.entries(data).flatMap(([key, value]) =>
    findSigns(JSON.stringify(value) ?? '').map(({ name }) => ({ name, place: { line: lineOf(key), column: 1 } })),
  );

/** References of HTML, in words and in attributes. */
function signsOfNode(node: MdastNode): PageSign[] {
  const isElement = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
  const words = node.type === 'text' ? [node.value] : isElement ? node.attributes.map(({ value }) => value) : [];
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  return words.flatMap((text) =>
    typeof text === 'string' ? findSigns(text).map(({ name }) => ({ name, place: { line, column } })) : [],
  );
}

/** "5:6: Unexpected …": where the parser stopped; front matter that cannot be read is at the beginning. */
function toFault(message: string): NonNullable<PageFile['fault']> {
  const [, line = '1', column = '1', what = message] = /^(\d+):(\d+): (.*)$/s.exec(message) ?? [];
  return { place: { line: Number(line), column: Number(column) }, message: what };
}

function* walk(node: MdastNode): Generator<MdastNode> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* walk(child as MdastNode);
}

function toParagraph(node: MdastNode): PageParagraph[] {
  if (node.type !== 'paragraph') return [];
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  return [{ text: toText(node).replace(/\s+/g, ' ').trim(), place: { line, column } }];
}

/** That of a reference is in its definition. */
function toLink(node: MdastNode): PageLink[] {
  if (node.type !== 'link' && node.type !== 'definition') return [];
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  return [{ url: node.url, place: { line, column } }];
}

function linksOfElement({ name, attributes }: PageElement): PageLink[] {
  if (name !== 'a') return [];
  return attributes.flatMap(({ name, value, place }) =>
    name === 'href' && value !== undefined ? [{ url: value, place }] : [],
  );
}

function toText(node: MdastNode): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map((child) => toText(child as MdastNode)).join('') : '';
}

/** Names that an import or export of the page brings into it: `import A, { b as C } from`, `export const D`. */
function namesIn(code: string): string[] {
  return [...code.matchAll(/^(?:import|export)\b[^'"=(]*/gm)].flatMap(([head]) => head.match(/[A-Za-z_$][\w$]*/g)!);
}

function toElement(node: MdastNode, source: string): PageElement[] {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return [];
  const { start } = node.position ?? { start: { line: 1, column: 1, offset: 0 } };
  let from = (start.offset ?? 0) + 1 + (node.name?.length ?? 0);
  const attributes = node.attributes.flatMap((one): PageAttribute[] => {
    if (one.type !== 'mdxJsxAttribute') return [];
    const at = source.indexOf(one.name, from);
    from = at + one.name.length + (typeof one.value === 'string' ? one.value.length : 0);
    const place = toPlace(source, at);
    return [{ name: one.name, place, ...(typeof one.value === 'string' && { value: one.value }) }];
  });
  const isOpen = node.attributes.some((one) => one.type === 'mdxJsxExpressionAttribute');
  return [{ name: node.name ?? '', attributes, isOpen, place: { line: start.line, column: start.column } }];
}

function toPlace(source: string, offset: number): FilePlace {
  const before = source.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}
