import { addresses } from '../schema/addresses.ts';
import type { Audience } from '../schema/applies-to.ts';
import type { OptOutRecord, WayOut } from '../schema/opt-out-record.ts';
import { byCodeOrder } from '../schema/order.ts';
import { type Known, recall } from '../text/known.ts';
import { bindsInWords } from './binds-in-words.ts';
import type { ClauseContext } from './clause-context.ts';
import type { JoinedClause } from './joined.ts';
import { standingOf } from './standing.ts';
import { toTerm } from './term.ts';
import { textsOf } from './texts.ts';

const toOptOutPath = (audience: Audience, first: Audience) =>
  audience === first ? addresses.optOuts : `${addresses.optOuts}/${audience}`;

/** What keys of words of ways out begin with: they are many, and no other record asks for them. */
export const wordsOfWays = 'way:';

/**
 * The desk of ways out. In: the answers for an audience. Out: every clause that stands today and names a way to refuse, with what it covers
 * and what not, how, where, until when, and whether its words have changed since they were read; made when it is asked for. With each page the
 * clauses that it is made of, and how many ways each page names.
 */
export function toOptOutRecords(context: ClauseContext) {
  const { audiences } = context.joined;
  const first = audiences[0]!;
  const found = new Map(audiences.map((audience) => [audience, findWays(audience, context)]));
  const pages = audiences.map((audience) => ({
    ...{ audience, path: toOptOutPath(audience, first) },
    n: found.get(audience)!.reduce((sum, clauses) => sum + clauses.filter(namesWay).length, 0),
  }));
  const make = (audience: Audience): OptOutRecord => {
    const path = toOptOutPath(audience, first);
    const own = listWays(found.get(audience)!, context);
    const newest = own
      .map(({ clause }) => clause.capturedAt)
      .sort()
      .at(-1);
    const platforms = new Set(own.map(({ clause }) => clause.platform.slug)).size;
    return { kind: 'opt-outs', path, audience, audiences: pages, ...(newest && { newest }), platforms, items: own };
  };
  return audiences.map((audience) => ({
    ...{ audience, pages, clauses: found.get(audience)!.flat() },
    make: () => make(audience),
  }));
}

/** Clauses that answer one question, where any of them names a way. */
function findWays(audience: Audience, { byAudience }: ClauseContext): (readonly JoinedClause[])[] {
  const replies = [...byAudience.get(audience)!.values()].flatMap((answers) => [...answers.replies.values()]);
  return replies.flatMap(({ clauses }) => (clauses.some(namesWay) ? [clauses] : []));
}

function listWays(found: readonly (readonly JoinedClause[])[], context: ClauseContext): WayOut[] {
  return found
    .flatMap((clauses) => clauses.filter(namesWay).map((clause) => toWay(clause, clauses, context)))
    .sort(byCodeOrder(order));
}

const namesWay = ({ value }: JoinedClause) => value.optOut.available === 'yes' || value.optOut.available === 'partly';
const order = ({ clause }: WayOut) => `${clause.platform.name}\0${clause.clauseType.name}\0${clause.path}`;

/** The words that name the way, else those of the clause: kept by all that the clause comes from, so that no text is opened for them. */
function toWords({ facts, reading }: JoinedClause, known: Known): string {
  const cut = (): string => {
    const passage = reading.optOut?.found ? reading.optOut.passage : reading.excerpt.passage;
    return passage.blocks.map(({ text }) => text).join('\n');
  };
  return facts === undefined ? cut() : recall(known, `${wordsOfWays}${facts}`, cut);
}

function toWay(clause: JoinedClause, ofType: readonly JoinedClause[], { joined, rows, known }: ClauseContext): WayOut {
  const { value, document, platform, reading } = clause;
  const { how, url, deadline, deadlineOn } = value.optOut;
  const binds = bindsInWords(clause, textsOf(joined.corpus.language));
  const isReworded = standingOf(reading) === 'reworded' || reading.optOutStands === false;
  const isNewer = document.reading.versions.at(-1)!.capture.digest !== reading.capture.digest;
  const term = deadline && !deadlineOn ? toTerm(deadline) : undefined;
  return {
    clause: rows.get(clause.path)!,
    ...(platform.value.operator && { operator: platform.value.operator }),
    ...{ sourceUrl: document.value.sourceUrl, language: document.value.language },
    ...(document.value.region && { region: document.value.region }),
    ...(binds.length > 0 && { binds }),
    ...(how && { how }),
    ...(url && { url }),
    ...(deadline && { deadline }),
    ...(deadlineOn && { deadlineOn }),
    ...(term && { term }),
    words: toWords(clause, known),
    ...(isReworded ? { checkAgain: 'reworded' as const } : isNewer && { checkAgain: 'newer' as const }),
    notCovered: ofType
      .filter((one) => one !== clause && !namesWay(one))
      .map((one) => ({ path: rows.get(one.path)!.path, title: one.value.title })),
  };
}
