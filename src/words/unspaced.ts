/**
 * Words of scripts that put no space between words, for the search index, which knows only what stands between spaces. In: a
 * text, or what a reader asks for. Out: each run of such letters as its pairs of neighbours ("十年間" → "十年 年間"), so that any
 * part of a run is found, however a dictionary would cut it. Index and query are cut alike. A letter alone is found as the
 * beginning of a pair; so the last one of a run stands alone, too.
 */
const unspacedRun =
  /(?:(?=[\p{L}\p{M}\p{Nl}])[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Bopomofo}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}])+/gu;

/** Corpora in these languages are indexed as others are: their letters are cut here. */
export const unspacedLanguages: ReadonlySet<string> = new Set(['zh', 'ja', 'th', 'lo', 'km', 'my']);

/** No letter of Latin, and no quote or dash, becomes one of these scripts: most texts need not be looked through. */
const maybeUnspaced = /[\u02b0-\u1fff\u2070-\uffff]/;

export const unspacedRuns = (text: string): string[] =>
  maybeUnspaced.test(text) ? (text.normalize('NFKC').match(unspacedRun) ?? []) : [];

/** Without marks over and under letters, which the index does not keep either. */
function toPairs(run: string): string[] {
  const letters = [...run.replace(/\p{M}/gu, '')];
  return letters.length < 2 ? letters : letters.slice(1).map((letter, index) => letters[index] + letter);
}

/** What is asked of the index for a run. */
export const askedPairs = (run: string): string => toPairs(run).join(' ');

/** What the index is given of a text: the pairs of each run, in order; between two runs a sign that is no word. */
export function indexedPairs(text: string): string {
  return unspacedRuns(text)
    .map((run) => {
      const pairs = toPairs(run);
      return pairs.length > 1 || [...(pairs[0] ?? '')].length > 1
        ? [...pairs, [...run.replace(/\p{M}/gu, '')].at(-1)].join(' ')
        : pairs.join(' ');
    })
    .join(' ¶ ');
}
