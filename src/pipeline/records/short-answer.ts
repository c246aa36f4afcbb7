import type { Clause } from '../schema/clause.ts';
import type { ComparedClause, PlatformAnswer } from '../schema/comparison-record.ts';
import type { ShortAnswer } from '../schema/short-answer.ts';
import type { SiteLanguage } from './texts.ts';

type Said = Pick<ComparedClause, 'stance' | 'isTurned' | 'breadth' | 'binds'> & { readonly lead?: string | undefined };

/** Whose word is printed where several do not contradict each other: the one that allows most; words that settle nothing come last. */
const byReach = ['permits', 'requires', 'limits', 'prohibits', 'informs'] as const;

/** From this breadth on words are about a whole kind: one kind or everything, they answer for the whole alike. */
const whole = 2;

/**
 * The stance that answers for all clauses whose words did not turn, if there are any. Where one rules out what another does not, the
 * widest answer, as a narrower case is their exception; "depends" where they, or words for other places, still contradict each other.
 */
function toLeading(said: readonly Said[]): ShortAnswer['leading'] {
  const read = said.filter(({ isTurned }) => !isTurned);
  const settling = read.filter(({ stance }) => stance !== 'informs');
  const answering = isContradicted(settling) ? widestOf(settling) : settling;
  if (isContradicted(answering)) return 'depends';
  return byReach.find((wanted) => answering.some(({ stance }) => stance === wanted)) ?? read[0]?.stance;
}

/** Whether one rules out what another does not; stances that a type says in the same words are one answer. */
function isContradicted(said: readonly Said[]): boolean {
  const answers = new Set(said.map(({ lead, stance }) => lead || stance));
  return answers.size > 1 && said.some(({ stance }) => stance === 'prohibits');
}

/** Those that cover most, and narrower ones that bind where none of these does. */
function widestOf(said: readonly Said[]): readonly Said[] {
  const reach = ({ breadth }: Said) => Math.min(breadth, whole);
  const most = Math.max(...said.map(reach));
  const widest = said.filter((one) => reach(one) === most);
  const places = ({ binds = [] }: Said) => binds.join('|');
  const isElsewhere = (one: Said) => one.binds && widest.every((wide) => wide.binds && places(wide) !== places(one));
  return said.filter((one) => widest.includes(one) || isElsewhere(one));
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
 * which condition, whether a person can refuse. Clauses that rule a thing out beside others as wide that do not make it "It depends".
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
  const order = (one: Said) => (one.stance === answering && !one.isTurned ? -1 : rank(one));
  const leading = answering === 'depends' ? ofLead : ofLead.toSorted((a, b) => order(a) - order(b));
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
