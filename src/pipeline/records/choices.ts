import type { TypeAnswers } from './answers.ts';
import type { Joined } from './join.ts';
import type { JoinedClause } from './joined.ts';
import { leadToday } from './lead-today.ts';
import { graver, toWordOf } from './said.ts';
import { type SiteLanguage, textsOf } from './texts.ts';

const peersShown = 3;
const relatedShown = 2;
/** The two beside it in the text included, which the page links to anyway. */
const neighboursShown = 4;
/** At most so many names are printed in an answer. */
export const named = 4;

export interface Choices {
  /**
   * What other platforms answer the same audience today is counted, so that it fits the prevalence of the type; beside it the word of the
   * clause's own platform, if that says anything today, and who answers in another word, where they are few enough to be named …
   */
  elsewhere(
    clause: JoinedClause,
    answers: Pick<TypeAnswers, 'replies'>,
  ): {
    clauses: number;
    platforms: number;
    peers: readonly JoinedClause[];
    word?: string;
    otherwise: readonly (readonly [word: string, names: readonly string[]])[];
  };
  /** … related ones share the category and the platform and stand in other documents. */
  related(clause: JoinedClause): readonly JoinedClause[];
  inDocument(clause: JoinedClause): readonly JoinedClause[];
}

/**
 * Which other clauses a clause page shows.
 * In: the joined corpus. Out: for a clause its peers on other platforms (same type, hence same actor), its related
 * clauses and its neighbours in the text. Choices are fixed by paths, and go round so that every platform is shown somewhere.
 */
export function makeChoices({ platforms, current, corpus }: Joined): Choices {
  const texts = textsOf(corpus.language);
  // A platform that became another one is at home there: its successor is not "another platform".
  const today = new Map(
    current.flatMap(({ platform, before }) => [platform, ...before].map((one) => [one.slug, platform.slug] as const)),
  );
  const places = new Map(current.map(({ platform }, place) => [platform.slug, place]));
  const byPlatform = new Map(
    platforms.map((platform) => [platform.slug, platform.documents.flatMap(({ clauses }) => clauses)]),
  );
  const byDocument = new Map(
    platforms.flatMap(({ documents }) => documents.map((document) => [document.path, document.clauses] as const)),
  );
  const known = new WeakMap<TypeAnswers['replies'], AllSaying>();
  const sayingOf = (replies: TypeAnswers['replies']) => {
    const saying = known.get(replies) ?? toSaying(replies, current, texts);
    known.set(replies, saying);
    return saying;
  };
  return {
    elsewhere(clause, { replies }) {
      const own = places.get(today.get(clause.platform.slug)!) ?? -1;
      const saying = sayingOf(replies);
      const after = saying.list.findIndex(({ place }) => place > own);
      const next = after < 0 ? saying.list.length : after;
      const mine = saying.list[next - 1]?.place === own ? saying.list[next - 1] : undefined;
      const others = [...saying.list.slice(next, next + peersShown), ...saying.list.slice(0, peersShown)];
      const platforms = saying.list.length - (mine ? 1 : 0);
      return {
        clauses: saying.clauses - (mine?.clauses ?? 0),
        platforms,
        peers: others
          .filter((one) => one !== mine)
          .slice(0, Math.min(peersShown, platforms))
          .map(({ gravest }) => gravest),
        ...(mine && { word: mine.word }),
        otherwise: [...saying.byWord].flatMap(([word, all]) => {
          const names = all.length > named + 1 ? [] : all.filter((one) => one !== mine).map(({ name }) => name);
          const isNamed =
            word !== (mine?.word ?? leadToday(clause, texts)) && names.length > 0 && names.length <= named;
          return isNamed ? [[word, names] as const] : [];
        }),
      };
    },
    related(clause) {
      return byPlatform
        .get(clause.platform.slug)!
        .filter((one) => one.document.path !== clause.document.path && one.type.category === clause.type.category)
        .sort((a, b) => sameType(b, clause) - sameType(a, clause) || graver(a, b))
        .slice(0, relatedShown);
    },
    inDocument(clause) {
      const others = byDocument.get(clause.document.path)!;
      const at = others.findIndex(({ path }) => path === clause.path);
      const start = Math.max(0, Math.min(at - neighboursShown / 2, others.length - neighboursShown - 1));
      return others
        .slice(start, start + neighboursShown + 1)
        .filter((other) => Math.abs(others.indexOf(other) - at) > 1);
    },
  };
}

/** A platform that says something of a type, by its place among those of today. */
interface Saying {
  readonly place: number;
  readonly clauses: number;
  readonly gravest: JoinedClause;
  readonly name: string;
  /** Its answer in a word. */
  readonly word: string;
}

/** In the order of their places, by their words, and how many clauses all have. */
interface AllSaying {
  readonly list: readonly Saying[];
  readonly byWord: ReadonlyMap<string, readonly Saying[]>;
  readonly clauses: number;
}

function toSaying(replies: TypeAnswers['replies'], current: Joined['current'], texts: SiteLanguage): AllSaying {
  const list = current.flatMap(({ platform: { slug, value } }, place) => {
    const clauses = replies.get(slug)?.clauses ?? [];
    const [gravest] = clauses.toSorted(graver);
    return gravest
      ? [{ place, clauses: clauses.length, gravest, name: value.name, word: toWordOf(clauses, texts) }]
      : [];
  });
  const byWord = Map.groupBy(list, ({ word }) => word);
  return { list, byWord, clauses: list.reduce((sum, { clauses }) => sum + clauses, 0) };
}

function sameType(a: JoinedClause, b: JoinedClause): number {
  return a.value.clauseType === b.value.clauseType ? 1 : 0;
}
