/**
 * Orders and narrows the table of a comparison, inside its groups. Every row carries what it is ordered and narrowed by
 * (data-name, data-severity, data-opt-out, data-since); nothing is fetched, and without this script the table is complete.
 */
export {};

const table = document.querySelector<HTMLTableElement>('[data-compare-table]');
const filter = document.querySelector<HTMLElement>('[data-compare-filter]');
const status = document.querySelector('[data-compare-status]');
const rank: Record<string, string> = { high: '0', medium: '1', low: '2' };

const rowsOf = (body: HTMLElement) => [...body.querySelectorAll<HTMLTableRowElement>('tr[data-name]')];
const bodies = [...(table?.tBodies ?? [])];

function keyOf({ dataset }: HTMLElement, by: string): string {
  const value = dataset[by] ?? '';
  return by === 'severity' ? (rank[value] ?? '3') : value;
}

function order(by: string, falling: boolean): void {
  for (const body of bodies) {
    const rows = rowsOf(body).sort(
      (a, b) =>
        (falling ? -1 : 1) * keyOf(a, by).localeCompare(keyOf(b, by)) ||
        keyOf(a, 'name').localeCompare(keyOf(b, 'name')),
    );
    body.append(...rows);
  }
}

function narrow(): void {
  if (!filter || !status) return;
  const [name, severity, optOut] = ['name', 'severity', 'optOut'].map(
    (field) => filter.querySelector<HTMLInputElement | HTMLSelectElement>(`[name="${field}"]`)?.value ?? '',
  );
  let shown = 0;
  let all = 0;
  for (const body of bodies) {
    const rows = rowsOf(body);
    for (const row of rows) {
      const { dataset } = row;
      row.hidden =
        !(dataset['name'] ?? '').toLowerCase().includes(name!.trim().toLowerCase()) ||
        (severity !== '' && dataset['severity'] !== severity) ||
        (optOut !== '' && dataset['optOut'] !== optOut);
      if (!row.hidden) shown++;
      all++;
    }
    body.hidden = rows.every((row) => row.hidden);
  }
  status.textContent = shown === all ? '' : `${shown} of ${all} lines shown`;
}

for (const head of table?.querySelectorAll<HTMLElement>('th[data-sort]') ?? []) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'sort-button';
  button.append(...head.childNodes);
  head.append(button);
  button.addEventListener('click', () => {
    const falling = head.getAttribute('aria-sort') === 'ascending';
    for (const other of table!.querySelectorAll('th[aria-sort]')) other.removeAttribute('aria-sort');
    head.setAttribute('aria-sort', falling ? 'descending' : 'ascending');
    order(head.dataset['sort']!, falling);
  });
}
if (filter) {
  filter.hidden = false;
  filter.addEventListener('input', narrow);
  narrow();
}
