import { type ChangesFile, changes } from '../schema/changes.ts';
import { type Clause, clause } from '../schema/clause.ts';
import { slug as slugSchema } from '../schema/common.ts';
import { type Corpus, corpus } from '../schema/corpus.ts';
import { type Document, document } from '../schema/document.ts';
import { type Platform, platform } from '../schema/platform.ts';
import { type Registration, register } from '../schema/register.ts';
import { type Known, recall } from '../text/known.ts';
import type { DocumentPlace } from './archive.ts';
import { type Authored, loadAuthored, type Missing } from './authored.ts';
import { digestOfFacts } from './clause-facts.ts';
import type { Files } from './files.ts';
import { type Ledger, loadLedger } from './ledger.ts';
import { loadPages } from './load-pages.ts';
import type { PageFile } from './page-file.ts';

export interface CorpusSources {
  /** What messages print before a path, such as `content/corpora/specimen/`. */
  readonly prefix: string;
  readonly corpus?: Authored<Corpus>;
  readonly register?: Authored<{ records: readonly Registration[] }>;
  readonly ledger: Ledger;
  readonly platforms: readonly AuthoredPlatform[];
  /** Pages written by hand, of this corpus; who reads a project adds those of all its corpora. */
  readonly pages: readonly PageFile[];
  readonly missing: readonly Missing[];
  /** Files and folders that stand where nothing of theirs belongs, with what does. */
  readonly strays: readonly Stray[];
}

interface Stray {
  readonly path: string;
  readonly expected: string;
  /** Of a clause that only its name keeps from being read. */
  readonly recordId?: string;
}

export interface AuthoredPlatform {
  readonly slug: string;
  readonly authored?: Authored<Platform>;
  readonly documents: readonly AuthoredDocument[];
}

export interface AuthoredDocument {
  readonly slug: string;
  readonly platform: string;
  /** platform/document */
  readonly path: string;
  readonly folder: string;
  readonly authored?: Authored<Document>;
  /** Changes whose kind an editor overruled. */
  readonly overrides?: Authored<ChangesFile>;
  readonly clauses: readonly AuthoredClause[];
}

export interface AuthoredClause {
  readonly slug: string;
  /** platform/document/clause */
  readonly path: string;
  readonly authored: Authored<Clause>;
  /** The digest of what others take of it, where earlier runs are known. */
  readonly facts?: string;
}

/** About 120 bytes a record, and it only grows: room for more than 100,000. */
const largestRegister = 16 * 1024 * 1024;

const rootNames =
  /^(?:corpus\.yml|register\.yml|captures\.txt|revisions\.jsonl|platforms|pages|archives|README\.md|LICENSE(?:\..*)?|\..*)$/;

/**
 * The authored files of one corpus: platforms, their documents, their clauses, and the register.
 * In: a reader opened on the folder of the corpus; `knownOf`, what earlier runs made of the files of each part of it, one after the other. Out: every file with its issues, in
 * path order. The path is the identity: `platforms/P/D/clauses/C.yml` is the clause P/D/C.
 */
export function loadCorpus(files: Files, prefix: string, knownOf?: (part: string) => Known): CorpusSources {
  const missing: Missing[] = [];
  const strays: Stray[] = [];
  const fromPart = (part: string): From => ({ files, prefix, missing, ...(knownOf && { known: knownOf(part) }) });
  const stray: AddStray = (path, expected, recordId) =>
    strays.push({ path: prefix + path, expected, ...(recordId !== undefined && { recordId }) });
  for (const { name } of files.list('')) {
    if (!rootNames.test(name)) stray(name, 'corpus.yml, register.yml, pages/ and platforms/');
  }
  for (const name of ['corpus.yml', 'register.yml', 'captures.txt', 'revisions.jsonl', 'platforms', 'pages'])
    for (const path of files.passedOver?.(name) ?? [])
      stray(path, 'a file or a folder; links and devices are not followed');
  const platforms = folders(files, 'platforms', stray).map((slug) =>
    loadPlatform(fromPart(`platform-${slug}`), slug, stray),
  );
  const from = fromPart('corpus');
  const main = loadAuthored(from, 'corpus.yml', corpus, 'the description of the corpus');
  const registered =
    files.read('register.yml') && loadAuthored(from, 'register.yml', register, 'the register', largestRegister);
  return {
    prefix,
    ...(main && { corpus: main }),
    ...(registered && { register: registered }),
    ledger: loadLedger(files, prefix),
    platforms,
    pages: loadPages(files, 'pages', prefix),
    missing,
    strays,
  };
}

