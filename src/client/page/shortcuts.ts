/**
 * Keys for every page: "/" leads to the search box, "#" to the link of the next heading, Ctrl-K (or ⌘K) opens the palette, as does its
 * button, "?" lists all keys.
 */
import { goToNextHeading } from './heading-links.ts';

async function openPalette(): Promise<void> {
  const { open } = await import('../jump/palette.ts');
  await open();
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('input:not([type="checkbox"]), textarea, select');

document.addEventListener('keydown', (event) => {
  if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) {
    event.preventDefault();
    void openPalette();
  }
  // On some keyboards "#" needs Alt.
  if (event.ctrlKey || event.metaKey || (event.altKey && event.key !== '#') || isTyping(event.target)) return;
  if (document.querySelector('dialog[open]')) return;
  if (event.key === '?') {
    event.preventDefault();
    void import('./key-help.ts').then(({ openKeyHelp }) => openKeyHelp());
  }
  if (event.key === '#') {
    event.preventDefault();
    goToNextHeading();
  }
  if (event.key !== '/') return;
  const box = document.querySelector<HTMLInputElement>('input[type="search"][name="q"]');
  if (box === null) return;
  event.preventDefault();
  box.focus();
});

for (const button of document.querySelectorAll('[data-jump]')) button.addEventListener('click', () => openPalette());
