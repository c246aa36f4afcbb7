/** The keys that work on every page, as a dialog: opened by "?", closed by Escape or a click beside it. */
import { element } from '../search/element.ts';

const keys: readonly (readonly [string, string])[] = [
  ['/', 'Go to the search box'],
  ['Ctrl K or ⌘ K', 'Jump to a platform, document, clause type or law'],
  ['#', 'Go to the next heading; Enter copies its address'],
  ['?', 'Show these keys'],
  ['Arrow keys', 'Move through the matrix, once a sign in it has the focus'],
  ['Tab, Enter', 'Go from link to link, and follow one'],
  ['Esc', 'Close what is open'],
];

const list = element(
  'dl',
  { className: 'key-list' },
  ...keys.map(([key, does]) => element('div', {}, element('dt', {}, element('kbd', {}, key)), element('dd', {}, does))),
);
const button = element('button', { type: 'button', className: 'quiet-button' }, 'Close');
const heading = element('h2', { id: 'key-help' }, 'Keys');
const dialog = element('dialog', { className: 'jump key-help' }, heading, list, button);
dialog.setAttribute('aria-labelledby', heading.id);
button.addEventListener('click', () => dialog.close());
dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());

export function openKeyHelp(): void {
  if (!dialog.isConnected) document.body.append(dialog);
  if (!dialog.open) dialog.showModal();
}
