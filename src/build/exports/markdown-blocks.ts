/**
 * Blocks of a page as Markdown (GFM): headings, paragraphs, lists, tables, quotations, code. In: nodes of the parser’s own tree, what makes an address whole. Out:
 * blocks in their order, each without an empty line around it.
 */
import { escapeBeginning } from '../../pipeline/exports/markdown/marks.ts';
import {
  attribute,
  isElement,
  isUnread,
  type Parsed,
  type ParsedElement,
  textOf,
  toLine,
  type Whole,
} from './markdown-lines.ts';

const printers: Readonly<Record<string, (element: ParsedElement, whole: Whole) => string[]>> = {
  ...{ p: toParagraph, ul: toList, ol: toList, dl: toPairs, blockquote: toQuotation, pre: toCodeBlock, table: toTable },
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, toHeading(level)])),
  hr: () => ['---'],
};
/** Elements that hold blocks, or a paragraph of their own. */
const holders = new Set(
  'div section article aside header footer main figure figcaption details summary fieldset legend address search hgroup li dt dd caption'.split(
    ' ',
  ),
);
const isBlock = (node: Parsed) => isElement(node) && (node.tagName in printers || holders.has(node.tagName));

/** What stands between blocks is a paragraph of its own. */
export function toMarkdownBlocks(nodes: readonly Parsed[], whole: Whole): string[] {
  const blocks: string[] = [];
  let between: Parsed[] = [];
  const flush = () => {
    const line = toTrimmed(between, whole);
    if (line !== '') blocks.push(escapeBeginning(line));
    between = [];
  };
  for (const node of nodes) {
    // Of a link or a mark around blocks the blocks count.
    if (!isElement(node) || !(isBlock(node) || node.childNodes.some(isBlock))) between.push(node);
    else if (!isUnread(node)) {
      flush();
      blocks.push(...(printers[node.tagName]?.(node, whole) ?? toMarkdownBlocks(node.childNodes, whole)));
    }
  }
  flush();
  return blocks;
}

const toTrimmed = (nodes: readonly Parsed[], whole: Whole) => toLine(nodes, whole).replace(/ {2,}/g, ' ').trim();

function toParagraph({ childNodes }: ParsedElement, whole: Whole): string[] {
  const line = toTrimmed(childNodes, whole);
  return line === '' ? [] : [escapeBeginning(line)];
}

function toHeading(level: number) {
  return ({ childNodes }: ParsedElement, whole: Whole): string[] => {
    const line = toTrimmed(childNodes, whole);
    return line === '' ? [] : [`${'#'.repeat(level)} ${line}`];
  };
}

function toList({ tagName, attrs, childNodes }: ParsedElement, whole: Whole): string[] {
  const start = Number(attrs.find(({ name }) => name === 'start')?.value ?? 1);
  const items = childNodes
    .filter(isElement)
    .filter((item) => !isUnread(item))
    .map(({ childNodes }) => toMarkdownBlocks(childNodes, whole))
    .filter((blocks) => blocks.length > 0);
  return toItems(items, (index) => (tagName === 'ol' ? `${start + index}.` : '-'));
}

/** A term and what is said of it are an item: on one line where both fit it. */
function toPairs({ childNodes }: ParsedElement, whole: Whole): string[] {
  const items: string[][] = [];
  let isTerm = false;
  const take = (nodes: readonly Parsed[]) => {
    for (const node of nodes) {
      if (!isElement(node) || isUnread(node)) continue;
      if (node.tagName !== 'dt' && node.tagName !== 'dd') {
        take(node.childNodes);
        continue;
      }
      const blocks = toMarkdownBlocks(node.childNodes, whole);
      if (node.tagName === 'dt') items.push(blocks);
      else if (isTerm && blocks.length === 1 && items.at(-1)?.length === 1 && isLineAlone(blocks[0]!))
        items[items.length - 1] = [`${items.at(-1)![0]!.replace(/:$/, '')}: ${blocks[0]}`];
      else if (items.length === 0) items.push(blocks);
      else items.at(-1)!.push(...blocks);
      isTerm = node.tagName === 'dt';
    }
  };
  take(childNodes);
  return toItems(
    items.filter((blocks) => blocks.length > 0),
    () => '-',
  );
}

const isLineAlone = (block: string) => !/\n|^(?:#{1,6} |> |- |\d+\. |\||`{3})/.test(block);

function toItems(items: readonly string[][], markOf: (index: number) => string): string[] {
  const isTight = items.every((blocks) => blocks.length === 1);
  const texts = items.map((blocks, index) => {
    const mark = markOf(index);
    return `${mark} ${indent(blocks.join('\n\n'), ' '.repeat(mark.length + 1))}`;
  });
  return texts.length === 0 ? [] : [texts.join(isTight ? '\n' : '\n\n')];
}

const indent = (text: string, by: string) => text.replace(/\n(?!\n|$)/g, `\n${by}`);

function toQuotation({ childNodes }: ParsedElement, whole: Whole): string[] {
  const text = toMarkdownBlocks(childNodes, whole).join('\n\n');
  return text === '' ? [] : [text.replace(/^/gm, '> ').replace(/ $/gm, '')];
}

function toCodeBlock({ childNodes }: ParsedElement): string[] {
  const text = textOf(childNodes).replace(/\n$/, '');
  const runs = text.match(/`+/g)?.map((run) => run.length) ?? [];
  const fence = '`'.repeat(Math.max(2, ...runs) + 1);
  return text.trim() === '' ? [] : [`${fence}\n${text}\n${fence}`];
}

function toTable(table: ParsedElement, whole: Whole): string[] {
  const rows: string[][] = [];
  const before: string[] = [];
  const take = (nodes: readonly Parsed[]) => {
    for (const node of nodes) {
      if (!isElement(node) || isUnread(node)) continue;
      if (node.tagName === 'caption') before.push(...toMarkdownBlocks(node.childNodes, whole));
      else if (node.tagName === 'tr') rows.push(toCells(node, whole));
      else take(node.childNodes);
    }
  };
  take(table.childNodes);
  const width = Math.max(0, ...rows.map(({ length }) => length));
  if (width === 0) return before;
  const toRow = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, at) => cells[at] ?? '').join(' | ')} |`;
  const [head = [], ...rest] = rows;
  return [...before, [toRow(head), toRow(Array(width).fill('-')), ...rest.map(toRow)].join('\n')];
}

/** A cell over several columns leaves those after it empty. */
function toCells(row: ParsedElement, whole: Whole): string[] {
  return row.childNodes
    .filter(isElement)
    .filter((cell) => !isUnread(cell))
    .flatMap((cell) => {
      const span = Math.min(100, Number(attribute(cell, 'colspan') ?? 1) || 1);
      return [toTrimmed(cell.childNodes, whole), ...Array<string>(span - 1).fill('')];
    });
}
