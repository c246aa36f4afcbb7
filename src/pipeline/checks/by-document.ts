import type { AuthoredPlatform } from '../sources/corpus.ts';
import { digestFiles, digestOf, filesOf, toDocumentKeys } from '../sources/document-keys.ts';
import type { Project } from '../sources/project.ts';
import type { Known } from '../text/known.ts';
import type { Finding, Rule } from './rule.ts';

type Findings = Readonly<Record<string, readonly Finding[]>>;

/** What belongs to no document. */
const rest = '';

/**
 * What rules find that look at one document at a time: of a document that nothing changed for, what they found before. In: a project, the
 * rules, what earlier runs found. Out: the findings of each rule. Such a rule says of a file what follows from the files of its document and
 * platform, from what was read of the document, and from the vocabulary but for what it says its types and laws are; so a project without the other documents has the same findings.
 */
export function checkByDocument(project: Project, rules: readonly Rule[], known: Known): Map<Rule, Finding[]> {
  const keys = keysOf(project);
  const before = new Map<string, Findings>();
  for (const [part, key] of keys) {
    const found = known.find(key) as Findings | undefined;
    if (found) before.set(part, found);
  }
  const left = without(project, before);
  const partOf = partsByFile(project);
  const found = new Map<string, Record<string, Finding[]>>();
  const all = new Map<Rule, Finding[]>();
  for (const rule of rules) {
    const kept = [...before.values()].flatMap((findings) => findings[rule.id] ?? []);
    const anew: Finding[] = [];
    for (const finding of rule.check(left, [])) {
      const part = partOf.get(finding.file) ?? rest;
      if (before.has(part)) continue;
      anew.push(finding);
      const own = found.get(part) ?? {};
      found.set(part, own);
      own[rule.id] = [...(own[rule.id] ?? []), finding];
    }
    all.set(rule, [...kept, ...anew]);
  }
  for (const [part, key] of keys) if (!before.has(part)) known.learn(key, found.get(part) ?? {});
  return all;
}

/** Keys of documents whose reading has one, and of the rest. */
function keysOf(project: Project): Map<string, string> {
  const { vocabulary, sources } = project;
  const { corpus, register, platforms, pages } = sources;
  const own = digestFiles([...vocabulary.files, corpus, register, ...platforms.map(({ authored }) => authored)]);
  const words = pages.map(({ path, paragraphs }) => [path, paragraphs]);
  return new Map([[rest, digestOf(own, words)], ...toDocumentKeys(project)]);
}

/** The project without the documents that are known; where the rest is, without pages, the register and the vocabulary’s own files. */
function without(project: Project, known: ReadonlyMap<string, Findings>): Project {
  const { sources, vocabulary, readings } = project;
  const toLeft = (platform: AuthoredPlatform): AuthoredPlatform => ({
    ...platform,
    documents: platform.documents.filter(({ path }) => !known.has(path)),
  });
  const names = [...vocabulary.typeFiles].map(([slug, { value: _, ...file }]) => [slug, file] as const);
  const own = known.has(rest) ? { ...vocabulary, files: [], typeFiles: new Map(names) } : vocabulary;
  const left = new Map([...readings].filter(([path]) => !known.has(path)));
  const { register: _, ...others } = sources;
  return {
    ...project,
    vocabulary: own,
    sources: { ...(known.has(rest) ? { ...others, pages: [] } : sources), platforms: sources.platforms.map(toLeft) },
    readings: left,
  };
}

function partsByFile({ sources }: Project): Map<string, string> {
  const documents = sources.platforms.flatMap((platform) => platform.documents);
  return new Map(
    documents.flatMap((document) =>
      filesOf(document).flatMap((one): [string, string][] => (one ? [[one.file.path, document.path]] : [])),
    ),
  );
}
