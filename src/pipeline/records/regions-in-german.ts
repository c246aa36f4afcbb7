/** Names of regions in German as they stand after “in” and “außerhalb von”. In: a code. Out: "Irland", "der Schweiz"; a subdivision by its code. */
const names = new Intl.DisplayNames('de', { type: 'region', fallback: 'code' });

/** Names that have an article, and groups of countries. */
const own: Readonly<Record<string, string>> = {
  EU: 'der Europäischen Union',
  EEA: 'dem Europäischen Wirtschaftsraum',
  EFTA: 'der Europäischen Freihandelsassoziation',
  AE: 'den Vereinigten Arabischen Emiraten',
  CH: 'der Schweiz',
  CZ: 'Tschechien',
  GB: 'dem Vereinigten Königreich',
  NL: 'den Niederlanden',
  PH: 'den Philippinen',
  SK: 'der Slowakei',
  TR: 'der Türkei',
  UA: 'der Ukraine',
  US: 'den Vereinigten Staaten',
};

/** The name of a region after a German preposition with the dative. */
export const regionInGerman = (code: string): string =>
  own[code] ?? (code.includes('-') ? code : (names.of(code) ?? code));
