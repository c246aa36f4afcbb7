/**
 * What may be worth a clause in a document. In: an opened document. Out: candidates of its newest capture with line and
 * heading, each with the clause of its type that covers it already; those that no clause covers come first.
 */
import { toBlocks } from '../../pipeline/text/blocks.ts';
import { findCandidates } from '../../pipeline/text/candidates.ts';
import { findAll, type Match } from '../../pipeline/text/locate.ts';
import { normalise } from '../../pipeline/text/normalise.ts';
import { toTextPlace } from '../../pipeline/text/position.ts';
import type { OpenedDocument } from '../new/open-document.ts';

export interface Suggestion {
  readonly clauseType: string;
  /** Name of the type as printed. */
  readonly name: string;
  readonly heading?: string;
  readonly line: number;
  /** The words, one text a block. */
  readonly words: readonly string[];
  /** The sentence that gave it away. */
  readonly sentence: string;
  /** The clause of this type that shares words with it. */
  readonly clause?: string;
}

export function suggestClauses({ vocabulary, document, names, reading, textOf }: OpenedDocument): Suggestion[] {
  const text = normalise(textOf(reading.captures.at(-1)!.digest));
  const group = vocabulary.documentTypes.get(document.authored?.value?.documentType ?? '')?.group;
  const options = { language: document.authored?.value?.language, names };
  const clauses = document.clauses.flatMap(({ slug, path, authored }) => {
    const excerpt = reading.clauses.get(slug)?.excerpt;
    if (!authored.value || !excerpt?.found) return [];
    return findAll(text, excerpt.folded).map((match) => ({ path, type: authored.value!.clauseType, match }));
  });
  const suggestions = findCandidates(toBlocks(text), vocabulary.types, group, options).map((candidate) => {
    const { clauseType, heading, blocks, sentence } = candidate;
    const [first, last] = [blocks[0]!, blocks.at(-1)!];
    const covering = clauses.find(
      ({ type, match }) => type === clauseType && overlap(match, first.foldedStart, last.foldedEnd),
    );
    return {
      clauseType,
      name: vocabulary.types.get(clauseType)!.name,
      ...(heading !== undefined && { heading }),
      line: toTextPlace(text.raw, first.start, first.end).line,
      words: blocks.map((block) => block.text),
      sentence,
      ...(covering && { clause: covering.path }),
    };
  });
  const order = [...vocabulary.types.keys()];
  return suggestions.sort(
    (a, b) =>
      Number(a.clause !== undefined) - Number(b.clause !== undefined) ||
      order.indexOf(a.clauseType) - order.indexOf(b.clauseType) ||
      a.line - b.line,
  );
}

function overlap({ foldedStart, foldedEnd }: Match, start: number, end: number): boolean {
  return foldedStart < end && start < foldedEnd;
}
