/**
 * Narrows a long list to what holds the typed words: `<input data-filter="<id>">`. Of a table the rows whose name, or whose
 * group's, holds them; of tables that are folded away all rows that do, unfolded; of a list its items, and those that are
 * ticked. Says in the status beside it how many are shown.
 */
const toPlain = (text: string | null | undefined) =>
  (text ?? '').normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

function narrowTable(table: HTMLTableElement, typed: string): number {
  let shown = 0;
  for (const body of table.tBodies) {
    const [group, ...rows] = body.rows;
    const isGroup = toPlain(group?.textContent).includes(typed);
    for (const row of rows) {
      row.hidden = !isGroup && !toPlain(row.cells[0]?.textContent).includes(typed);
      if (!row.hidden) shown += 1;
    }
    body.hidden = rows.every((row) => row.hidden);
  }
  return shown;
}

function narrowFolds(folds: readonly HTMLElement[], typed: string): number {
  let shown = 0;
  for (const fold of folds) {
    const isNamed = toPlain(fold.querySelector('h3')?.textContent).includes(typed);
    const rows = [...fold.querySelectorAll<HTMLElement>('tbody > tr')];
    for (const row of rows) row.hidden = !isNamed && !toPlain(row.textContent).includes(typed);
    const found = rows.filter((row) => !row.hidden).length;
    fold.hidden = found === 0;
    fold.querySelector('details')!.open = typed !== '' || folds.length === 1;
    shown += found;
  }
  return shown;
}

function narrowList(list: HTMLElement, typed: string): number {
  const items = [...list.querySelectorAll('li')];
  for (const item of items)
    item.hidden = !toPlain(item.textContent).includes(typed) && !item.querySelector('input:checked');
  return items.filter((item) => !item.hidden).length;
}

export function listenToFilter(input: HTMLInputElement): void {
  const list = document.getElementById(input.dataset.filter ?? '');
  const status = input.closest('p')?.querySelector('[role="status"]');
  const narrow = () => {
    const typed = toPlain(input.value.trim());
    if (!list) return;
    const folds = [...list.querySelectorAll<HTMLElement>('.named-fold')];
    const shown =
      list instanceof HTMLTableElement
        ? narrowTable(list, typed)
        : folds.length > 0
          ? narrowFolds(folds, typed)
          : narrowList(list, typed);
    if (status) status.textContent = typed === '' ? '' : `${shown.toLocaleString('en-GB')} shown`;
  };
  input.addEventListener('input', narrow);
  // Typed before this program was loaded.
  if (input.value !== '') narrow();
}

for (const input of document.querySelectorAll<HTMLInputElement>('input[data-filter]')) listenToFilter(input);
