/**
 * Definitions of legal terms where they are used: touching, pointing at or focusing a term shows its definition, read once from one file.
 * A second touch, or Enter, follows the link to the glossary, which is all that happens without a script.
 */
import { element } from '../search/element.ts';

type Definitions = Readonly<Record<string, readonly [definition: string, ...names: string[]]>>;

const base = document.body.dataset.base ?? '/';
let definitions: Promise<Definitions> | undefined;
const load = () => {
  definitions ??= fetch(`${base}glossary.json`).then((response) => (response.ok ? response.json() : {}));
  return definitions;
};

const tip = element('p', { id: 'term-tip', className: 'term-tip', role: 'tooltip', hidden: true });
let shown: HTMLAnchorElement | undefined;

function hide(): void {
  tip.hidden = true;
  shown?.removeAttribute('aria-describedby');
  shown = undefined;
}

async function show(link: HTMLAnchorElement): Promise<void> {
  shown = link;
  const text = (await load())[link.hash.slice(1)]?.[0];
  if (text === undefined || shown !== link) return;
  tip.textContent = text;
  // Under the line that holds the term: part of the text, so that it needs no place computed.
  (link.closest('p, li') ?? link).after(tip);
  tip.hidden = false;
  link.setAttribute('aria-describedby', tip.id);
}

for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-term]')) {
  link.addEventListener('focus', () => void show(link));
  link.addEventListener('pointerenter', ({ pointerType }) => pointerType === 'mouse' && void show(link));
  link.addEventListener('blur', hide);
  link.addEventListener('click', (event) => {
    if (shown === link && !tip.hidden) return;
    event.preventDefault();
    void show(link);
  });
}
addEventListener('keydown', ({ key }) => key === 'Escape' && hide());
