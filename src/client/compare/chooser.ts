/**
 * The page of a reader's own comparison: reads the choice from the address, fetches one file a chosen type, once, and
 * sets the answers side by side. Every change of the choice is written into the address.
 */
import { type Choice, readChoice, writeChoice } from './choice.ts';
import { type ComparedType, drawType, readTypeFile } from './side-by-side.ts';

const chooser = document.querySelector<HTMLElement>('[data-chooser]');
const told = document.querySelector<HTMLElement>('[data-compare-told]');
const place = document.querySelector<HTMLElement>('[data-side-by-side]');
const copy = document.querySelector<HTMLButtonElement>('[data-compare-link]');

const files = new Map<string, Promise<ComparedType>>();

function load(type: string, base: string): Promise<ComparedType> {
  const known = files.get(type);
  if (known) return known;
  const file = fetch(`${base}compare/${type}.json`).then((response) => {
    if (!response.ok) throw new Error(`${response.status}`);
    return (response.json() as Promise<ComparedType>).then(readTypeFile);
  });
  files.set(type, file);
  file.catch(() => files.delete(type));
  return file;
}

function start(chooser: HTMLElement, told: HTMLElement, place: HTMLElement): void {
  const base = chooser.dataset['base'] ?? '/';
  const boxes = [...chooser.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
  const ticked = (name: string) => boxes.filter((box) => box.name === name && box.checked).map(({ value }) => value);
  let latest = 0;

  const say = (text: string) => {
    told.hidden = text === '';
    told.textContent = text;
  };

  async function draw(choice: Choice): Promise<void> {
    const turn = ++latest;
    if (copy) {
      copy.hidden = choice.platforms.length === 0 || choice.types.length === 0;
      copy.dataset['copy'] = location.href;
    }
    if (choice.platforms.length === 0 || choice.types.length === 0) {
      place.replaceChildren();
      return say(
        choice.types.length > 0
          ? 'Tick the platforms to compare.'
          : choice.platforms.length > 0
            ? 'Tick the clause types to compare.'
            : '',
      );
    }
    const loaded = await Promise.allSettled(choice.types.map((type) => load(type, base)));
    if (turn !== latest) return;
    const failed = loaded.filter(({ status }) => status === 'rejected').length;
    say(failed > 0 ? 'Some answers could not be loaded. Try again, or open the comparison below.' : '');
    place.replaceChildren(
      ...loaded.flatMap((one) => (one.status === 'fulfilled' ? [drawType(one.value, choice.platforms, base)] : [])),
    );
  }

  function tick({ platforms, types }: Choice): void {
    const all = new Set([...platforms.map((slug) => `platforms ${slug}`), ...types.map((slug) => `types ${slug}`)]);
    for (const box of boxes) {
      box.checked = all.has(`${box.name} ${box.value}`);
      if (box.checked && box.name === 'types') box.closest('details')?.setAttribute('open', '');
    }
  }

  const chosen = (): Choice => ({ platforms: ticked('platforms'), types: ticked('types') });
  const change = () => {
    history.replaceState(null, '', writeChoice(chosen()) || location.pathname);
    void draw(chosen());
  };
  chooser.addEventListener('change', change);
  chooser.querySelector('[data-chooser-clear]')?.addEventListener('click', () => {
    tick({ platforms: [], types: [] });
    change();
  });
  addEventListener('popstate', () => {
    tick(readChoice(location.search));
    void draw(chosen());
  });
  tick(readChoice(location.search));
  void draw(chosen());
}

if (chooser && told && place) start(chooser, told, place);
