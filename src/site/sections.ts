import { addresses } from '../pipeline/schema/addresses.ts';

/** Pages that every site has beside its own, for the palette: each by its address and the name of its words. */
export const sections = [
  [addresses.platforms, 'nav.platforms'],
  [addresses.types, 'nav.clauses'],
  [addresses.regulations, 'nav.regulations'],
  [addresses.comparisons, 'nav.compare'],
  [addresses.faqs, 'nav.faq'],
  [addresses.changes, 'footer.changes'],
  [addresses.digests, 'footer.digest'],
  [addresses.optOuts, 'footer.optOuts'],
  [addresses.watch, 'footer.watch'],
  [addresses.records, 'footer.records'],
  [addresses.data, 'footer.data'],
  [addresses.offline, 'footer.offline'],
] as const;
