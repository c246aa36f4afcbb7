/**
 * Gives every heading that has an address a link to it, which also copies it. The address is the heading's own id, or
 * that of the part it opens. The Tab key stops at links of parts that the contents of the page do not lead to; the key "#" goes from
 * heading to heading.
 */
const headings = ':is(h2, h3, h4)';

function addressOf(heading: HTMLElement): string {
  const part = heading.closest('section[id], article[id]');
  return heading.id || (part?.querySelector(headings) === heading ? part.id : '');
}

/** What a heading says aloud. */
function nameOf(heading: HTMLElement): string {
  const said = heading.cloneNode(true) as HTMLElement;
  for (const mark of said.querySelectorAll('[aria-hidden]')) mark.remove();
  return said.textContent.trim();
}

const listed = new Set([...document.querySelectorAll<HTMLAnchorElement>('[data-contents] a')].map(({ hash }) => hash));

for (const heading of document.querySelectorAll<HTMLElement>(`main ${headings}`)) {
  const id = addressOf(heading);
  if (id === '') continue;
  // The link within is not part of what a screen reader calls the heading.
  const name = nameOf(heading);
  heading.ariaLabel = name;
  const link = Object.assign(document.createElement('a'), { className: 'heading-link', href: `#${id}` });
  link.setAttribute('aria-label', `Link to “${name}”`);
  if (listed.has(link.hash) || !heading.matches('h2')) link.tabIndex = -1;
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

/** Puts the focus on the link of the next heading, seen from where the focus is or else from the top of the screen; after the last comes the first. */
export function goToNextHeading(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('main .heading-link')].filter((link) =>
    link.checkVisibility(),
  );
  const from = document.activeElement;
  const isAfter = (link: HTMLAnchorElement) =>
    from && from !== document.body
      ? Boolean(from.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING)
      : link.getBoundingClientRect().top > 0;
  (links.find(isAfter) ?? links[0])?.focus();
}
