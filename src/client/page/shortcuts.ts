/** Keys for every page: "/" leads to the search box, Ctrl-K (or ⌘K) opens the palette, as does its button, "?" lists all keys. */
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
  if (event.key === '?' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target)) {
    event.preventDefault();
    void import('./key-help.ts').then(({ openKeyHelp }) => openKeyHelp());
  }
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  const box = document.querySelector<HTMLInputElement>('input[type="search"][name="q"]');
  if (box === null) return;
  event.preventDefault();
  box.focus();
});

for (const button of document.querySelectorAll('[data-jump]')) button.addEventListener('click', () => openPalette());
