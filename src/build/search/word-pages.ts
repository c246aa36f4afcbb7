/** Pages of the words of an index as its files count them: each from the one before. In: pages in one of both ways. Out: in the other. */

/** Pages are counted from 0, each from the one before. Places in fields: the field as −1, −2, …, then its places. */
export type WordPage = readonly [page: number, places: readonly number[], inFields: readonly number[]];

/** Pages of a word, each counted from 0. */
export function fromSteps(pages: readonly WordPage[]): WordPage[] {
  let page = 0;
  return pages.map(([step, places, inFields]) => {
    page += step;
    return [page, places, inFields];
  });
}

/** Takes pages in their order. */
export function toSteps(pages: readonly WordPage[]): WordPage[] {
  let last = 0;
  return pages.map(([page, places, inFields]) => {
    const step = page - last;
    last = page;
    return [step, places, inFields];
  });
}
