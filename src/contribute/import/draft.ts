/**
 * A clause that is still to be written. In: where its words stand, what it may be about, and from which entry of which project
 * it comes. Out: the YAML, valid by its schema; all that only a person can say is marked TODO, which the check does not let
 * pass. Of the source nothing is taken over but where to look: its titles and notes are other people's work.
 */
import { stringify } from 'yaml';
import type { Excerpt } from '../../pipeline/schema/excerpt.ts';
import type { SnapshotReference } from '../../pipeline/schema/snapshot-reference.ts';

interface Draft {
  readonly recordId: string;
  readonly clauseType: string;
  /** Other types that the same notion of the source maps to. */
  readonly otherTypes: readonly string[];
  readonly snapshot: SnapshotReference;
  readonly excerpt: Excerpt;
  /** `PrivacySpy, Bumble, data-breaches` */
  readonly origin: string;
  /** Below 1 where the words that were quoted are nearly these. */
  readonly similarity: number;
  readonly on: string;
  readonly by: string;
}

export function toDraftYaml(draft: Draft): string {
  const { recordId, clauseType, otherTypes, snapshot, excerpt, origin, similarity, on, by } = draft;
  const line = (value: object) => stringify(value, { lineWidth: 100 }).trimEnd();
  const or = otherTypes.length > 0 ? `  # TODO: or ${otherTypes.join(', ')}?` : '';
  const alike = Math.floor(similarity * 1000) / 10;
  const near =
    similarity < 1
      ? `# TODO: they were quoted otherwise (${alike} % alike); the words below are those of the archive.\n`
      : '';
  return `# yaml-language-server: $schema=../../../../../../../public/schema/clause.json
# Words found through ${origin.replace(/[\p{Cc}\u2028\u2029]/gu, ' ')}; the analysis is to be written anew.
${near}recordId: ${recordId}
title: "TODO: a neutral title in readers’ words"
clauseType: ${clauseType}${or}
${line({ snapshot })}
${line({ excerpt })}
stance: informs  # TODO: permits, limits, prohibits, requires or informs
factors: {rights: 0, choice: 0, breadth: 0, exposure: 0, discretion: 0}  # TODO: score them by the rubric
whyItMatters: "TODO: why this passage matters, in two to four sentences"
consumerImpact: "TODO: what it means for a person, in two to four sentences"
analysis: {on: ${on}, by: [${by}]}
`;
}
