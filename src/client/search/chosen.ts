/**
 * What is ticked, as a line of buttons that untick it. In: the state. Out: the list, redrawn in place;
 * `onChange` is called with the next state when a button is pressed.
 */
import { element } from './element.ts';
import { facetTitle, facetWord } from './facets.ts';
import { choose, type State } from './state.ts';

export function drawChosen(list: HTMLElement, state: State, onChange: (next: State) => void): void {
  const buttons = [...state.chosen].flatMap(([name, values]) =>
    [...values].map((value) => {
      const words = `${facetTitle(name)}: ${facetWord(name, value)}`;
      const button = element('button', { type: 'button', className: 'quiet-button' }, `${words} ✕`);
      button.setAttribute('aria-label', `Remove ${words}`);
      button.addEventListener('click', () => onChange(choose(state, name, value, false)));
      return element('li', {}, button);
    }),
  );
  list.replaceChildren(...buttons);
}
