/** Unfolds the contents where they stand at the side of the page, and marks in them the part that is being read. */
const contents = document.querySelector<HTMLDetailsElement>('details[data-contents]');
const hasRoom = matchMedia('(width >= 64rem)');
if (contents) {
  const unfold = () => {
    contents.open = hasRoom.matches;
  };
  hasRoom.addEventListener('change', unfold);
  unfold();
}

const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-contents] a')];
const sections = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));

function mark(): void {
  const reading = innerHeight * 0.3;
  let current = -1;
  sections.forEach((section, index) => {
    if (section && section.getBoundingClientRect().top <= reading) current = index;
  });
  links.forEach((link, index) => {
    if (index === current) link.setAttribute('aria-current', 'location');
    else link.removeAttribute('aria-current');
  });
}

let waiting = false;
addEventListener(
  'scroll',
  () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      mark();
    });
  },
  { passive: true },
);
mark();
