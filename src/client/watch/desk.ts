/**
 * The desk of ways out with a reader at it: fills the letters, counts deadlines from the day they give, makes calendar entries. What they
 * enter is kept nowhere and sent nowhere.
 */
import { toCalendarFile } from './calendar-file.ts';
import { type CountedTerm, lastDay } from './deadline.ts';
import { saveFile } from './save-file.ts';

interface DeskItem {
  readonly id: string;
  readonly title: string;
  readonly term?: CountedTerm;
  readonly deadlineOn?: string;
}

const form = document.querySelector<HTMLElement>('[data-desk]');
const ways = [...document.querySelectorAll<HTMLElement>('[data-way]')].map((element) => ({
  element,
  item: JSON.parse(element.dataset['way']!) as DeskItem,
}));
if (form) start(form);

function start(form: HTMLElement): void {
  const value = (name: string) => form.querySelector<HTMLInputElement>(`[name="${name}"]`)!.value.trim();
  const today = new Date().toISOString().slice(0, 10);
  const fill = (selector: string, text: string) => {
    for (const place of document.querySelectorAll(selector)) place.textContent = text;
  };
  const dayOf = ({ term, deadlineOn }: DeskItem) =>
    deadlineOn ?? (term && value('from') && lastDay(value('from'), term)) ?? '';

  function show(): void {
    fill('[data-name]', value('name') || '[your name]');
    fill('[data-account]', value('account') || '[your account]');
    for (const { element, item } of ways) {
      const day = dayOf(item);
      const counted = element.querySelector('[data-counted]')!;
      if (item.term) counted.textContent = day ? `: ${day}${day < today ? ', which is past' : ''}` : '';
      element.querySelector<HTMLElement>('[data-deadline]')!.hidden = !day;
    }
  }

  fill('.letter [data-today]', today);
  form.addEventListener('input', show);
  show();
  for (const { element, item } of ways) {
    element.querySelector('[data-deadline]')?.addEventListener('click', () => {
      const entry = { id: `${item.id}-deadline`, on: dayOf(item), title: `Last day: ${item.title}`, written: today };
      const url = `${location.origin}${location.pathname}#${item.id}`;
      saveFile('deadline.ics', 'text/calendar', toCalendarFile(item.title, [{ ...entry, url }]));
    });
    element.querySelector('[data-copy-letter]')?.addEventListener('click', async ({ currentTarget }) => {
      await navigator.clipboard.writeText(element.querySelector('.letter')!.textContent ?? '');
      (currentTarget as HTMLElement).textContent = 'Copied';
    });
  }
}
