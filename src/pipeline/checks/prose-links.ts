import type { Nodes } from 'mdast';
import { mostProse, parseProse } from '../schema/prose.ts';
import { digestOf } from '../sources/document-keys.ts';
import type { Project } from '../sources/project.ts';
import type { FilePlace } from '../sources/yaml-places.ts';
import { nothingKnown, recall } from '../text/known.ts';
import { placeOfWords } from './place-of-words.ts';
import { proseFields } from './prose-fields.ts';

interface ProseLink {
  /** Path of the file. */
  readonly file: string;
  readonly url: string;
  readonly words: string;
  place(): FilePlace;
}

/**
 * The links in every field of prose. In: a project, what earlier runs found in the same words. Out: each with its address as written, its words and where
 * it stands.
 */
export function* proseLinks(project: Project, known = nothingKnown): Generator<ProseLink> {
  for (const [{ file }, keys, text] of proseFields(project)) {
    // What is too long is refused unread: reading 100 KB of brackets takes half a minute.
    if (text.length > mostProse || !/[[<]|:\/\/|www\./.test(text)) continue;
    for (const { source, ...link } of recall(known, `links ${digestOf(text)}`, () => linksIn(text)))
      yield { file: file.path, ...link, place: () => placeOfWords(file, keys, source) };
  }
}

function linksIn(text: string): { url: string; words: string; source: string }[] {
  const links: { url: string; words: string; source: string }[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'link') {
      // An address that is a link by itself has no place in the text.
      const source = text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? text.length);
      links.push({ url: node.url, words: wordsOf(node), source });
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(parseProse(text));
  return links;
}

function wordsOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}
