import type { Clause } from '../../schema/clause.ts';
import type { AuthoredClause, AuthoredDocument, AuthoredPlatform } from '../../sources/corpus.ts';
import type { Project } from '../../sources/project.ts';

interface SoundPart {
  readonly project: Project;
  readonly leftOut: readonly string[];
}

/**
 * Drops invalid files, so that the rest of a contribution can still be compared.
 * In: a project. Out: the project without invalid files, and which those are; nothing where the corpus itself,
 * the rubric or the categories cannot be read.
 */
export function toSoundPart(project: Project): SoundPart | undefined {
  const { vocabulary, sources } = project;
  if (!sources.corpus?.value || !vocabulary.rubric || vocabulary.categories.length === 0) return undefined;
  const leftOut: string[] = [];
  const categories = new Set(vocabulary.categories.map(({ id }) => id));
  const types = new Map(
    [...vocabulary.types].filter(
      ([, { category, regulations }]) =>
        categories.has(category) && regulations.every((id) => vocabulary.regulations.has(id)),
    ),
  );
  const keep = <T>(part: T | undefined, file: string): T[] => {
    if (part === undefined) leftOut.push(file);
    return part === undefined ? [] : [part];
  };
  const ids = new Set<string>();
  const sound = (clause: AuthoredClause, document: AuthoredDocument): AuthoredClause | undefined => {
    const { value } = clause.authored;
    const reading = project.readings.get(document.path)?.clauses.get(clause.slug);
    const isSound =
      value !== undefined &&
      hasReferences(value, types, project) &&
      reading?.capture !== undefined &&
      reading.excerpt?.found === true &&
      reading.optOut?.found !== false &&
      !ids.has(value.recordId);
    if (isSound) ids.add(value.recordId);
    return isSound ? clause : undefined;
  };
  const soundDocument = (document: AuthoredDocument): AuthoredDocument | undefined => {
    const captures = project.readings.get(document.path)?.captures ?? [];
    const type = document.authored?.value?.documentType;
    if (!type || !vocabulary.documentTypes.has(type) || captures.length === 0) return undefined;
    const clauses = document.clauses.flatMap((one) => keep(sound(one, document), one.authored.file.path));
    return { ...document, clauses };
  };
  const soundPlatform = (platform: AuthoredPlatform): AuthoredPlatform | undefined => {
    if (!platform.authored?.value) return undefined;
    const documents = platform.documents.flatMap((one) =>
      keep(soundDocument(one), `${sources.prefix}${one.folder}/document.yml`),
    );
    return { ...platform, documents };
  };
  const platforms = sources.platforms.flatMap((one) =>
    keep(soundPlatform(one), `${sources.prefix}platforms/${one.slug}/platform.yml`),
  );
  return { project: { ...project, vocabulary: { ...vocabulary, types }, sources: { ...sources, platforms } }, leftOut };
}

function hasReferences(value: Clause, types: ReadonlyMap<string, unknown>, { vocabulary }: Project): boolean {
  return types.has(value.clauseType) && value.regulations.every(({ id }) => vocabulary.regulations.has(id));
}
