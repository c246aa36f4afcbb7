import type { Clause } from '../schema/clause.ts';
import type { ComparedClause, PlatformAnswer } from '../schema/comparison-record.ts';
import type { ShortAnswer } from '../schema/short-answer.ts';
import type { SiteLanguage } from './texts.ts';

type Said = Pick<ComparedClause, 'stance' | 'isTurned'> & { readonly lead?: string | undefined };

/** Whose word is printed where several do not contradict each other: the one that allows most; words that settle nothing come last. */
const byReach = ['permits', 'requires', 'limits', 'prohibits', 'informs'] as const;

/** The stance that answers for all clauses whose words did not turn, if there are any; "depends" where one rules out what another does not. */
function toLeading(said: readonly Pick<Said, 'stance' | 'isTurned'>[]): ShortAnswer['leading'] {
  const stances = new Set(said.flatMap(({ stance, isTurned }) => (isTurned ? [] : stance)));
  const settling = stances.size - (stances.has('informs') ? 1 : 0);
  if (stances.has('prohibits') && settling > 1) return 'depends';
  return byReach.find((stance) => stances.has(stance));
}

/** "Yes", "Within limits", "It depends": of at least one clause. */
export function toWord(said: readonly Said[], texts: SiteLanguage): string {
  const leading = toLeading(said);
  if (leading === undefined) return texts.turned;
  if (leading === 'depends') return texts.depends;
  const { lead } = said.find(({ stance, isTurned }) => stance === leading && !isTurned)!;
  return lead || texts.upperFirst(texts.stanceOf(leading));
}

type Refusable = Pick<ComparedClause, 'optOut' | 'isUnrefusable'>;

/** What a clause says of refusing; `isUnrefusable` where it has something to refuse and names no way to do it: a promise or a right has nothing. */
export function toRefusable({ optOut: { available }, factors }: Pick<Clause, 'optOut' | 'factors'>): Refusable {
  return { optOut: available, ...(available === 'unstated' && factors.choice >= 2 && { isUnrefusable: true }) };
}

/** Whether a sentence on refusing belongs to the clause: not to a promise or a right, which leaves nothing to refuse. */
export function isRefusalTold({ optOut, isUnrefusable }: Refusable): boolean {
  return optOut !== 'unstated' || isUnrefusable === true;
}

/** Of several clauses: refused in full only where each that has something to refuse allows it. */
export function toRefusal(all: readonly Refusable[]): ComparedClause['optOut'] {
  const spoken = new Set(all.map(({ optOut }) => optOut).filter((one) => one !== 'unstated'));
  if (spoken.size === 0) return 'unstated';
  const isNarrowed = spoken.has('yes') && all.some((one) => one.isUnrefusable);
  return spoken.size === 1 && !isNarrowed ? [...spoken][0]! : 'partly';
}

/**
 * A platform's answer in a word and a sentence, for tables that are read at a glance: one a platform and audience, so that no two
 * contradict each other. In: what its clauses say, most severe first. Out: the word of the answer, what it is made of, on
 * which condition, whether a person can refuse. Clauses that rule a thing out beside others that do not make it "It depends".
 */
export function toShortAnswer(answer: PlatformAnswer, texts: SiteLanguage): ShortAnswer {
  const { answer: kind, clauses, documents, on } = answer;
  const others = (answer.others ?? []).map(({ audience, answer: its }) => ({ audience, answer: its }));
  const [first] = clauses;
  if (kind !== 'says' || !first) {
    const silent = kind === 'silent';
    return {
      word: silent ? texts.silent : texts.notFound,
      cell: silent ? 'silent' : 'not-found',
      says: [],
      sentence: silent ? texts.nothingOfTheKind(documents) : texts.nothingSoFar(documents),
      conditions: [],
      ...(others.length > 0 && { others }),
      ...(on && { since: on }),
    };
  }
  const word = toWord(clauses, texts);
  const ofLead = [...Map.groupBy(clauses, ({ lead, stance }) => lead ?? stance).values()].flatMap(speakersOf);
  const answering = toLeading(clauses);
  const leading = answering === 'depends' ? ofLead : ofLead.toSorted((a, b) => rank(a) - rank(b));
  const main = leading[0]!;
  const read = clauses.filter(({ isTurned }) => !isTurned);
  const ways = read.filter(({ how, optOutUrl }) => how ?? optOutUrl);
  const way = ways.find(({ optOutUrl }) => optOutUrl) ?? ways[0];
  return {
    word,
    ...(answering && { leading: answering }),
    cell: first.severity,
    says: leading.map((clause) => ({
      title: clause.title,
      path: clause.path,
      ...(leading.length > 1 && { lead: clause.lead || texts.upperFirst(texts.stanceOf(clause.stance)) }),
      ...(leading.length > 1 && clause.binds && { where: texts.list(clause.binds) }),
    })),
    conditions: [
      ...(leading.length === 1 && main.binds ? [texts.upperFirst(texts.list(main.binds))] : []),
      ...(main.announced ? [texts.announcedFor(main.announced)] : []),
    ],
    ...(others.length > 0 && { others }),
    ...(read.length > 0 && { refuse: toRefusal(read) }),
    ...(way?.how && { how: way.how }),
    ...(way?.optOutUrl && { url: way.optOutUrl }),
    ...(way?.deadline && { deadline: way.deadline }),
    since: main.firstSeen,
  };
}

/** Of clauses that answer alike the first; where it binds in some places only, beside it the first of those that bind elsewhere. */
function speakersOf(clauses: readonly ComparedClause[]): readonly ComparedClause[] {
  const [first] = clauses;
  if (!first?.binds) return clauses.slice(0, 1);
  return [...Map.groupBy(clauses, ({ binds = [] }) => binds.join('|')).values()].map(([one]) => one!);
}

/** What has to be read again comes last. */
const rank = ({ stance, isTurned }: Said) => (isTurned ? byReach.length : byReach.indexOf(stance));
