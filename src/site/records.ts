/**
 * The records of a generated collection. In: its name. Out: of each record its head, by which it is listed, the
 * key by which a build decides whether its page must be built again (its own digest and that of the frame around it), and `read`, which
 * gives the record with its prose as HTML. A page that is not built again is not read.
 */

import { type CollectionEntry, getCollection } from 'astro:content';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { root } from 'virtual:clausary/places';
import { renderToString } from 'astro/runtime/server/index.js';
import type { z } from 'zod';
import { shareRenderer } from '../build/render/kept/shared-renderer.ts';
import { type ReadRecord, readEntry } from '../pipeline/collections/read-entry.ts';
import { type RecordOf, recordKinds } from '../pipeline/schema/record.ts';
import { type SiteRecord, siteRecord } from '../pipeline/schema/site-record.ts';
import { loadHandWritten } from './hand-written.ts';
import { speakAs } from './words.ts';

shareRenderer(renderToString);

type Listed = Exclude<keyof typeof recordKinds, 'site'>;

export interface Page<Data, Head = unknown> {
  readonly head: Head;
  readonly cacheKey: string;
  read(): Promise<ReadRecord<Data>>;
}

async function readRecord<Data>(file: string | undefined, schema: z.ZodType<Data>): Promise<ReadRecord<Data>> {
  if (file === undefined) throw new Error('This record has no file.');
  // A build has just written them from values of these types; `astro dev` reads what may lie there for long.
  const toValidate = import.meta.env.DEV ? schema : undefined;
  return readEntry(readFileSync(resolve(root, file), 'utf8'), file, toValidate, import.meta.env.BASE_URL);
}

/** What the frame of every page prints of the site. */
function toFrame(site: SiteRecord) {
  const { title, tagline, language, fictional, publisher, licence, contact, source, archive } = site;
  const { rubric, normalisation, republishTexts, log } = site;
  const frame = { title, tagline, language, fictional, publisher, licence, contact, source, archive };
  return { ...frame, rubric, normalisation, republishTexts, log };
}

/** Of each kind the record that was read last: the parts of a long list are pages of one, and a server asks for that of the site at every page. */
const last = new Map<string, { digest: unknown; record: Promise<ReadRecord<unknown>> }>();

function readLast<Data>(
  kind: string,
  { digest, filePath }: { digest?: unknown; filePath?: string | undefined },
  schema: z.ZodType<Data>,
): Promise<ReadRecord<Data>> {
  const known = last.get(kind);
  if (known !== undefined && known.digest === digest) return known.record as Promise<ReadRecord<Data>>;
  const record = readRecord(filePath, schema);
  last.set(kind, { digest, record });
  return record;
}

async function readSite() {
  const [entry] = await getCollection('site');
  if (entry === undefined) throw new Error('There is no site record: generate the collections first.');
  const { data, html } = await readLast('site', entry, siteRecord);
  const written = (await loadHandWritten()).filter(({ entry, isOwn }) => isOwn || entry.data.types.length > 0);
  const own = written.map(({ entry }) => [entry.id, entry.data.title, entry.data.types]);
  const key = createHash('sha256')
    .update(JSON.stringify([toFrame(data), own]))
    .digest('hex')
    .slice(0, 16);
  // Where the records of this site are: a kept bundle renders those of any corpus.
  const folder = dirname(dirname(resolve(root, entry.filePath!)));
  speakAs(data.language);
  return { data, html, key, folder };
}

let site: ReturnType<typeof readSite> | undefined;

/** The site record, read once a build. */
export function loadSite(): ReturnType<typeof readSite> {
  if (site === undefined || import.meta.env.DEV) site = readSite();
  return site;
}

/** `astro dev` may be asked first for a page that is not listed. */
if (import.meta.env.DEV) await loadSite().catch(() => {});

/** All records of a collection, in the order of their addresses. */
export async function loadRecords<Name extends Listed>(
  name: Name,
): Promise<Page<RecordOf<Name>, CollectionEntry<Name>['data']>[]> {
  const schema: z.ZodType = recordKinds[name].schema;
  const { key, folder } = await loadSite();
  // Astro warns of a collection without entries, and a young corpus has none of some kinds.
  if (!existsSync(join(folder, name))) return [];
  const entries = await getCollection(name);
  return entries
    .map(({ data: head, digest, filePath }) => ({
      head,
      cacheKey: `${digest}-${key}`,
      read: () => readLast(name, { digest, filePath }, schema as z.ZodType<RecordOf<Name>>),
    }))
    .sort((a, b) => (a.head.path < b.head.path ? -1 : 1));
}
