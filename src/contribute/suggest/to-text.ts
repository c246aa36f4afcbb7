/** Suggestions for a terminal. In: the document and its suggestions. Out: text, grouped by clause type. */
import { toPrintable } from '../../command/print.ts';
import { type Reach, reachInWords } from './reach.ts';
import type { Suggestion } from './suggest-clauses.ts';

export interface SuggestedDocument {
  readonly path: string;
  readonly corpus: string;
  readonly capturedAt: string;
  readonly reach: Reach;
}

export function suggestionsToText(
  { path, corpus, capturedAt, reach }: SuggestedDocument,
  suggestions: readonly Suggestion[],
): string {
  const partly = reachInWords(reach);
  const lines = [`${path}, captured ${capturedAt}`, ...(partly ? [partly] : [])];
  const fresh = suggestions.filter(({ clause }) => clause === undefined);
  for (const [title, list] of [
    ['not yet analysed', fresh],
    ['already in a clause', suggestions.filter(({ clause }) => clause !== undefined)],
  ] as const) {
    if (list.length === 0) continue;
    lines.push('', `${list.length} ${title}`);
    let type = '';
    for (const { clauseType, name, heading, line, sentence, clause } of list) {
      if (clauseType !== type) lines.push('', `  ${clauseType}  (${name})`);
      type = clauseType;
      const where = [heading && `under “${shorten(heading, 60)}”`, clause && `in ${clause}`].filter(Boolean).join(', ');
      lines.push(`    line ${line}${where ? `, ${where}` : ''}`, `      ${shorten(sentence, 220)}`);
    }
  }
  lines.push('', `then: npm run new -- ${path} --type <type>${corpus === 'specimen' ? '' : ` --corpus ${corpus}`}`, '');
  return lines.join('\n');
}

function shorten(text: string, most: number): string {
  const line = toPrintable(text.replace(/\s+/g, ' '));
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}
