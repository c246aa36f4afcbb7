/** Prints the steps of a check as a list, and the verdict over them. In: an element, the steps. Out: nothing. */
import { type Step, signOf, toVerdict, wordOf } from './step.ts';

export function printSteps(into: Element, steps: readonly Step[]): void {
  const list = document.createElement('ol');
  list.className = 'check-steps';
  for (const step of steps) {
    const item = document.createElement('li');
    item.dataset.outcome = step.outcome;
    const sign = Object.assign(document.createElement('strong'), { textContent: `${signOf(step)} ${wordOf(step)}` });
    item.append(sign, step.text);
    list.append(item);
  }
  const verdict = Object.assign(document.createElement('p'), {
    className: 'check-verdict',
    textContent: toVerdict(steps),
  });
  into.replaceChildren(list, verdict);
}
