/**
 * Gives every heading that has an address a link to it, which also copies it. The address is the heading's own id, or
 * that of the part it opens.
 */
function addressOf(heading: HTMLElement): string {
  const part = heading.parentElement;
  if (heading.id !== '') return heading.id;
  return part?.matches('section[id]') && part.firstElementChild === heading ? part.id : '';
}

for (const heading of document.querySelectorAll<HTMLElement>('main :is(h2, h3)')) {
  const id = addressOf(heading);
  if (id === '') continue;
  // The link within is not part of what a screen reader calls the heading.
  const name = heading.textContent.trim();
  heading.ariaLabel = name;
  const link = Object.assign(document.createElement('a'), { className: 'heading-link', href: `#${id}` });
  link.setAttribute('aria-label', `Link to “${name}”`);
  link.addEventListener('click', () => {
    // Without permission to copy, the address stands in the address bar all the same.
    void navigator.clipboard?.writeText(link.href).then(
      () => {
        link.dataset.copied = '';
        setTimeout(() => delete link.dataset.copied, 1500);
      },
      () => {},
    );
  });
  heading.append(link);
}
