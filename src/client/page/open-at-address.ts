/**
 * Opens the fold that is all there is to the part an address names: who comes for Article 17 wants its clauses. What stands
 * inside of a fold the browser opens by itself.
 */
function openTarget(): void {
  const part = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const fold = part?.matches('section')
    ? part.querySelector<HTMLDetailsElement>(':scope > details:only-of-type')
    : null;
  if (fold) fold.open = true;
}

addEventListener('hashchange', openTarget);
openTarget();
