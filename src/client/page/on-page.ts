/** The one script of every page. What only some pages or some readers need is fetched when it is needed. */
import './theme-switch.ts';
import './follow-contents.ts';
import './page-buttons.ts';
import './heading-links.ts';
import './open-at-address.ts';
import './shortcuts.ts';

if (document.querySelector('table.matrix')) void import('./matrix-keys.ts');
const watch = document.querySelector<HTMLButtonElement>('button[data-watch]');
if (watch) {
  const fetchButton = () => import('../watch/watch-button.ts');
  watch.addEventListener('click', () => fetchButton().then(({ toggleWatch }) => toggleWatch(watch)));
  // Only readers who already watch something see on each page whether it is on their list.
  try {
    const isWatching = Object.keys(localStorage).some((key) => key.startsWith('clausary.watch'));
    if (isWatching) void fetchButton().then(({ showWatch }) => showWatch(watch));
  } catch {
    // A browser may refuse its storage.
  }
}
if (document.querySelector('a[data-term]')) void import('./terms.ts');
if (document.querySelector('[data-check]')) void import('../verify/check-button.ts');
if (document.querySelector('[data-since-check]')) void import('../verify/since-form.ts');
if (document.querySelector('[data-filter]')) void import('./list-filter.ts');
for (const folded of document.querySelectorAll<HTMLDetailsElement>('details[data-browse]'))
  folded.addEventListener('toggle', () => import('./browse.ts').then(({ browse }) => browse(folded)), { once: true });
if (new URLSearchParams(location.search).has('highlight')) void import('./highlight.ts');
