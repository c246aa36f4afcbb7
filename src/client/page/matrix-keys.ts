/**
 * One stop for the Tab key in each matrix: inside, the arrow keys go from sign to sign, Home and End to the ends of a row.
 * Without this script every sign that is a link is a stop of its own.
 */
const steps: Record<string, readonly [row: number, column: number]> = {
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
};

export function steer(table: HTMLTableElement): void {
  const rows = [...table.querySelectorAll('tr')]
    .map((row) => [...row.querySelectorAll('td.cell')].map((cell) => cell.querySelector('a')))
    .filter((row) => row.length > 0);
  const links = rows.flat().filter((link) => link !== null);
  for (const link of links.slice(1)) link.tabIndex = -1;
  let current = links[0];

  /** The next sign that is a link, in one direction. */
  function seek(row: number, column: number, [down, right]: readonly [number, number]): HTMLAnchorElement | undefined {
    for (let r = row + down, c = column + right; ; r += down, c += right) {
      const cells = rows[r];
      if (!cells || c < 0 || c >= cells.length) return undefined;
      const link = cells[c];
      if (link) return link;
    }
  }

  table.addEventListener('keydown', (event) => {
    const row = rows.findIndex((links) => links.includes(event.target as HTMLAnchorElement));
    if (row < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    const column = rows[row]!.indexOf(event.target as HTMLAnchorElement);
    const step = steps[event.key];
    const target = step
      ? seek(row, column, step)
      : event.key === 'Home'
        ? seek(row, -1, [0, 1])
        : event.key === 'End'
          ? seek(row, rows[row]!.length, [0, -1])
          : undefined;
    if (!step && event.key !== 'Home' && event.key !== 'End') return;
    event.preventDefault();
    target?.focus();
  });
  table.addEventListener('focusin', ({ target }) => {
    const link = links.find((one) => one === target);
    if (!link || link === current) return;
    if (current) current.tabIndex = -1;
    link.tabIndex = 0;
    current = link;
  });
}

for (const table of document.querySelectorAll<HTMLTableElement>('table.matrix')) steer(table);
