/**
 * Opens the fold that is all there is to the part an address names: who comes for Article 17 wants its clauses. What stands
 * inside of a fold the browser opens by itself.
 */
function openTarget(): void {
  const fold = document.querySelector<HTMLDetailsElement>('section:target > details:only-of-type');
  if (fold) fold.open = true;
}

// The part is known at the latest when all is loaded.
for (const event of ['load', 'hashchange']) addEventListener(event, openTarget);
openTarget();
