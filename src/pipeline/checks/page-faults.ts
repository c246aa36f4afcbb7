/**
 * What is wrong with one page written by hand. In: the page as it was read, and what its components may name. Out: findings about its name and
 * its signs, and, where it can be read as MDX, about its front matter and its components.
 */
import { type AttributeKind, pageComponents } from '../schema/page-components.ts';
import { findSigns } from '../schema/signs.ts';
import type { PageElement, PageFile } from '../sources/page-file.ts';
import { nearestName } from '../text/nearest-name.ts';
import { findUnknown, type PageNames } from './page-names.ts';
import type { Finding } from './rule.ts';

const lists = new Set<AttributeKind>(['types', 'platforms', 'audiences']);
const keys = ['title', 'description', 'types'];

/** In the order of the page. */
export function* findPageFaults(page: PageFile, known: PageNames): Generator<Finding> {
  yield* ofFile(page);
  if (page.fault) return;
  yield* ofFrontMatter(page, known);
  for (const element of page.elements) yield* ofComponent(page, element, known);
}

/** A file or a folder of pages; none is hidden, leads upwards or is read as another one once it is decoded. */
const addressPart = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*$/u;

function* ofFile({ path, fault, signs }: PageFile): Generator<Finding> {
  const named = findSigns(path).map(({ name }) => ({
    name: `${name} in the name of the file`,
    place: { line: 1, column: 1 },
  }));
  const isAddress = path
    .split('/pages/')
    .at(-1)!
    .replace(/^pages\//, '')
    .split('/')
    .every((part) => addressPart.test(part));
  if (!isAddress && named.length === 0)
    yield {
      file: path,
      line: 1,
      column: 1,
      message: 'the name of a page is part of its address, and this one is none',
      remedy: 'name the file and its folders in letters, digits, hyphens, points and underscores',
    };
  for (const { name, place } of [...named, ...signs])
    yield { file: path, ...place, message: `${name} cannot be seen`, remedy: 'take it out, or write the words anew' };
  if (!fault) return;
  const message = `this cannot be read as MDX: ${fault.message}`;
  yield { file: path, ...fault.place, message, remedy: 'correct it; `\\<` and `\\{` print the sign itself' };
}

function* ofFrontMatter({ path, data, lineOf }: PageFile, { type }: PageNames): Generator<Finding> {
  for (const key of ['title', 'description']) {
    if (typeof data[key] === 'string' && data[key].trim() !== '') continue;
    const message = `a page needs a ${key} in its front matter`;
    yield {
      file: path,
      line: lineOf(key),
      column: 1,
      message,
      remedy: `add a line \`${key}: …\` between the lines ---`,
    };
  }
  for (const key of Object.keys(data).filter((one) => !keys.includes(one))) {
    const message = `the front matter of a page has no key "${key}"`;
    yield { file: path, line: lineOf(key), column: 1, message, remedy: `take it out; known are ${keys.join(', ')}` };
  }
  const types = data['types'] ?? [];
  const place = { file: path, line: lineOf('types'), column: 1 };
  if (!Array.isArray(types))
    yield { ...place, message: 'expected types as a list', remedy: 'write `types: [ai-training]`' };
  else for (const name of types) yield* findUnknown(String(name), type, place);
}

function* ofComponent(file: PageFile, element: PageElement, known: PageNames): Generator<Finding> {
  const { name, attributes, place, isOpen } = element;
  // What begins with a small letter is HTML; of what has a dot the page imports the part before it.
  if (!/^[A-Z]/.test(name) || file.imports.has(name.split('.')[0]!)) return;
  const wanted = Object.hasOwn(pageComponents, name) ? pageComponents[name] : undefined;
  if (!wanted) {
    const names = Object.keys(pageComponents);
    const nearest = nearestName(name, names)!;
    const message = `there is no component <${name}>`;
    const remedy = nearest.isAlike ? `write <${nearest.name}>` : `import it, or use one of ${names.join(', ')}`;
    yield { file: file.path, ...place, message, remedy, ...(nearest.isAlike && { nearest: { text: nearest.name } }) };
    return;
  }
  for (const [key, { isNeeded }] of Object.entries(wanted)) {
    if (!isNeeded || isOpen || attributes.some((one) => one.name === key)) continue;
    const remedy = `write <${name} ${key}="…" />`;
    yield { file: file.path, ...place, message: `<${name}> lacks ${key}`, remedy };
  }
  for (const { name: key, value, place } of attributes) {
    const at = { file: file.path, ...place };
    const attribute = Object.hasOwn(wanted, key) ? wanted[key] : undefined;
    if (!attribute) {
      const remedy = `take it out; known are ${Object.keys(wanted).join(', ')}`;
      yield { ...at, message: `<${name}> has no attribute "${key}"`, remedy };
    } else if (value === undefined) {
      const message = `the ${key} of <${name}> is computed, so that nobody can check it`;
      yield { ...at, message, remedy: `write it in quotes: ${key}="…"` };
    } else {
      const isList = lists.has(attribute.kind);
      for (const one of isList ? value.split(',').map((part) => part.trim()) : [value])
        yield* findUnknown(one, known[attribute.kind], at);
    }
  }
}
