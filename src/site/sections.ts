/** Pages that every site has beside its own, for the palette: each by its address and the name of its words. */
export const sections = [
  ['platforms', 'nav.platforms'],
  ['clauses', 'nav.clauses'],
  ['regulations', 'nav.regulations'],
  ['compare', 'nav.compare'],
  ['faq', 'nav.faq'],
  ['changes', 'footer.changes'],
  ['digest', 'footer.digest'],
  ['opt-outs', 'footer.optOuts'],
  ['watch', 'footer.watch'],
  ['records', 'footer.records'],
  ['data', 'footer.data'],
  ['offline', 'footer.offline'],
] as const;
