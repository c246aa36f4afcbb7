/**
 * Drafts for the quotations of a product. In: the project, the texts of a platform's documents, and the quotations. Out: files to
 * write, and for the report what was not found, what has no clause type, and what is recorded already.
 */
import { randomBytes } from 'node:crypto';
import { toRecordId } from '../../pipeline/schema/record-id.ts';
import type { Project } from '../../pipeline/sources/project.ts';
import { referenceOf } from '../../pipeline/text/find-capture.ts';
import { shortestExcerpt } from '../../pipeline/text/shortest-excerpt.ts';
import { toDraftYaml } from './draft.ts';
import { type FoundQuote, type Located, type QuotedDocument, QuoteFinder } from './locate-quotes.ts';
import type { SourceFormat } from './read-source.ts';
import type { SourceProduct, SourceQuote } from './source.ts';

export interface Drafts {
  /** Path below the folder of the corpus → content. */
  readonly files: ReadonlyMap<string, string>;
  readonly written: readonly {
    readonly label: string;
    readonly path: string;
    readonly isNewest: boolean;
    readonly similarity: number;
  }[];
  readonly missing: readonly (Located['missing'][number] & { readonly label: string })[];
  /** Introductions to lists that were not quoted. */
  readonly fragments: readonly { readonly label: string; readonly quote: string }[];
  readonly unmapped: readonly SourceQuote[];
  readonly recorded: readonly { readonly label: string; readonly recordId: string }[];
}

interface DraftInput {
  readonly project: Project;
  readonly documents: readonly QuotedDocument[];
  readonly product: SourceProduct;
  readonly format: SourceFormat;
  readonly source: string;
  readonly on: string;
  readonly by: string;
}

export function makeDrafts(input: DraftInput): Drafts {
  const { project, product } = input;
  const finder = new QuoteFinder(input.documents);
  const files = new Map<string, string>();
  const written: Drafts['written'][number][] = [];
  const missing: Drafts['missing'][number][] = [];
  const fragments: Drafts['fragments'][number][] = [];
  const unmapped: SourceQuote[] = [];
  const recorded: Drafts['recorded'][number][] = [];
  const taken: { type: string; document: string; folded: string }[] = [];
  for (const source of product.quotes) {
    const types = typesOf(source, input);
    if (types.length === 0) {
      unmapped.push(source);
      continue;
    }
    const { found, missing: unfound, fragments: unfinished } = finder.locate(source.quote);
    fragments.push(...unfinished.map((quote) => ({ label: source.label, quote })));
    missing.push(...unfound.map((one) => ({ ...one, label: source.label })));
    for (const place of found) {
      const folded = place.text.text.slice(place.match.foldedStart, place.match.foldedEnd);
      const [type, ...others] = byDetection(types, folded, project);
      const known = recordOf(place, type!, folded, project);
      const isTaken = taken.some(
        (one) => one.type === type && one.document === place.document.path && overlaps(one.folded, folded),
      );
      if (known) recorded.push({ label: source.label, recordId: known });
      if (known || isTaken) continue;
      taken.push({ type: type!, document: place.document.path, folded });
      const path = freePath(place.document.path, type!, project, files);
      files.set(path, toFile(place, type!, others, source, input));
      written.push({ label: source.label, path, isNewest: place.isNewest, similarity: place.similarity });
    }
  }
  return { files, written, missing, fragments, unmapped, recorded };
}

/** A type that the source's own case names is more exact than those that a topic maps to. */
function typesOf({ notions, types = [] }: SourceQuote, { project, format }: DraftInput): string[] {
  const named = types.filter((type) => project.vocabulary.types.has(type));
  if (named.length > 0) return named;
  return [...project.vocabulary.types].flatMap(([slug, { mapsTo }]) =>
    (mapsTo[format] ?? []).some((notion) => notions.includes(notion)) ? [slug] : [],
  );
}

/** Types whose phrases stand in the words come first. */
function byDetection(types: readonly string[], words: string, { vocabulary }: Project): string[] {
  const speaks = (type: string) =>
    vocabulary.types.get(type)!.detect.any.some((pattern) => new RegExp(pattern, 'i').test(words));
  return [...types.filter(speaks), ...types.filter((type) => !speaks(type))];
}

function recordOf({ document }: FoundQuote, type: string, folded: string, project: Project): string | undefined {
  const readings = project.readings.get(document.path)?.clauses;
  const clauses = project.sources.platforms.flatMap(({ documents }) =>
    documents.filter(({ path }) => path === document.path).flatMap((one) => one.clauses),
  );
  return clauses.find(({ slug, authored }) => {
    const excerpt = readings?.get(slug)?.excerpt;
    return authored.value?.clauseType === type && excerpt?.found && overlaps(excerpt.folded, folded);
  })?.authored.value?.recordId;
}

function overlaps(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a);
}

function freePath(document: string, type: string, { sources }: Project, files: ReadonlyMap<string, string>): string {
  const [platform, slug] = document.split('/');
  const own = sources.platforms.find((one) => one.slug === platform)!.documents.find((one) => one.slug === slug)!;
  const names = new Set(own.clauses.map((one) => one.slug));
  for (let number = 1; ; number++) {
    const name = number === 1 ? type : `${type}-${number}`;
    const path = `${own.folder}/clauses/${name}.yml`;
    if (!names.has(name) && !files.has(path)) return path;
  }
}

function toFile(
  place: FoundQuote,
  clauseType: string,
  others: readonly string[],
  quote: SourceQuote,
  input: DraftInput,
): string {
  const { capture, document, text, match } = place;
  const corpus = input.project.sources.corpus?.value;
  const snapshot = referenceOf(document.captures, capture);
  return toDraftYaml({
    recordId: toRecordId(corpus?.recordPrefix ?? 'XX', randomBytes(6)),
    clauseType,
    otherTypes: others,
    snapshot,
    excerpt: shortestExcerpt(text, match, corpus?.republishTexts ?? false),
    similarity: place.similarity,
    origin: `${input.source}, ${input.product.name}, ${quote.label}`,
    on: input.on,
    by: input.by,
  });
}
