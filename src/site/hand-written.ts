/**
 * The pages written by hand. Out: those of the corpus, those of the project that the corpus has none for, and those that come with
 * Clausary where neither has one of that path. `isOwn` marks what is only the project's.
 */

import { type CollectionEntry, getCollection } from 'astro:content';
import { existsSync } from 'node:fs';
import { bundledPages, corpusPages, pages } from 'virtual:clausary/places';

export interface HandWritten {
  readonly entry: CollectionEntry<'corpusPages'> | CollectionEntry<'pages'> | CollectionEntry<'bundledPages'>;
  readonly isOwn: boolean;
}

let all: ReturnType<typeof readHandWritten> | undefined;

/** Listed once a build: every page names some of them. */
export function loadHandWritten(): ReturnType<typeof readHandWritten> {
  if (all === undefined || import.meta.env.DEV) all = readHandWritten();
  return all;
}

/** Astro warns of a collection without entries. */
const isThere = (folder: string): boolean => folder !== '' && existsSync(folder);

async function readHandWritten(): Promise<readonly HandWritten[]> {
  const corpus = isThere(corpusPages) ? await getCollection('corpusPages') : [];
  const project = isThere(pages) ? await getCollection('pages') : [];
  const bundled = isThere(bundledPages) ? await getCollection('bundledPages') : [];
  const known = new Set((bundled.length > 0 ? bundled : project).map(({ id }) => id));
  const own = new Map([...(bundled.length > 0 ? project : []), ...corpus].map((entry) => [entry.id, entry]));
  const rest = (bundled.length > 0 ? bundled : project).filter(({ id }) => !own.has(id));
  return [...own.values(), ...rest].map((entry) => ({ entry, isOwn: !known.has(entry.id) }));
}

/** Those that answer a question in prose: they name the clause types it is about. By title. */
export async function loadQuestionPages(): Promise<HandWritten['entry'][]> {
  const pages = (await loadHandWritten()).map(({ entry }) => entry).filter(({ data }) => data.types.length > 0);
  return pages.sort((a, b) => (a.id < b.id ? -1 : 1));
}
