/** Buttons that put the page on the watch list and take it off. In: `data-watch` with its path. Out: the list, and what the button says. */
import { readStored, writeStored } from './stored.ts';

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-watch]')) {
  const path = button.dataset['watch']!;
  const isWatched = () => readStored().paths.includes(path);
  const show = () => {
    button.textContent = isWatched() ? 'On your watch list' : 'Watch';
    button.setAttribute('aria-pressed', String(isWatched()));
  };
  button.addEventListener('click', () => {
    const { paths, ...rest } = readStored();
    // Of what was watched for the first time nothing was seen yet: news count from now on.
    const seen = rest.seen ?? new Date().toISOString();
    writeStored({ seen, paths: isWatched() ? paths.filter((one) => one !== path) : [...paths, path] });
    show();
  });
  show();
}
