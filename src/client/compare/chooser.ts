/**
 * The page of a reader's own comparison: reads the choice from the address, fetches one file a chosen type, once, and
 * sets the answers for the chosen audience side by side. Every change of the choice is written into the address.
 */
import { type Choice, readChoice, writeChoice } from './choice.ts';
import { loadAnswers } from './load-answers.ts';
import { type ComparedType, drawType, drawUnknown } from './side-by-side.ts';

const chooser = document.querySelector<HTMLElement>('[data-chooser]');
const told = document.querySelector<HTMLElement>('[data-compare-told]');
const place = document.querySelector<HTMLElement>('[data-side-by-side]');
const copy = document.querySelector<HTMLButtonElement>('[data-compare-link]');

function start(chooser: HTMLElement, told: HTMLElement, place: HTMLElement): void {
  const base = chooser.dataset['base'] ?? '/';
  const boxes = [...chooser.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
  const ticked = (name: string) => boxes.filter((box) => box.name === name && box.checked).map(({ value }) => value);
  const audiences = [...chooser.querySelectorAll<HTMLInputElement>('input[name="audience"]')];
  const first = audiences[0]?.value;
  const audience = () => audiences.find(({ checked }) => checked)?.value ?? first;
  const nameOf = (box: HTMLInputElement | undefined) => box?.closest('label')?.textContent?.trim() ?? '';
  /** Nothing where no document of the corpus answers the type for this audience. */
  const answersOf = async ({ value, dataset }: HTMLInputElement): Promise<ComparedType | undefined> => {
    const wanted = audience();
    if (wanted && !dataset['for']?.split(' ').includes(wanted)) return undefined;
    return loadAnswers(wanted === first ? value : `${value}/${wanted}`, base);
  };
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
    const asked = boxes.filter(({ name, checked }) => name === 'types' && checked);
    const loaded = await Promise.allSettled(asked.map((box) => answersOf(box)));
    if (turn !== latest) return;
    const failed = loaded.filter(({ status }) => status === 'rejected').length;
    say(failed > 0 ? 'Some answers could not be loaded. Try again, or open the comparison below.' : '');
    place.replaceChildren(
      ...loaded.flatMap((one, index) => {
        if (one.status === 'rejected') return [];
        if (one.value) return [drawType(one.value, choice.platforms, base)];
        return [drawUnknown(nameOf(asked[index]), nameOf(audiences.find(({ checked }) => checked)))];
      }),
    );
  }

  function tick({ platforms, types, audience: wanted }: Choice): void {
    const audience = audiences.find(({ value }) => value === wanted) ?? audiences[0];
    if (audience) audience.checked = true;
    const all = new Set([...platforms.map((slug) => `platforms ${slug}`), ...types.map((slug) => `types ${slug}`)]);
    for (const box of boxes) {
      box.checked = all.has(`${box.name} ${box.value}`);
      if (box.checked && box.name === 'types') box.closest('details')?.setAttribute('open', '');
    }
  }

  const chosen = (): Choice => ({
    platforms: ticked('platforms'),
    types: ticked('types'),
    ...(audience() !== first && { audience: audience() }),
  });
  const change = () => {
    history.replaceState(null, '', writeChoice(chosen()) || location.pathname);
    void draw(chosen());
  };
  chooser.addEventListener('change', change);
  chooser.querySelector('[data-chooser-clear]')?.addEventListener('click', () => {
    tick({ ...chosen(), platforms: [], types: [] });
    change();
  });
  addEventListener('popstate', () => {
    tick(readChoice(location.search));
    void draw(chosen());
  });
  // What was ticked before this program was loaded comes to what the address asks for.
  const before = chosen();
  const asked = readChoice(location.search);
  tick({
    ...{ ...asked, ...before },
    platforms: [...asked.platforms, ...before.platforms],
    types: [...asked.types, ...before.types],
  });
  if (writeChoice(before) === '') void draw(chosen());
  else change();
}

if (chooser && told && place) start(chooser, told, place);
