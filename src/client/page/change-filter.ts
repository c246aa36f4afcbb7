/**
 * Narrows a page of changes to a platform, a clause type, a year, a kind. What is chosen is kept in the address; what is empty then
 * is hidden with its heading. In: the form and the marked items. Out: nothing but what is shown.
 */
export {};

const form = document.querySelector<HTMLElement>('[data-change-filter]');
const items = [...document.querySelectorAll<HTMLElement>('li[data-kinds]')];
const folds = [...document.querySelectorAll<HTMLDetailsElement>('[data-more-changes]')];
const groups = [...document.querySelectorAll<HTMLElement>('[data-filtered]')];

function start(form: HTMLElement): void {
  const choices = [...form.querySelectorAll('select')];
  const status = form.querySelector<HTMLElement>('[role="status"]')!;
  const valuesOf = (item: HTMLElement, name: string) =>
    name === 'platform'
      ? [item.dataset['platform']]
      : name === 'year'
        ? [item.dataset['year']]
        : (item.dataset[name === 'type' ? 'types' : 'kinds'] ?? '').split(' ');

  function show(): void {
    const wanted = choices.filter(({ value }) => value !== '');
    for (const item of items) item.hidden = !wanted.every(({ name, value }) => valuesOf(item, name).includes(value));
    for (const group of groups) group.hidden = group.querySelector('li[data-kinds]:not([hidden])') === null;
    // What is folded is shown where something is looked for.
    for (const fold of folds) {
      fold.hidden = fold.querySelector('li[data-kinds]:not([hidden])') === null;
      fold.open = wanted.length > 0;
    }
    const n = items.filter(({ hidden }) => !hidden).length;
    const words = n === 1 ? status.dataset['one'] : status.dataset['other'];
    status.textContent = wanted.length === 0 ? '' : `${n} ${words}`;
    const query = new URLSearchParams(wanted.map(({ name, value }) => [name, value]));
    history.replaceState(null, '', `${wanted.length > 0 ? `?${query}` : location.pathname}${location.hash}`);
  }

  const asked = new URLSearchParams(location.search);
  // A reader may have chosen before this program came.
  for (const choice of choices) choice.value ||= asked.get(choice.name) ?? '';
  form.addEventListener('change', show);
  if (choices.some(({ value }) => value !== '')) show();
}

if (form) start(form);
