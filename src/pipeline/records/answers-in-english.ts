/**
 * What platforms answer, in English sentences. In: values of records. Out: words, and lines of parts where numbers,
 * archived words or links stand in them. Part of the texts of a language; see english.ts.
 */
import type { Audience } from '../schema/applies-to.ts';
import type { Clause } from '../schema/clause.ts';
import type { Observation } from '../schema/clause-life.ts';
import type { AnswerKind } from '../schema/comparison-record.ts';
import type { Composed } from '../schema/composed.ts';
import type { Prevalence } from '../schema/record-parts.ts';
import { regionName } from '../schema/region.ts';
import { compose, counted } from './compose.ts';
import { english as e } from './english.ts';

type Stance = Clause['stance'];

const stances: Record<Stance, string> = {
  permits: 'permits it',
  limits: 'permits it within limits',
  prohibits: 'rules it out',
  requires: 'requires it',
  informs: 'describes it without granting or refusing anything',
};

/** Where the type has a word for other stances and none for this. */
const leads: Record<Stance, string> = {
  permits: 'Permitted',
  limits: 'Within limits',
  prohibits: 'Ruled out',
  requires: 'Required',
  informs: 'Described',
};

/** Whom answers are for. */
const audienceNames: Record<Audience, string> = {
  consumer: 'consumers',
  business: 'businesses',
  developer: 'developers',
};

