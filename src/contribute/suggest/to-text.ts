/** Suggestions for a terminal. In: the document and its suggestions. Out: text, by status and clause type, each with its command. */
import { toPrintable } from '../../command/print.ts';
import { type Reach, reachInWords } from './reach.ts';
import { byStatus, statusWords } from './status-words.ts';
import type { Suggestion } from './suggest-clauses.ts';

export interface SuggestedDocument {
  readonly path: string;
  readonly capturedAt: string;
  readonly reach: Reach;
  /** Of all its suggestions, also where fewer are shown. */
  readonly coverage?: string | undefined;
}

export function suggestionsToText(
  { path, capturedAt, reach, coverage }: SuggestedDocument,
  suggestions: readonly Suggestion[],
): string {
  const notes = [reachInWords(reach), coverage].filter((one) => one !== undefined);
  const lines = [`${path}, captured ${capturedAt}`, ...notes];
  for (const { status, list } of byStatus(suggestions)) {
    lines.push('', `${list.length} ${statusWords[status]}`);
    let type = '';
    for (const { clauseType, name, heading, line, sentence, clause, because, command } of list) {
      if (clauseType !== type) lines.push('', `  ${clauseType}  (${name})`);
      type = clauseType;
      const notes = [heading && `under “${shorten(heading, 60)}”`, clause && `in ${clause}`].filter(Boolean);
      lines.push(`    ${[`line ${line}`, ...notes].join(', ')}`, `      ${shorten(sentence, 220)}`);
      if (because) lines.push(`      set aside: ${shorten(because, 220)}`);
      if (!clause) lines.push(`      ${toPrintable(command)}`);
    }
  }
  lines.push('');
  return lines.join('\n');
}

function shorten(text: string, most: number): string {
  const line = toPrintable(text.replace(/\s+/g, ' '));
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}
