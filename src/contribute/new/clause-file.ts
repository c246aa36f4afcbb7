/**
 * The file of a new clause: everything a machine can say, and marks where a person has to. In: what is known. Out: YAML
 * with comments. Every mark is the word TODO, which `npm run check` reports until it is gone.
 */
import { stringify } from 'yaml';
import type { ClauseType } from '../../pipeline/schema/clause-type.ts';
import type { Excerpt } from '../../pipeline/schema/excerpt.ts';
import type { Factors } from '../../pipeline/schema/scores.ts';
import { type SnapshotReference, writeReference } from '../../pipeline/schema/snapshot-reference.ts';

interface ClauseDraft {
  /** Path from the file to the JSON Schema. */
  readonly schema: string;
  readonly recordId: string;
  readonly clauseType: string;
  readonly type: ClauseType;
  readonly snapshot: SnapshotReference;
  readonly excerpt: Excerpt;
  readonly title?: string;
  readonly stance?: string;
  readonly factors?: Factors;
  readonly by?: string;
  readonly on: string;
}

const noFactors: Factors = { rights: 0, choice: 0, breadth: 0, exposure: 0, discretion: 0 };

export function toClauseFile(draft: ClauseDraft): string {
  const { type, title, stance, factors, by } = draft;
  const ask = (known: unknown, what: string) => (known === undefined ? `  # TODO: ${what}` : '');
  return [
    `# yaml-language-server: $schema=${draft.schema}`,
    `recordId: ${draft.recordId}`,
    `title: ${flow(title ?? 'TODO: a neutral title in readers’ words, sentence case')}`,
    `clauseType: ${draft.clauseType}  # ${type.name}`,
    `snapshot: ${writeReference(draft.snapshot)}`,
    toExcerpt(draft.excerpt),
    '# Only where the words bind fewer people than the document does, or from a day on that it names:',
    '# appliesTo: {audiences: [consumer], regions: [EEA]}',
    '# effective: {on: 2026-01-31, excerpt: the words that name the day}',
    `stance: ${stance ?? 'informs'}${ask(stance, 'permits, limits, prohibits, requires or informs')}`,
    `factors: ${flow(factors ?? noFactors)}${ask(factors, 'score each 0 to 3 by content/vocabulary/rubric.yml')}`,
    '# Only where the document says whether a person can refuse: yes, partly or no, and how.',
    '# optOut: {available: yes, how: In the settings.}',
    'whyItMatters: >-',
    '  TODO: why this passage matters, in two to four sentences; no firmer than the words.',
    'consumerImpact: >-',
    '  TODO: what it means for a person, in two to four sentences; something else than above.',
    ...lawLines(type.regulations),
    'analysis:',
    `  on: ${draft.on}`,
    `  by: [${by ?? 'your-handle'}]${ask(by, 'your handle')}`,
    '',
  ].join('\n');
}

function toExcerpt(excerpt: Excerpt): string {
  if (typeof excerpt === 'string') return block('excerpt', '', excerpt);
  if ('from' in excerpt) return stringify({ excerpt }, { lineWidth: 0 }).trimEnd();
  const { exact, ...context } = excerpt;
  const rest = Object.entries(context).map(([key, value]) => `  ${key}: ${flow(value)}`);
  return ['excerpt:', block('  exact', '  ', exact), ...rest].join('\n');
}

/** Words in a block, broken at about 100 columns: where lines break in an excerpt does not matter. */
function block(key: string, indent: string, words: string): string {
  const lines = words.split('\n').flatMap((line) => line.match(/\S.{0,96}(?=\s|$)|\S+/g) ?? []);
  return [`${key}: |-`, ...lines.map((line) => `${indent}  ${line.trimEnd()}`)].join('\n');
}

function lawLines(regulations: readonly string[]): string[] {
  if (regulations.length === 0) return [];
  const lines = regulations.map((id) => `#   - {id: ${id}, article: "", because: }`);
  return [
    '# Laws such clauses are read beside. Keep those that fit, each with its article and a reason:',
    '# regulations:',
    ...lines,
  ];
}

function flow(value: unknown): string {
  return stringify(value, { collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0 }).trimEnd();
}
