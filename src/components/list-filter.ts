/**
 * Narrows a long table to the rows whose name, or whose group's, holds what is typed: `<input data-filter="<id>">`.
 * Says in the status beside it how many are shown.
 */
export {};

const toPlain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

function narrow(table: HTMLTableElement, typed: string): number {
  let shown = 0;
  for (const body of table.tBodies) {
    const [group, ...rows] = body.rows;
    const isGroup = toPlain(group?.textContent ?? '').includes(typed);
    for (const row of rows) {
      row.hidden = !isGroup && !toPlain(row.cells[0]?.textContent ?? '').includes(typed);
      if (!row.hidden) shown += 1;
    }
    body.hidden = rows.every((row) => row.hidden);
  }
  return shown;
}

for (const input of document.querySelectorAll<HTMLInputElement>('input[data-filter]')) {
  const table = document.getElementById(input.dataset.filter ?? '');
  const status = input.closest('p')?.querySelector('[role="status"]');
  input.addEventListener('input', () => {
    const typed = toPlain(input.value.trim());
    const shown = table instanceof HTMLTableElement ? narrow(table, typed) : 0;
    if (status) status.textContent = typed === '' ? '' : `${shown.toLocaleString('en-GB')} shown`;
  });
}
