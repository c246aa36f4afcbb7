import { hash } from 'node:crypto';
import { digestWords } from '../../text/clause-facts.ts';
import { type Known, nothingKnown, recall } from '../../text/known.ts';
import { SequenceNumbers } from '../../text/word-sequences.ts';
import { type CheckedClause, validClauses } from '../clauses.ts';
import { clauseFile } from '../example-corpus.ts';
import type { Finding, Rule } from '../rule.ts';

const other = 'platforms/pebble/privacy-policy/clauses/refuse.yml';
const third = 'platforms/pebble/privacy-policy/clauses/third.yml';
const fourth = 'platforms/pebble/privacy-policy/clauses/fourth.yml';
const clausePath = 'platforms/pebble/privacy-policy/clauses/ai-training.yml';
const twin = clauseFile
  .replace('EX-0000000', 'EX-000001Y')
  .replace('excerpt: We may use your "messages" to train our models.', 'excerpt: "messages\\" to train our models."')
  .replace('discretion: 1', 'discretion: 3');

/** Words that are alike from here on, by their three-word sequences. */
const alike = 0.5;
const names = ['rights', 'choice', 'breadth', 'exposure', 'discretion'] as const;

/** Like clauses are scored alike. */
export const likeScored: Rule = {
  id: 'like-scored',
  severity: 'warning',
  across: true,
  title: 'Clauses of one type and stance in like words differ by less than two in every factor',
  why: 'The factors score words. Where the words are alike, a factor that differs by two or more is wrong in one of the two places.',
  examples: [
    {
      title: 'a factor two apart in the same words',
      edits: { [other]: twin },
      expect: [`${other}:7:70 discretion is 3`],
    },
    {
      title: 'a factor of many clauses in the same words: each is named once',
      edits: {
        [other]: twin,
        [third]: twin.replace('EX-000001Y', 'EX-000002W').replace('discretion: 3', 'discretion: 1'),
        [fourth]: twin.replace('EX-000001Y', 'EX-000003T'),
      },
      expect: [`${other}:7:70 discretion is 3`, `${third}:7:70 discretion is 1`, `${fourth}:7:70 discretion is 3`],
    },
    {
      title: 'the same words, where only one of the two says whom it binds',
      edits: { [other]: `${twin}appliesTo: {audiences: [consumer]}\n` },
      expect: [`${other}:7:70 discretion is 3`],
    },
    {
      title: 'the same words, addressed to consumers in one place and to businesses in the other',
      edits: {
        [clausePath]: [
          'analysis: {on: 2026-02-01, by: [ada-example]}',
          'analysis: {on: 2026-02-01, by: [ada-example]}\nappliesTo: {audiences: [business]}',
        ],
        [other]: `${twin}appliesTo: {audiences: [consumer]}\n`,
      },
      expect: [],
    },
  ],
  *check(project, _messages, known = nothingKnown) {
    const groups = Map.groupBy(
      validClauses(project).filter(({ reading }) => reading && digestWords(reading) !== undefined),
      ({ value }) => `${value.clauseType} ${value.stance}`,
    );
    for (const group of groups.values())
      for (const { one, before, name } of recall(known, keyOf(group), () => [...compare(group)]))
        yield toFinding(group[one]!, group[before]!, name, known);
  },
};

/** Two clauses by their places in a group, and the factor in which they differ. */
interface Unlike {
  readonly one: number;
  readonly before: number;
  readonly name: (typeof names)[number];
}

/** Of all that a group is compared by. */
function keyOf(group: readonly CheckedClause[]): string {
  const said = group.map((one) => {
    const { recordId, wordingOf, factors } = one.value;
    return [recordId, wordingOf, factors, audiencesOf(one), digestWords(one.reading!)];
  });
  return `${likeScored.id}:${hash('sha256', JSON.stringify(said))}`;
}

function toFinding(one: CheckedClause, before: CheckedClause, name: Unlike['name'], known: Known): Finding {
  const placeIn = ({ file }: CheckedClause) =>
    recall(known, `${likeScored.id}:${file.digest}:${name}`, () => file.placeOf(['factors', name]));
  const place = placeIn(before);
  const [is, was] = [one.value.factors[name], before.value.factors[name]];
  return {
    file: one.file.path,
    ...placeIn(one),
    message: `${name} is ${is}, and ${was} in like words of ${before.file.path}:${place.line}:${place.column}`,
    remedy: 'score both by the rubric, or waive the message with the difference between the two',
  };
}

function* compare(group: readonly CheckedClause[]): Generator<Unlike> {
  const numbers = new SequenceNumbers();
  // Costly, and of most clauses nobody asks.
  const sequences = new Map<number, Uint32Array>();
  const sequencesOf = (place: number) => {
    const known = sequences.get(place) ?? numbers.of({ text: wordsOf(group[place]!), names: [] });
    sequences.set(place, known);
    return known;
  };
  const scores = group.map(({ value }) => names.map((name) => value.factors[name]));
  for (const [index, one] of group.entries()) {
    let likenessOf: ((other: Uint32Array) => number) | undefined;
    // A factor is named once, with the first clause that differs: of hundreds in like words every pair would be.
    const left = new Set(names.keys());
    for (let place = 0; place < index && left.size > 0; place++) {
      if (!areApart(scores[index]!, scores[place]!, left)) continue;
      const before = group[place]!;
      if (!bindOneAudience(one, before)) continue;
      if (one.value.wordingOf === before.value.recordId || before.value.wordingOf === one.value.recordId) continue;
      likenessOf ??= numbers.likenessTo(sequencesOf(index));
      if (likenessOf(sequencesOf(place)) < alike) continue;
      for (const at of left)
        if (isApart(scores[index]![at]!, scores[place]![at]!)) {
          left.delete(at);
          yield { one: index, before: place, name: names[at]! };
        }
    }
  }
}

const isApart = (score: number, other: number) => Math.abs(score - other) >= 2;

/** True if any of these factors differs by two or more: it is asked of every pair. */
function areApart(scores: readonly number[], others: readonly number[], factors: ReadonlySet<number>): boolean {
  for (const at of factors) if (isApart(scores[at]!, others[at]!)) return true;
  return false;
}

/** True if somebody is bound by both; who is bound was not recorded of every clause, and then it is everybody. */
function bindOneAudience(one: CheckedClause, other: CheckedClause): boolean {
  const [mine, others] = [audiencesOf(one), audiencesOf(other)];
  return !mine || !others || mine.some((audience) => others.includes(audience));
}

function audiencesOf({ value, document }: CheckedClause) {
  return value.appliesTo?.audiences ?? document.authored?.value?.appliesTo?.audiences;
}

function wordsOf({ reading }: CheckedClause): string {
  return reading?.excerpt?.found ? reading.excerpt.folded : '';
}