type From = Parameters<typeof loadAuthored>[0];
type AddStray = (path: string, expected: string, recordId?: string) => void;

function loadPlatform(from: From, slug: string, stray: AddStray): AuthoredPlatform {
  const folder = `platforms/${slug}`;
  const authored = loadAuthored(from, `${folder}/platform.yml`, platform, `the description of ${slug}`);
  const documents = folders(from.files, folder, stray, ['platform.yml']).map((name) =>
    loadDocument(from, slug, name, stray),
  );
  return { slug, ...(authored && { authored }), documents };
}

function loadDocument(from: From, platformSlug: string, slug: string, stray: AddStray): AuthoredDocument {
  const folder = `platforms/${platformSlug}/${slug}`;
  const authored = loadAuthored(from, `${folder}/document.yml`, document, `the description of ${platformSlug}/${slug}`);
  const clauses: AuthoredClause[] = [];
  for (const { name, isFolder } of from.files.list(folder)) {
    const known = isFolder
      ? name === 'clauses' || name === 'snapshots'
      : name === 'document.yml' || name === 'changes.yml';
    if (!known) stray(`${folder}/${name}`, 'document.yml, changes.yml, clauses/ and snapshots/');
  }
  const hasOverrides = from.files.list(folder).some(({ name, isFolder }) => name === 'changes.yml' && !isFolder);
  const overrides = hasOverrides && loadAuthored(from, `${folder}/changes.yml`, changes, 'changes overruled');
  for (const { name, isFolder } of from.files.list(`${folder}/clauses`)) {
    const clauseSlug = name.replace(/\.yml$/, '');
    const path = `${folder}/clauses/${name}`;
    if (isFolder || !name.endsWith('.yml') || !slugSchema.safeParse(clauseSlug).success) {
      const misnamed = !isFolder && /\.ya?ml$/i.test(name) ? loadAuthored(from, path, clause, 'a clause') : undefined;
      stray(path, 'files <clause>.yml, named in lower-case letters, digits and hyphens', misnamed?.value?.recordId);
      continue;
    }
    const authored = loadAuthored(from, path, clause, 'a clause')!;
    const { file, value } = authored;
    const facts = from.known && value && recall(from.known, `facts:${file.digest}`, () => digestOfFacts(value));
    clauses.push({
      ...{ slug: clauseSlug, path: `${platformSlug}/${slug}/${clauseSlug}`, authored },
      ...(facts !== undefined && { facts }),
    });
  }
  return {
    slug,
    platform: platformSlug,
    path: `${platformSlug}/${slug}`,
    folder,
    ...(authored && { authored }),
    ...(overrides && { overrides }),
    clauses,
  };
}

function folders(files: Files, folder: string, stray: AddStray, except: readonly string[] = []): string[] {
  const names: string[] = [];
  for (const { name, isFolder } of files.list(folder)) {
    if (isFolder && slugSchema.safeParse(name).success) names.push(name);
    else if (!except.includes(name))
      stray(`${folder}/${name}`, 'folders named in lower-case letters, digits and hyphens');
  }
  return names;
}

/** Where the archive keeps a document, and how its text is derived. */
export function toDocumentPlace({ platform: platformSlug, slug, folder, authored }: AuthoredDocument): DocumentPlace {
  const { archive, archived, extraction, sourceUrl } = authored?.value ?? {};
  return {
    ...{ platform: platformSlug, document: slug, folder },
    ...(archive !== undefined && { archive }),
    ...(archived && { archived }),
    ...(extraction && { extractions: [extraction].flat() }),
    ...(sourceUrl !== undefined && { sourceUrl }),
  };
}
