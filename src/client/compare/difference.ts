/** What differs between two of the clauses, chosen by the reader, word by word. In: clauses. Out: a block that redraws itself. */
import type { ComparedClause } from '../../pipeline/schema/comparison-record.ts';
import { element } from '../search/element.ts';
import { wordDiff } from './word-diff.ts';

export function drawDifference(clauses: readonly ComparedClause[]): HTMLElement {
  const place = element('blockquote');
  const choose = (label: string, start: number) => {
    const options = clauses.map((clause, index) =>
      element(
        'option',
        { value: String(index), selected: index === start },
        `${clause.platform.name}: ${clause.title}`,
      ),
    );
    const select = element('select', {}, ...options);
    select.addEventListener('change', draw);
    return { select, label: element('label', { className: 'small' }, `${label} `, select) };
  };
  const first = choose('From', 0);
  const second = choose('to', 1);

  function draw(): void {
    const [before, after] = [first, second].map(({ select }) => clauses[Number(select.value)]!.words);
    const edits = wordDiff(before!, after!).map(({ kind, text }) =>
      kind === 'same' ? text : element(kind === 'added' ? 'ins' : 'del', {}, text),
    );
    place.replaceChildren(element('p', { className: 'difference' }, ...edits));
  }
  draw();
  return element(
    'details',
    { className: 'compare-difference' },
    element('summary', {}, 'What differs in the words'),
    element('p', { className: 'compare-filter' }, first.label, second.label),
    element('figure', { className: 'words words-small' }, place),
  );
}
