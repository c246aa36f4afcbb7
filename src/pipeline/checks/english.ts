/**
 * What rules that read English look at. In: a checked clause or a text. Out: its sentences, whether the document is
 * English, and the names its platform goes by. Analyses are English whatever the language of the document.
 */
import type { Project } from '../sources/project.ts';
import { toSentences } from '../text/sentences.ts';
import type { CheckedClause } from './clauses.ts';

/** The statements of authored prose or of a passage: sentences, and what semicolons part. */
export const toStatements = (text: string): string[] => toSentences(text, { semicolons: true });

function isEnglish({ document }: CheckedClause): boolean {
  return /^en\b/.test(document.authored?.value?.language ?? 'en');
}

/** The words of a clause, folded; nothing while they are not found or not English. */
export function englishWords(checked: CheckedClause): string | undefined {
  const excerpt = checked.reading?.excerpt;
  return excerpt?.found && isEnglish(checked) ? excerpt.folded : undefined;
}

/** A pattern for the platform as its texts name it: we, Lumen Pay, Lumen, the Company. Without its own brackets. */
export function namesOf(project: Project): (checked: CheckedClause) => string {
  const known = new Map<string, string>();
  for (const { slug, authored } of project.sources.platforms) {
    const { name = slug, operator = '', formerNames = [] } = authored?.value ?? {};
    const names = [name, operator, ...formerNames].flatMap((one) => [one, one.split(/[\s,]/)[0]!]);
    const escaped = [...new Set(names.filter((one) => one.length > 2))].map((one) =>
      one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
    );
    known.set(slug, ['we', 'the (?:company|provider|operator|platform|service)', ...escaped].join('|'));
  }
  return ({ document }) => known.get(document.platform) ?? 'we';
}
