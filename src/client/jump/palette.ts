/**
 * The palette: a dialog with one box that leads to a platform, a document, a clause type, an article of a law, a record or a page by a few
 * letters of its name, right or nearly right; the last line always searches the words themselves.
 */
import { element } from '../search/element.ts';
import { match } from './match.ts';
import { type JumpFile, type JumpPlace, toPlaces, toRecordPlace } from './places.ts';

const base = document.body.dataset.base ?? '/';
let places: readonly JumpPlace[] = [];
let prefix = '';
/** Ids that no record has. */
const unknown = new Set<string>();

const list = element('ul', { id: 'jump-list', role: 'listbox', ariaLabel: 'Places' });
const box = element('input', {
  type: 'search',
  id: 'jump-box',
  placeholder: 'A platform, a clause type, an article, a record id',
});
const dialog = element('dialog', { className: 'jump', ariaLabel: 'Jump to' }, box, list);

for (const [name, value] of [
  ...[['role', 'combobox'] as const, ['aria-label', 'Jump to'] as const, ['autocomplete', 'off'] as const],
  ...[['aria-controls', list.id] as const, ['aria-expanded', 'true'] as const, ['aria-autocomplete', 'list'] as const],
])
  box.setAttribute(name, value);

function choose(index: number): void {
  const options = [...list.children];
  const at = options.length === 0 ? -1 : (index + options.length) % options.length;
  options.forEach((option, place) => {
    option.setAttribute('aria-selected', String(place === at));
  });
  options[at]?.scrollIntoView({ block: 'nearest' });
  if (options[at]) box.setAttribute('aria-activedescendant', options[at].id);
}
const chosen = () => [...list.children].findIndex((option) => option.getAttribute('aria-selected') === 'true');

function draw(): void {
  const query = box.value.trim();
  const found = query === '' ? places.filter(({ kind }) => kind === 'platform').slice(0, 8) : match(places, query);
  const record = toRecordPlace(query, prefix);
  const isKnown = record !== undefined && !unknown.has(record.path);
  if (record && isKnown) verify(record).catch(() => {});
  const rows = (record && isKnown ? [record] : found).map(({ label, kind, path, fragment }) => {
    return { label, kind, href: `${base}${path}/${fragment ? `#${fragment}` : ''}` };
  });
  if (query !== '') {
    const href = `${base}search/?${new URLSearchParams({ q: query })}`;
    rows.push({ label: `Search the clauses for “${query}”`, kind: 'search', href });
  }
  list.replaceChildren(
    ...rows.map(({ label, kind, href }, index) => {
      const link = element('a', { href, tabIndex: -1 }, label, element('span', { className: 'soft' }, kind));
      const option = element('li', { id: `jump-${index}`, role: 'option' }, link);
      option.addEventListener('pointermove', () => choose(index));
      return option;
    }),
  );
  choose(0);
}

/** Takes a record off the list that has no address. */
async function verify({ path }: JumpPlace): Promise<void> {
  const { ok } = await fetch(`${base}${path}/`, { method: 'HEAD' });
  if (ok) return;
  unknown.add(path);
  draw();
}

box.addEventListener('input', draw);
dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
dialog.addEventListener('keydown', (event) => {
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') choose(chosen() + (event.key === 'ArrowDown' ? 1 : -1));
  else if (event.key === 'Enter') list.children[chosen()]?.querySelector('a')?.click();
  else return;
  event.preventDefault();
});

export async function open(): Promise<void> {
  if (!dialog.isConnected) document.body.append(dialog);
  if (!dialog.open) dialog.showModal();
  box.select();
  if (places.length === 0) {
    const response = await fetch(`${base}jump.json`);
    if (response.ok) {
      const file = (await response.json()) as JumpFile;
      places = toPlaces(file);
      ({ prefix } = file);
    }
  }
  draw();
}
