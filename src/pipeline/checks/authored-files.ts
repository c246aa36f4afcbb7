import type { Authored } from '../sources/authored.ts';
import type { Project } from '../sources/project.ts';

/** Every authored file of a project: vocabulary, corpus, register, and what belongs to platforms, in path order. */
export function* authoredFiles({ vocabulary, sources }: Project): Generator<Authored<unknown>> {
  yield* vocabulary.files;
  if (sources.corpus) yield sources.corpus;
  if (sources.register) yield sources.register;
  for (const platform of sources.platforms) {
    if (platform.authored) yield platform.authored;
    for (const document of platform.documents) {
      if (document.authored) yield document.authored;
      if (document.overrides) yield document.overrides;
      for (const one of document.clauses) yield one.authored;
    }
  }
}
