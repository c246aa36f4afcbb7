/**
 * Components that a project may replace. In: the project and which files it gives for which. Out: the text of the virtual module
 * that pages take them from. `ClauseExtra` is ours to leave empty: a last section of every clause page.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { packageFolder } from '../../command/package-folder.ts';
import { UsageError } from '../../command/reported-error.ts';

const ours = {
  SiteHeader: 'frame/SiteHeader.astro',
  SiteFooter: 'frame/SiteFooter.astro',
  PageFoot: 'frame/PageFoot.astro',
  Words: 'clause/Words.astro',
  ClauseNotes: 'clause/ClauseNotes.astro',
  OptOut: 'clause/OptOut.astro',
  SinceWhen: 'clause/SinceWhen.astro',
  SeverityFactors: 'clause/SeverityFactors.astro',
  Elsewhere: 'clause/Elsewhere.astro',
  RegulationList: 'clause/RegulationList.astro',
  RecordFacts: 'clause/RecordFacts.astro',
  Provenance: 'clause/Provenance.astro',
  Citation: 'clause/Citation.astro',
} as const;

type Name = keyof typeof ours | 'ClauseExtra';
export const overridable = [...(Object.keys(ours) as (keyof typeof ours)[]), 'ClauseExtra'] as const;

export function toComponentModule(root: string, given: Readonly<Partial<Record<Name, string>>>): string {
  const missing = Object.entries(given).filter(([, file]) => !existsSync(resolve(root, file)));
  if (missing.length > 0)
    throw new UsageError(missing.map(([name, file]) => `components.${name}: there is no ${file}`).join('\n'));
  const lines = overridable.map((name) => {
    const own = given[name];
    if (own === undefined && name === 'ClauseExtra') return 'export const ClauseExtra = undefined;';
    const file = own ? resolve(root, own) : join(packageFolder, 'src/components', ours[name as keyof typeof ours]);
    return `export { default as ${name} } from ${JSON.stringify(file)};`;
  });
  return lines.join('\n');
}
