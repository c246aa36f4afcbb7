/** The one script of every page. What only some pages or some readers need is fetched when it is needed. */
import './theme-switch.ts';
import './follow-contents.ts';
import './page-buttons.ts';
import './heading-links.ts';
import './shortcuts.ts';

if (document.querySelector('table.matrix')) void import('./matrix-keys.ts');
if (document.querySelector('[data-hash-check]')) void import('./hash-check.ts');
if (document.querySelector('[data-watch]')) void import('../watch/watch-button.ts');
if (document.querySelector('[data-filter]')) void import('./list-filter.ts');
for (const folded of document.querySelectorAll<HTMLDetailsElement>('details[data-browse]'))
  folded.addEventListener('toggle', () => import('./browse.ts').then(({ browse }) => browse(folded)), { once: true });
if (new URLSearchParams(location.search).has('highlight')) void import('./highlight.ts');
