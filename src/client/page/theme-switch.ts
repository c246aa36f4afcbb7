/** Cycles the theme and remembers it; public/theme.js reads it back before the first paint. */
const choices = ['auto', 'light', 'dark'] as const;
type Theme = (typeof choices)[number];
const words: Record<Theme, string> = { auto: 'Auto', light: 'Light', dark: 'Dark' };

const root = document.documentElement;
const current = (): Theme => choices.find((choice) => choice === root.dataset.theme) ?? 'auto';

function apply(theme: Theme): void {
  if (theme === 'auto') delete root.dataset.theme;
  else root.dataset.theme = theme;
  try {
    if (theme === 'auto') localStorage.removeItem('theme');
    else localStorage.setItem('theme', theme);
  } catch {
    // A browser that keeps nothing shows the choice until the next page.
  }
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-theme-switch]')) {
  const word = button.querySelector('[data-theme-word]');
  const print = () => {
    if (word) word.textContent = words[current()];
  };
  button.hidden = false;
  button.addEventListener('click', () => {
    apply(choices[(choices.indexOf(current()) + 1) % choices.length] ?? 'auto');
    print();
  });
  print();
}
