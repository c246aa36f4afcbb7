/**
 * Where one can jump to: the site's platforms, documents, clause types, laws with their parts, and pages, read from one small file
 * when the palette is first opened; and the record whose id was typed. Out: places with the words they are found by.
 */
import { addresses } from '../../pipeline/schema/addresses.ts';
export interface JumpPlace {
  readonly label: string;
  readonly kind: string;
  readonly path: string;
  /** A place on its page. */
  readonly fragment?: string;
  /** Other names it is found by. */
  readonly others?: readonly string[];
}

/** As src/pages/jump.json.ts writes it: addresses follow from the slugs. */
export interface JumpFile {
  platforms: [slug: string, name: string, documents: [slug: string, title: string][], others: string[]][];
  types: [slug: string, name: string][];
  regulations: [id: string, short: string, parts: [fragment: string, label: string][], others: string[]][];
  pages: [path: string, title: string][];
  /** What record ids begin with. */
  prefix: string;
}

export function toPlaces({ platforms, types, regulations, pages }: Omit<JumpFile, 'prefix'>): JumpPlace[] {
  return [
    ...platforms.flatMap(([slug, name, documents, others]) => [
      { label: name, kind: 'platform', path: addresses.platform(slug), others },
      ...documents.map(([document, title]) => ({
        label: `${name}: ${title}`,
        kind: 'document',
        path: addresses.document(`${slug}/${document}`),
      })),
    ]),
    ...types.map(([slug, name]) => ({ label: name, kind: 'clause type', path: addresses.type(slug) })),
    ...regulations.flatMap(([id, short, parts, others]) => [
      { label: short, kind: 'regulation', path: addresses.regulation(id), others },
      ...parts.map(([fragment, label]) => ({
        ...{ label: `${short}, ${label}`, kind: 'part of a law', path: addresses.regulation(id), fragment },
      })),
    ]),
    ...pages.map(([path, title]) => ({ label: title, kind: 'page', path })),
  ];
}

/** The permanent address of a record, if what was typed is a whole id. */
export function toRecordPlace(typed: string, prefix: string): JumpPlace | undefined {
  const id = typed.trim().toUpperCase();
  const isId = id.startsWith(`${prefix}-`) && /^[0-9A-Z]{7}$/.test(id.slice(prefix.length + 1));
  return isId ? { label: `Record ${id}`, kind: 'record', path: addresses.record(id) } : undefined;
}
