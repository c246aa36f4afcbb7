/**
 * The keyboard of the search page: arrow keys walk from the box through the results and back.
 * In: the box, and a way to ask for the links of the results.
 */
export function listenToKeys(box: HTMLInputElement, links: () => Iterable<HTMLElement>): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops: (Element | null)[] = [box, ...links()];
    const at = stops.indexOf(document.activeElement);
    const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (at < 0 || !(next instanceof HTMLElement)) return;
    event.preventDefault();
    next.focus();
  });
}
