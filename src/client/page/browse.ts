/**
 * All pages of the reader's section in the side column: platforms, with the documents of the one that is read; clause
 * types; questions; regulations. In: the unfolded <details data-browse="platforms">. Draws them from the file of the
 * palette, when they are first asked for, with a box to find one by its name.
 */
import type { JumpFile } from '../jump/places.ts';
import { element } from '../search/element.ts';
import { listenToFilter } from './list-filter.ts';

interface Item {
  label: string;
  path: string;
  below?: Item[];
}

/** From here on the list does not fit beside the page, and needs a way to find one in it. */
const many = 12;

function toItems(section: string, { platforms, types, regulations }: JumpFile): Item[] {
  // A section is the address of its list, and its pages are right below it. The table of addresses weighs too much here.
  const toItem = ([slug, label]: readonly [slug: string, label: string, ...further: unknown[]]): Item => ({
    label,
    path: `${section}/${slug}/`,
  });
  if (section === 'regulations') return regulations.map(toItem);
  if (section !== 'platforms') return types.map(toItem);
  return platforms.map(([slug, name, documents]) => {
    const item = toItem([slug, name]);
    return { ...item, below: documents.map(([document, label]) => ({ label, path: `${item.path}${document}/` })) };
  });
}

function draw(items: readonly Item[], here: string, base: string): HTMLUListElement {
  const rows = items.map(({ label, path, below = [] }) => {
    const isHere = here.startsWith(path);
    const link = element('a', { href: base + path }, label);
    if (isHere) link.setAttribute('aria-current', here === path ? 'page' : 'true');
    return element('li', {}, link, ...(isHere && below.length > 0 ? [draw(below, here, base)] : []));
  });
  return element('ul', {}, ...rows);
}

export async function browse(details: HTMLDetailsElement): Promise<void> {
  const base = document.body.dataset.base ?? '/';
  const response = await fetch(`${base}jump.json`);
  if (!response.ok) return;
  const items = toItems(details.dataset.browse ?? '', (await response.json()) as JumpFile);
  const list = draw(items, location.pathname.slice(base.length), base);
  list.id = 'browse-list';
  if (items.length > many) {
    const input = element('input', {
      type: 'search',
      placeholder: 'Show only …',
      ariaLabel: 'Show only',
      autocomplete: 'off',
    });
    input.dataset.filter = list.id;
    const status = element('span', { className: 'visually-hidden' });
    status.setAttribute('role', 'status');
    details.append(element('p', {}, input, status), list);
    listenToFilter(input);
  } else details.append(list);
  const current = [...list.querySelectorAll('[aria-current]')].at(-1);
  if (current instanceof HTMLElement) list.scrollTop = current.offsetTop - list.offsetTop - list.clientHeight / 3;
}
