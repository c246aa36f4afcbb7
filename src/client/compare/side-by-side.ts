/**
 * One clause type with a column for each chosen platform: the answer in a word, how grave, whether it can be refused, since
 * when, the words. Below, what differs between any two of the clauses. In: the answers to a type. Out: a section.
 */

import type { ComparisonRecord, PlatformAnswer } from '../../pipeline/schema/comparison-record.ts';
import { askOfAny } from '../../pipeline/schema/question.ts';
import { toDay } from '../../words/dates.ts';
import { optOuts, severities, stances } from '../../words/labels.ts';
import { element } from '../search/element.ts';
import { drawDifference } from './difference.ts';

/** A file of answers, the platform of each clause put back. */
export function readTypeFile(file: ComparedType): ComparedType {
  const answers = file.answers.map((answer) => ({
    ...answer,
    clauses: answer.clauses.map((clause) => ({ ...clause, platform: answer.platform })),
  }));
  return { ...file, answers };
}

/** A type that no document of the corpus answers for an audience. */
export const drawUnknown = (type: string, audience: string): HTMLElement =>
  element(
    'section',
    { className: 'part' },
    element('h2', {}, type),
    element('p', { className: 'soft' }, `${audience}: no document of this site was read for it.`),
  );

export type ComparedType = Pick<ComparisonRecord, 'slug' | 'name' | 'question' | 'answers'>;
type Clause = PlatformAnswer['clauses'][number];

const unsaid = {
  silent: 'Read for it and silent',
  'not-found': 'Not found in the documents read',
  'not-reviewed': 'Not reviewed',
  'no-document': 'No such document here',
};

export function drawType(
  { slug, name, question, answers }: ComparedType,
  platforms: readonly string[],
  base: string,
): HTMLElement {
  const chosen = platforms.flatMap((platform) => answers.find((answer) => answer.platform.slug === platform) ?? []);
  const columns = chosen.map((answer) => drawAnswer(answer, base));
  const clauses = chosen.flatMap((answer) => answer.clauses);
  return element(
    'section',
    { className: 'part' },
    element('h2', {}, element('a', { href: `${base}compare/${slug}/` }, name)),
    element('p', { className: 'soft' }, askOfAny(question)),
    element('div', { className: 'compare-columns' }, ...columns),
    ...(clauses.length > 1 ? [drawDifference(clauses)] : []),
  );
}

function drawAnswer({ answer, platform, clauses, reviewed, unread }: PlatformAnswer, base: string): HTMLElement {
  const head = element('h3', {}, element('a', { href: `${base}platforms/${platform.slug}/` }, platform.name));
  if (answer === 'says') {
    return element('div', { className: 'compare-column' }, head, ...clauses.map((clause) => drawClause(clause, base)));
  }
  const lines = [
    ...reviewed.map(({ document, capturedAt }) => `${document.title}, read in the capture of ${toDay(capturedAt)}`),
    ...unread.map(({ title }) => `${title}, not read for this clause type`),
  ];
  const list = element('ul', { className: 'small soft' }, ...lines.map((line) => element('li', {}, line)));
  const word = element('p', { className: 'compare-answer' }, unsaid[answer]);
  return element('div', { className: 'compare-column' }, head, word, ...(lines.length > 0 ? [list] : []));
}

function drawClause(clause: Clause, base: string): HTMLElement {
  const mark = element('span', { className: `mark mark-${clause.severity}` });
  mark.setAttribute('aria-hidden', 'true');
  const severity = element(
    'span',
    { className: `severity severity-${clause.severity}` },
    mark,
    `${severities[clause.severity]} severity`,
  );
  const words = element('blockquote', {}, ...clause.words.split('\n').map((line) => element('p', {}, line)));
  const how = [clause.deadline, clause.how].filter((part) => part !== undefined);
  const since = `first seen ${toDay(clause.firstSeen)}${clause.state === 'verbatim' ? '' : `, last seen word for word ${toDay(clause.lastSeen)}`}`;
  return element(
    'div',
    { className: 'compare-clause' },
    element(
      'p',
      { className: 'compare-answer' },
      clause.lead ? `${clause.lead}. ${stances[clause.stance]}` : stances[clause.stance],
    ),
    element('p', { className: 'row-title' }, element('a', { href: `${base}${clause.path}/` }, clause.title)),
    element('figure', { className: 'words words-small' }, words),
    element(
      'ul',
      { className: 'small soft compare-facts' },
      ...[
        element('li', {}, severity),
        element('li', {}, optOuts[clause.optOut], ...how.map((part) => `. ${part}`)),
        element('li', {}, clause.document.title, ', ', since),
      ],
    ),
  );
}
