import type { Regulation } from '../schema/regulation.ts';
import type { Authored } from '../sources/authored.ts';
import type { Project } from '../sources/project.ts';

/** Every field of prose: Markdown that pages print. In: a project. Out: the file, the keys of the field, its text. */
export function* proseFields({ sources, vocabulary }: Project): Generator<[Authored<unknown>, PropertyKey[], string]> {
  if (sources.corpus?.value) yield [sources.corpus, ['description'], sources.corpus.value.description];
  for (const platform of sources.platforms) {
    if (platform.authored?.value?.summary) yield [platform.authored, ['summary'], platform.authored.value.summary];
    for (const document of platform.documents) {
      if (document.authored?.value?.summary) yield [document.authored, ['summary'], document.authored.value.summary];
      for (const { authored } of document.clauses) {
        if (!authored.value) continue;
        yield [authored, ['whyItMatters'], authored.value.whyItMatters];
        yield [authored, ['consumerImpact'], authored.value.consumerImpact];
      }
    }
  }
  const laws = vocabulary.files.find(({ file }) => file.path.endsWith('/regulations.yml'));
  if (laws?.value) {
    const { regulations } = laws.value as { regulations: readonly Regulation[] };
    for (const [index, { summary }] of regulations.entries()) yield [laws, ['regulations', index, 'summary'], summary];
  }
  for (const authored of vocabulary.typeFiles.values()) {
    if (!authored.value) continue;
    yield [authored, ['definition'], authored.value.definition];
    yield [authored, ['scopeNote'], authored.value.scopeNote];
  }
}
