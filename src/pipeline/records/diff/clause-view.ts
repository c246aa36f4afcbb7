import type { ClauseRecord } from '../../schema/clause-record.ts';
import type { ClauseView } from '../../schema/reader-diff.ts';
import type { RecordEntry } from '../record-entry.ts';

/** A clause as a reader sees it, as text. In: its entry. Out: every part of the page that an author or a reviewer decides. */
export function toClauseView({ prose, source }: RecordEntry, record: ClauseRecord): ClauseView {
  const { platform, document, clauseType, severity, optOut, binds, effective, passage, analysis } = record;
  const written = Object.fromEntries(prose);
  return {
    path: record.path.replace(/^platforms\//, ''),
    file: source,
    recordId: record.recordId,
    title: record.title,
    platform: platform.name,
    document: document.title,
    clauseType: clauseType.name,
    severity: { level: severity.level, total: severity.total, factors: severity.factors },
    stance: record.stance,
    optOut: [
      optOut.available,
      optOut.how,
      optOut.deadline,
      optOut.deadlineOn,
      optOut.url,
      optOut.passage && `“${optOut.passage.blocks.map(({ text }) => text).join(' ')}”`,
    ]
      .filter((part) => part)
      .join('; '),
    binds: [...binds.audiences, ...binds.where, binds.words && `“${binds.words}”`].filter((part) => part).join('; '),
    effective: effective
      ? [effective.on, effective.words && `“${effective.words}”`].filter((part) => part).join('; ')
      : '',
    wordings: record.wordings.map(({ path, title }) => `${title} (${path.replace(/^platforms\//, '')})`).join('; '),
    capturedAt: record.snapshot.capturedAt,
    words: passage.blocks.map(({ text }) => text).join('\n'),
    whyItMatters: written['Why it matters'] ?? '',
    consumerImpact: written['Consumer impact'] ?? '',
    regulations: record.regulations
      .map(({ short, unit, article, because }) => `${short}${article ? ` ${unit} ${article}` : ''}: ${because}`)
      .join('\n'),
    analysis: [
      `written on ${analysis.on} by ${analysis.by.join(', ')}`,
      analysis.reviewedBy.length > 0 && `read against the text by ${analysis.reviewedBy.join(', ')}`,
      analysis.aiAssisted && 'with the help of a language model',
      ...analysis.revisions.map(({ on, by, what }) => `revised on ${on} by ${by}: ${what}`),
      ...analysis.dissent.map(({ on, by, text }) => `${by} disagrees on ${on}: ${text}`),
    ]
      .filter((part) => part)
      .join('\n'),
    readings: record.reviews.map(toReading).join('\n'),
  };
}

function toReading({
  on,
  by,
  stance,
  severity,
  optOut,
  prose,
  note,
  settled,
  differs,
}: ClauseRecord['reviews'][number]) {
  const parts = [
    `read on ${on} by ${by}: ${stance}, ${severity}, refusal ${optOut}, prose ${prose}`,
    ...differs.map(({ what, first, second }) => `${what}: ${first}, read as ${second}`),
    note,
    settled && `settled on ${settled.on} by ${settled.by}: ${settled.what}`,
  ];
  return parts.filter((part) => part).join('; ');
}
