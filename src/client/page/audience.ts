/**
 * Remembers for whom a reader wants answers. The switch is made of links, so the address holds the choice; a click keeps it in
 * the browser. Whoever comes from another page of the site is led to the edition that was chosen; an address that came from
 * elsewhere shows what it names.
 */
export {};

const key = 'audience';
const navigation = document.querySelector<HTMLElement>('[data-audiences]');
const links = [...(navigation?.querySelectorAll<HTMLAnchorElement>('a[data-audience]') ?? [])];

function kept(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // A browser that keeps nothing shows what the address names.
  }
}

for (const link of links) {
  link.addEventListener('click', () => {
    try {
      localStorage.setItem(key, link.dataset['audience'] ?? '');
    } catch {
      // The address alone holds the choice.
    }
  });
}

const isFromHere = document.referrer.startsWith(`${location.origin}/`);
const wanted = links.find((link) => link.dataset['audience'] === kept());
if (isFromHere && wanted && !wanted.hasAttribute('aria-current')) {
  const target = new URL(wanted.href);
  target.search = location.search;
  target.hash = location.hash || target.hash;
  location.replace(target);
}
