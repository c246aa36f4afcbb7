/**
 * Questions a reader has at a clause, answered from computed facts alone.
 * In: a clause, its type's prevalence and its observation. Out: three or four questions with answers. No answer repeats a
 * section of the page: what the words mean stands in the analysis, not here.
 */
import type { Observation } from '../schema/clause-record.ts';
import type { Prevalence } from '../schema/record-parts.ts';
import type { Joined, JoinedClause } from './join.ts';
import { documentOf, noun, plural } from './texts.ts';

type QuestionAnswer = { question: string; answer: string };

export function toFaq(
  clause: JoinedClause,
  corpus: Joined['corpus'],
  prevalence: Prevalence,
  observation: Observation,
): QuestionAnswer[] {
  const platform = clause.platform.value.name;
  return [
    { question: clause.type.question.replaceAll('{platform}', platform), answer: answerOf(clause) },
    { question: `Since when has ${platform} said this?`, answer: sinceWhen(observation) },
    { question: `How many platforms have a clause on ${lowerFirst(clause.type.name)}?`, answer: howMany(prevalence) },
    ...(corpus.fictional
      ? []
      : [
          {
            question: `Is ${corpus.publisher} affiliated with ${platform}?`,
            answer: `No. ${corpus.publisher} reads what ${platform} publishes and is neither connected to it nor endorsed by it.`,
          },
        ]),
  ];
}

const stances = {
  permits: 'permits it',
  limits: 'permits it within limits',
  prohibits: 'rules it out',
  requires: 'requires it',
  informs: 'speaks of it without granting or refusing anything',
} as const;

function answerOf({ platform, document, value }: JoinedClause): string {
  const source = documentOf(platform.value.name, document.value.title);
  const { available, how, deadline } = value.optOut;
  const way = {
    yes: `A person can refuse${deadline ? ` ${deadline}` : ''}${how ? `: ${lowerFirst(how)}` : ', and the text says how.'}`,
    partly: `A person can refuse in part${deadline ? `, ${deadline}` : ''}${how ? `: ${lowerFirst(how)}` : '.'}`,
    no: 'The text leaves no way to refuse.',
    unstated: 'The words read here do not say whether a person can refuse.',
  }[available];
  return `The passage read in ${source} ${stances[value.stance]}. ${way}`;
}

function sinceWhen({
  firstSeen,
  lastSeen,
  fromTheStart,
  verbatimVersions,
  versions,
  verbatimInNewest,
  documentFirst,
}: Observation): string {
  const since = fromTheStart
    ? `In these words at least since ${date(firstSeen)}, when the document was first captured.`
    : `In these words since ${date(firstSeen)}; earlier captures, from ${date(documentFirst)} on, do not have them.`;
  const now = verbatimInNewest
    ? ''
    : ` They were last seen on ${date(lastSeen)}; the newest capture words it otherwise or not at all.`;
  return `${since}${now} They stand in ${verbatimVersions} of ${plural(versions, 'archived version')}.`;
}

function howMany({ saying, reviewed, silent, clauses }: Prevalence): string {
  const rest =
    silent === 0 ? '' : `; the other ${silent === 1 ? 'one' : silent} ${noun(silent, 'is', 'are')} silent on it`;
  return `${saying} of the ${plural(reviewed, 'platform')} reviewed for it, in ${plural(clauses, 'clause')}${rest}.`;
}

const dates = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

function date(instant: string): string {
  return dates.format(new Date(instant));
}

/** Lower-cases a first word that is not a name or an abbreviation. */
function lowerFirst(text: string): string {
  return /^[A-Z][a-z]+\b(?! [A-Z])/.test(text) || /^A /.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text;
}
