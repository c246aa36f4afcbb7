import type { Release, ReleaseStatistics } from '../../schema/release.ts';
import { toMarkdownLine } from '../markdown/marks.ts';
import type { ReleaseDifferences } from './differences.ts';

const share = (part: number, whole: number) =>
  whole === 0 ? 'none' : `${part} of ${whole}, ${Math.round((100 * part) / whole)} %`;

/** Release notes of the data as Markdown. In: a release, and what differs from the one before where it is given. Out: text. */
export function toReleaseNotes({ statistics }: Release, differences?: ReleaseDifferences): string {
  const { newest, newestAnalysis, coverage, readings, age, states } = statistics;
  const parts = [
    `# Release notes of the data`,
    `Newest capture: ${newest ?? 'none'}. Newest analysis: ${newestAnalysis ?? 'none'}.`,
    [
      `- Documents read for clause types: ${share(coverage.documentsRead, coverage.documents)}, on ${coverage.platforms} platforms`,
      `- Words that stand in an analysed clause: ${share(coverage.wordsInClauses, coverage.words)}`,
      `- Clauses with a second reader: ${share(readings.secondReaders, readings.clauses)}; with a dissent: ${readings.dissent}; written with help of a language model: ${readings.aiAssisted}`,
      `- Clauses read in an older version than the newest: ${share(age.olderThanNewest, readings.clauses)}`,
      `- Days from the newest capture of a document to the newest of all: median ${age.medianDays}, at most ${age.mostDays}`,
      `- Words in the newest version: ${states.verbatim} verbatim, ${states.reworded} reworded, ${states.gone} gone, ${states.unreadable} not readable`,
    ].join('\n'),
    ...(statistics.detection ? [toDetectionNotes(statistics.detection)] : []),
    ...(differences ? toSections(differences) : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

function toDetectionNotes({
  on,
  rates,
  suggestedOn,
  judged,
  suggestions,
}: NonNullable<ReleaseStatistics['detection']>): string {
  const lines = [
    ...rates.map(({ name, wrong, of }) => `- ${toMarkdownLine(name)}: ${share(wrong, of)}`),
    ...(judged ? [`- Suggestions drawn by chance that a reader found right: ${share(judged.right, judged.of)}`] : []),
    ...suggestions.map(({ language, tier, labelled, suggested, right }) => {
      const by = tier === 'both' ? 'phrases and the ranked tier' : 'phrases';
      return `- Suggested by ${by} (${toMarkdownLine(language)}), of sentences that others labelled: right ${share(right, suggested)}; found ${share(right, labelled)}`;
    }),
  ];
  return `## Detection, measured on ${on}${suggestedOn === on ? '' : `, of suggestions on ${suggestedOn}`}\n\n${lines.join('\n')}`;
}

function toSections({ added, removed, changed, documents }: ReleaseDifferences): string[] {
  const section = (heading: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [`## ${heading} (${lines.length})\n\n${lines.map((line) => `- ${line}`).join('\n')}`];
  const name = (recordId: string, title: string) => `${recordId} ${toMarkdownLine(title)}`;
  return [
    ...section(
      'Added',
      added.map(({ recordId, title, severity }) => `${name(recordId, title)}, ${severity}`),
    ),
    ...section(
      'Revised',
      changed.map(({ recordId, before, after }) => {
        const steps = [
          ...(before.severity === after.severity ? [] : [`severity ${before.severity} → ${after.severity}`]),
          ...(before.state === after.state ? [] : [`${before.state} → ${after.state}`]),
          ...(before.path === after.path ? [] : [`moved to ${after.path}`]),
        ];
        return `${name(recordId, after.title)}${steps.length > 0 ? `: ${steps.join(', ')}` : ''}`;
      }),
    ),
    ...section(
      'Withdrawn',
      removed.map(({ recordId, title }) => name(recordId, title)),
    ),
    ...section(
      'Documents with another newest text',
      documents.map(({ path }) => path),
    ),
  ];
}
