/**
 * What a record says, as one value with a digest of its own. In: a joined clause. Out: the value, its SHA-256 as canonical
 * JSON, and the address that ends in that digest. The value holds the words by their place in hashed bytes and as authored.
 */

import { hash } from 'node:crypto';
import { addresses } from '../schema/addresses.ts';
import type { RevisionLine, RevisionSays } from '../schema/revision.ts';
import { canonicalJson } from '../sources/ledger.ts';
import type { JoinedClause } from './joined.ts';

/** Where the words of a clause stand in the capture that it was read in. */
export const bytesOf = (reading: JoinedClause['reading']): RevisionSays['bytes'] =>
  reading.brief?.bytes ?? reading.excerpt.passage.bytes;

/** What a record says today, as one value: the words by their place in hashed bytes and as authored, and the analysis. */
export function toSays({ value, platform, document, reading, severity }: JoinedClause): RevisionSays {
  const { recordId, title, clauseType, stance, excerpt, optOut, whyItMatters, consumerImpact, analysis } = value;
  const { capturedAt, digest, sourceUrl = document.value.sourceUrl } = reading.capture;
  const revisedOn = analysis.revisions.at(-1)?.on;
  return {
    recordId,
    title,
    clauseType,
    stance,
    platform: { slug: platform.slug, name: platform.value.name },
    document: {
      slug: document.slug,
      title: document.value.title,
      documentType: document.value.documentType,
      language: document.value.language,
    },
    snapshot: { capturedAt, digest, sourceUrl },
    excerpt,
    bytes: bytesOf(reading),
    severity: { level: severity.level, factors: severity.factors, rubricVersion: severity.rubricVersion },
    optOut: {
      available: optOut.available,
      ...(optOut.how && { how: optOut.how }),
      ...(optOut.deadline && { deadline: optOut.deadline }),
      ...(optOut.deadlineOn && { deadlineOn: optOut.deadlineOn }),
      ...(optOut.url && { url: optOut.url }),
      ...(optOut.excerpt && { excerpt: optOut.excerpt }),
    },
    ...(value.appliesTo && { appliesTo: value.appliesTo }),
    ...(value.effective && { effective: value.effective }),
    ...(value.wordingOf && { wordingOf: value.wordingOf }),
    whyItMatters,
    consumerImpact,
    regulations: value.regulations.map(({ id, article, because }) => ({ id, ...(article && { article }), because })),
    analysis: {
      on: analysis.on,
      ...(revisedOn && { revisedOn }),
      by: analysis.by,
      reviewedBy: analysis.reviewedBy,
      aiAssisted: analysis.aiAssisted,
    },
  };
}

/** The SHA-256 of what a record says, as canonical JSON (`canonicalJson`), in hexadecimal digits. */
export function toRevisionDigest(says: RevisionSays): string {
  return hash('sha256', canonicalJson(says));
}

export interface Revisions {
  of(clause: JoinedClause): { digest: string; path?: string; releasedOn?: string };
}

/** Looks the present revision of a clause up among the released ones. */
export function findRevisions(released: readonly RevisionLine[]): Revisions {
  const days = new Map(released.map(({ digest, releasedOn }) => [digest, releasedOn]));
  return {
    of(clause) {
      const digest = toRevisionDigest(toSays(clause));
      const releasedOn = days.get(digest);
      return releasedOn ? { digest, path: addresses.revision(clause.value.recordId, digest), releasedOn } : { digest };
    },
  };
}
