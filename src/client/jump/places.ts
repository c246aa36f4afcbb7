/**
 * Where one can jump to: the site's platforms, documents, clause types and regulations, read from one small file when
 * the palette is first opened. Out: a place with the words it is found by; `isDocument` ones stand under a platform.
 */
import { addresses } from '../../pipeline/schema/addresses.ts';
export interface JumpPlace {
  readonly label: string;
  readonly kind: string;
  readonly path: string;
}

/** As src/pages/jump.json.ts writes it: addresses follow from the slugs. */
export interface JumpFile {
  platforms: [slug: string, name: string, documents: [slug: string, title: string][]][];
  types: [slug: string, name: string][];
  regulations: [id: string, short: string][];
  pages: [path: string, title: string][];
}

export function toPlaces({ platforms, types, regulations, pages }: JumpFile): JumpPlace[] {
  return [
    ...platforms.flatMap(([slug, name, documents]) => [
      { label: name, kind: 'platform', path: addresses.platform(slug) },
      ...documents.map(([document, title]) => ({
        label: `${name}: ${title}`,
        kind: 'document',
        path: addresses.document(`${slug}/${document}`),
      })),
    ]),
    ...types.map(([slug, name]) => ({ label: name, kind: 'clause type', path: addresses.type(slug) })),
    ...regulations.map(([id, short]) => ({ label: short, kind: 'regulation', path: addresses.regulation(id) })),
    ...pages.map(([path, title]) => ({ label: title, kind: 'page', path })),
  ];
}