/** What platforms answer, in English: words, and lines with numbers, archived words or links in them. */
export const answersInEnglish = {
  audience: (audience: Audience): string => audienceNames[audience],

  /** Of clauses that contradict each other. */
  depends: 'It depends',
  /** Of words in which a denial, an exception or a condition came or went since they were read. */
  turned: 'Reworded since it was read',
  /** The platform, in a question that is put to all of them. */
  it: 'it',
  unsaid: (answer: string): string =>
    answer === 'silent'
      ? 'Silent'
      : answer === 'not-found'
        ? 'Not found so far'
        : answer === 'no-document'
          ? 'No document'
          : 'Not read yet',
  notFound: 'Not found so far',
  nothingOfTheKind: ({ of }: { of: number }): string =>
    of === 1
      ? 'Its only document that could say so was read in full and says nothing of the kind.'
      : `All ${of} documents that could say so were read in full and say nothing of the kind.`,
  nothingSoFar: ({ read, of }: { read: number; of: number }): string =>
    `${read} of ${e.plural(of, 'document')} that could say so ${e.noun(read, 'was', 'were')} read, without finding it.`,

  /** "Yes", "silent", "not found so far": an answer in a line about another audience. */
  answerInShort: (kind: AnswerKind, word: string): string => {
    if (kind === 'says') return word;
    if (kind === 'silent') return 'silent';
    if (kind === 'not-found') return 'not found so far';
    return kind === 'not-reviewed' ? 'not reviewed' : 'no such document';
  },
  /** "For businesses: No. For developers: not reviewed." */
  othersAreAnswered: (others: readonly { audience: Audience; answer: string }[]): string =>
    `${others.map(({ audience, answer }) => `For ${audienceNames[audience]}: ${answer}`).join('. ')}.`,

  region: regionName,
  inRegions: (names: string): string => `in ${names}`,
  exceptIn: (names: string): string => `outside ${names}`,
  onPlans: (names: readonly string[]): string => `on the ${e.noun(names.length, 'plan')} ${e.list(names)}`,
  withSettings: (names: readonly string[]): string => `with the ${e.noun(names.length, 'setting')} ${e.list(names)}`,
  appliesOnly: (where: readonly string[]): string => `This applies ${e.list(where)}.`,

  inWordsOfToday: 'The words were changed since they were analysed; they are quoted as they stand now.',
  newestFailed: (lastSeen: string): string =>
    `The newest capture of the document failed or may be cut off; the words were last seen on ${e.day(lastSeen)}.`,
  announcedFor: (on: string): string => `Announced: this applies from ${e.day(on)} on.`,
  inForceSince: (on: string): string => `In force since ${e.day(on)}, as the text says.`,
  saidUntil: (lastSeen: string, formerName?: string): string =>
    `${formerName ? `As ${formerName} it` : 'It'} said until ${e.day(lastSeen)}, and does not any more:`,
  notFoundIn: (
    { read, of }: { read: number; of: number },
    titles: readonly string[],
    unread: readonly string[],
  ): string =>
    `Not found in the ${read} of ${e.plural(of, 'document')} read for it${titles.length > 0 ? `: ${e.list(titles.map(e.title))}` : ''}. ${answersInEnglish.notReadFor(unread)}`.trim(),

  stanceOf: (stance: Stance): string => stances[stance],
  /** The answer in a word or two; nothing for a question that is not answered so. */
  leadOf: (stance: Stance, own: Partial<Record<Stance, string>>): string =>
    Object.keys(own).length === 0 ? '' : (own[stance] ?? leads[stance]),
  inShort: (source: string, title: string): string => e.sentence(`${source}, in short: ${title}`),

  byItself: (word: string): string => `By this clause alone: ${word}.`,

  /** Whether a person can refuse, without the way to do so. */
  refusal: (available: Clause['optOut']['available']): string =>
    ({
      yes: 'A person can refuse.',
      partly: 'A person can refuse with restrictions.',
      no: 'The text leaves no way to refuse.',
      unstated: 'The words do not say whether a person can refuse.',
    })[available],

  /** … and with it: "A person can refuse, within 30 days. Write to the address given." */
  refusalInFull: ({ available, how, deadline }: Clause['optOut']): string => {
    if (available === 'no' || available === 'unstated') return answersInEnglish.refusal(available);
    const can = available === 'yes' ? 'A person can refuse' : 'A person can refuse with restrictions';
    return `${can}${deadline ? `, ${deadline}` : ''}.${how ? ` ${e.sentence(how)}` : ''}`;
  },

  silent: 'Silent',
  silence: 'Silence is not a promise.',

  asksElsewhere: (platform: string): string => `Does ${platform} say more on this elsewhere?`,
  more: 'Yes:',
  noMore: (read: readonly string[], unread: readonly string[]): string => {
    if (read.length + unread.length === 0) return 'No. No other of its documents here could hold such a clause.';
    const found = read.length > 0 ? `No such clause was found in ${e.list(read.map(e.title))}.` : '';
    return [found, answersInEnglish.notReadFor(unread)].filter((text) => text !== '').join(' ');
  },
  asksSince: (platform: string): string => `Since when has ${platform} said this?`,
  asksOthers: (type: string): string => `How do other platforms answer on ${e.lowerFirst(type)}?`,
  /** "Harbor Chat and Lumen Pay answer “No”." */
  othersSay: (names: readonly string[], word: string): string =>
    `${e.list(names)} ${e.noun(names.length, 'answers', 'answer')} “${word}”.`,

  /** "“Privacy Policy”, captured on …, and “Terms of Service”, captured on …, were read for this and hold no such clause." */
  nothingFound: (reviewed: readonly { title: string; capturedAt: string; isNewest: boolean }[]): string => {
    const documents = reviewed.map(({ title, capturedAt }) => `${e.title(title)}, captured on ${e.day(capturedAt)},`);
    const [were, hold] = [e.noun(reviewed.length, 'was', 'were'), e.noun(reviewed.length, 'holds', 'hold')];
    const older = reviewed.filter(({ isNewest }) => !isNewest).map(({ title }) => e.title(title));
    const since =
      older.length > 0 ? ` There is a newer version of ${e.list(older)} that nobody has read for it yet.` : '';
    return `${e.list(documents)} ${were} read for this and ${hold} no such clause.${since}`;
  },

  notReadFor: (titles: readonly string[]): string =>
    titles.length === 0 ? '' : `Not yet read for this question: ${e.list(titles.map(e.title))}.`,

  sinceWhen: (seen: Observation): string => {
    const since = seen.fromTheStart
      ? `In these words at least since ${e.day(seen.firstSeen)}, ${seen.firstSeen === seen.documentFirst ? 'when the document was first captured' : `the first capture in which they can be read; of the document there are captures from ${e.day(seen.documentFirst)} on`}.`
      : `In these words since ${e.day(seen.firstSeen)}; earlier captures, from ${e.day(seen.documentFirst)} on, do not have them.`;
    if (seen.state === 'verbatim') return since;
    // A capture that is not the document shows nothing of the words.
    const now =
      seen.state === 'unreadable'
        ? 'whether they still stand cannot be told from the newest capture'
        : 'the newest capture words it otherwise or not at all';
    return `${since} They were last seen on ${e.day(seen.lastSeen)}; ${now}.`;
  },

  goneBetween: (from: string, until: string): string =>
    `Captures from ${e.day(from)} on did not have them; those from ${e.day(until)} on do again.`,

  /** "6 of the 9 platforms read in full for it have such a clause; the other 3 are silent. It was also found on 2 that …" */
  howMany: ({ saying, reviewed, silent, found, scope }: Prevalence): Composed => {
    const beside =
      found === 0
        ? ''
        : compose`${counted('platforms-found', scope, found)} ${e.noun(found, 'platform has', 'platforms have')} such a clause without having been read in full for it.`;
    if (reviewed === 0) return beside === '' ? ['No platform was read in full for it.'] : beside;
    const rest =
      silent === 0
        ? '.'
        : compose`; ${counted('platforms-silent', scope, silent)} ${e.noun(silent, 'is', 'are')} silent on it.`;
    const all = compose`${counted('platforms-saying', scope, saying)} of the ${counted('platforms-reviewed', scope, reviewed)}`;
    const counts = compose`${all} ${e.noun(reviewed, 'platform')} read in full for it ${e.noun(saying, 'has', 'have')} such a clause${rest}`;
    return beside === '' ? counts : compose`${counts} ${beside}`;
  },
};
