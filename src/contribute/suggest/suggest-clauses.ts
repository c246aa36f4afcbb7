/**
 * What may be worth a clause in a document. In: an opened document, and whether to guess beyond its phrases. Out: passages of its newest
 * capture with line, heading, what is known of them, and the command that makes a clause; passages of one clause are one. Each
 * has one status, so that lists of them do not overlap.
 */
import { looksFor, reviewsOf } from '../../pipeline/schema/document.ts';
import { toBlocks } from '../../pipeline/text/blocks.ts';
import { type Candidate, findCandidates } from '../../pipeline/text/candidates.ts';
import { clauseOf } from '../../pipeline/text/covered-candidates.ts';
import { findAll, type Match } from '../../pipeline/text/locate.ts';
import { normalise } from '../../pipeline/text/normalise.ts';
import { lineAt } from '../../pipeline/text/position.ts';
import type { OpenedDocument } from '../new/open-document.ts';
import { findMore } from './more/find-more.ts';
import { shippedModel } from './more/shipped-model.ts';
import { type CommandOf, toNewCommand } from './new-command.ts';

/**
 * `new`: nobody has read it for its type. `silent`: a review calls the document silent on the type. `waived`: a review says what these
 * words speak of instead. `analysed`: a clause of the type shares words with it. `guess`: found by likeness, not by phrases.
 */
export const statuses = ['new', 'silent', 'waived', 'analysed', 'guess'] as const;
export type SuggestionStatus = (typeof statuses)[number];

export interface Suggestion {
  readonly clauseType: string;
  /** Name of the type as printed. */
  readonly name: string;
  readonly status: SuggestionStatus;
  readonly heading?: string;
  readonly line: number;
  /** The words, one text a block. */
  readonly words: readonly string[];
  /** The sentence that gave it away. */
  readonly sentence: string;
  /** The clause of this type that shares words with it. */
  readonly clause?: string;
  /** What a review says that the words speak of instead. */
  readonly because?: string;
  /** Of a guess, in hundredths; higher is likelier. */
  readonly rating?: number;
  /** Makes a clause of it; it works as it is. */
  readonly command: string;
}

interface SuggestOptions extends Omit<CommandOf, 'path'> {
  /** Whether to guess passages that phrases miss; English only. */
  readonly more?: boolean;
}

export function suggestClauses(opened: OpenedDocument, { more = false, ...given }: SuggestOptions = {}): Suggestion[] {
  const { vocabulary, document, names, reading, textOf } = opened;
  const text = normalise(textOf(reading.captures.at(-1)!.digest));
  const blocks = toBlocks(text);
  const { documentType, language } = document.authored?.value ?? {};
  const group = vocabulary.documentTypes.get(documentType ?? '')?.group;
  const clauses = document.clauses.flatMap(({ slug, path, authored }) => {
    const excerpt = reading.clauses.get(slug)?.excerpt;
    if (!authored.value || !excerpt?.found) return [];
    return findAll(text, excerpt.folded).map((match) => ({ path, type: authored.value!.clauseType, match }));
  });
  const toSuggestion = (candidate: Candidate & { rating?: number }): Suggestion => {
    const { clauseType, heading, blocks: own, sentence, rating } = candidate;
    const [first, last] = [own[0]!, own.at(-1)!];
    const match: Match = { ...first, end: last.end, foldedEnd: last.foldedEnd };
    const clause = clauseOf(candidate, clauses);
    return {
      clauseType,
      name: vocabulary.types.get(clauseType)!.name,
      ...(clause ? { status: 'analysed', clause } : statusOf(opened, clauseType, rating !== undefined)),
      ...(heading !== undefined && { heading }),
      line: lineAt(text.raw, first.start),
      words: own.map((block) => block.text),
      sentence,
      ...(rating !== undefined && { rating }),
      command: toNewCommand(text, match, clauseType, { path: document.path, ...given }),
    };
  };
  const found = findCandidates(blocks, vocabulary.types, group, { language, names });
  const isEnglish = language === undefined || language.split('-')[0] === 'en';
  const types = new Set(
    [...vocabulary.types].flatMap(([type, { documents }]) =>
      group === undefined || documents.length === 0 || documents.includes(group) ? [type] : [],
    ),
  );
  const guesses = more && isEnglish ? findMore(blocks, found, { model: shippedModel(), types, names }) : [];
  const suggestions = [
    ...found.map(toSuggestion),
    // Of guesses that is no news which a clause, or a reader, has dealt with.
    ...guesses.map(toSuggestion).filter(({ status }) => status === 'guess'),
  ];
  const order = [...vocabulary.types.keys()];
  return oncePerClause(suggestions).sort(
    (a, b) =>
      statuses.indexOf(a.status) - statuses.indexOf(b.status) ||
      (b.rating ?? 0) - (a.rating ?? 0) ||
      order.indexOf(a.clauseType) - order.indexOf(b.clauseType) ||
      a.line - b.line,
  );
}

/** What reviews of the document say of a type without a clause at these words. */
function statusOf(
  { document, vocabulary }: OpenedDocument,
  clauseType: string,
  isGuess: boolean,
): { status: SuggestionStatus; because?: string } {
  const reviews = document.authored?.value ? reviewsOf(document.authored.value).map(({ value }) => value) : [];
  const because = reviews.map(({ lookalikes }) => lookalikes?.[clauseType]).find((one) => one !== undefined);
  if (because !== undefined) return { status: 'waived', because };
  if (isGuess) return { status: 'guess' };
  const hasClause = document.clauses.some(({ authored }) => authored.value?.clauseType === clauseType);
  const { since } = vocabulary.types.get(clauseType)!;
  const isSilent = !hasClause && reviews.some((one) => one.inFull && looksFor(one, clauseType, since));
  return { status: isSilent ? 'silent' : 'new' };
}

function oncePerClause(suggestions: readonly Suggestion[]): Suggestion[] {
  const byClause = new Map<string, Suggestion>();
  const others: Suggestion[] = [];
  for (const one of suggestions) {
    if (one.clause === undefined) others.push(one);
    else {
      const first = byClause.get(one.clause);
      byClause.set(one.clause, first ? { ...first, words: [...first.words, ...one.words] } : one);
    }
  }
  return [...byClause.values(), ...others];
}
