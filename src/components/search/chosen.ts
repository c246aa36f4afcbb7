/**
 * What is ticked, as a line of buttons that untick it. In: the state. Out: the list, redrawn in place;
 * `onChange` is called when a button is pressed.
 */
import { element } from './element.ts';
import { facetTitle, facetWord } from './facets.ts';
import type { State } from './state.ts';

export function drawChosen(list: HTMLElement, state: State, onChange: () => void): void {
  const buttons = [...state.chosen].flatMap(([name, values]) =>
    [...values].map((value) => {
      const words = `${facetTitle(name)}: ${facetWord(name, value)}`;
      const button = element('button', { type: 'button', className: 'quiet-button' }, `${words} ✕`);
      button.setAttribute('aria-label', `Remove ${words}`);
      button.addEventListener('click', () => {
        values.delete(value);
        if (values.size === 0) state.chosen.delete(name);
        onChange();
      });
      return element('li', {}, button);
    }),
  );
  list.replaceChildren(...buttons);
}
