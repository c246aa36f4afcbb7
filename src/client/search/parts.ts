/** The elements of the search page that its script fills. In: nothing. Out: each by its name in `data-search-…`. */
function part<Kind extends HTMLElement>(name: string, kind: { new (): Kind }): Kind {
  const found = document.querySelector(`[data-search-${name}]`);
  if (!(found instanceof kind)) throw new Error(`The search page has no ${name}.`);
  return found;
}

export const findParts = () => ({
  page: part('page', HTMLElement),
  box: part('box', HTMLInputElement),
  layout: part('layout', HTMLElement),
  fold: part('fold', HTMLDetailsElement),
  clear: part('clear', HTMLButtonElement),
  facets: part('facets', HTMLElement),
  head: part('head', HTMLElement),
  status: part('status', HTMLElement),
  order: part('order', HTMLSelectElement),
  meant: part('meant', HTMLElement),
  why: part('why', HTMLElement),
  chosen: part('chosen', HTMLElement),
  results: part('results', HTMLElement),
  more: part('more', HTMLButtonElement),
  texts: part('texts', HTMLElement),
  teach: part('teach', HTMLElement),
});
export type Parts = ReturnType<typeof findParts>;
