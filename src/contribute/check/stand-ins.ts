/**
 * What else is wrong with a clause whose file has not the form that its schema describes. In: a project. Out: the texts of such files in which what is wrong
 * has the form, and the lines that were written for it. Nothing of a file in which a key is wrong that other rules go by: its words, its type, its record.
 */
import type { Message } from '../../pipeline/checks/rule.ts';
import type { Project } from '../../pipeline/sources/project.ts';
import type { YamlFile } from '../../pipeline/sources/yaml-file.ts';

interface StoodIn {
  readonly text: string;
  /** Lines of the stand-ins: what is found there is nobody's. */
  readonly lines: ReadonlySet<number>;
}

/** Keys that may be wrong, with what stands in for them; nothing where they can be left out. */
const standIns: Readonly<Record<string, string>> = {
  title: 'title: To be named',
  stance: 'stance: informs',
  factors: 'factors: {rights: 0, choice: 0, breadth: 0, exposure: 0, discretion: 0}',
  analysis: 'analysis: {on: 2000-01-01, by: [nobody]}',
  whyItMatters: 'whyItMatters: It has to be written.',
  consumerImpact: 'consumerImpact: That has to be written, too.',
  optOut: '',
  regulations: '',
  waivers: '',
};

/** By the path that messages print. */
export function toStoodIn(project: Project): Map<string, StoodIn> {
  const found = new Map<string, StoodIn>();
  for (const { documents } of project.sources.platforms)
    for (const { clauses } of documents)
      for (const { authored } of clauses) {
        const { file, value, issues } = authored;
        if (value !== undefined || file.syntax || issues.length === 0) continue;
        const stoodIn = standIn(file, new Set(issues.flatMap(keysOf)), new Set(issues.flatMap(strayKeysOf)));
        if (stoodIn) found.set(file.path, stoodIn);
      }
  return found;
}

/**
 * In: what is found where stand-ins are, and without them. Out: what is found besides, in the files that have them, and is not about a stand-in.
 */
export function besideStandIns(
  found: readonly Message[],
  without: readonly Message[],
  stoodIn: ReadonlyMap<string, StoodIn>,
): Message[] {
  const known = new Set(without.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`));
  return found.filter(({ file, line, column, message }) => {
    const lines = stoodIn.get(file)?.lines;
    return lines && !lines.has(line) && !known.has(`${file}:${line}:${column} ${message}`);
  });
}

type Issue =
  Project['sources']['platforms'][number]['documents'][number]['clauses'][number]['authored']['issues'][number];

const isStray = (issue: Issue) => issue.code === 'unrecognized_keys' && issue.path.length === 0;
const keysOf = (issue: Issue): string[] => (isStray(issue) ? [] : [String(issue.path[0])]);
const strayKeysOf = (issue: Issue): string[] =>
  isStray(issue) && issue.code === 'unrecognized_keys' ? issue.keys : [];

function standIn(file: YamlFile, wrong: ReadonlySet<string>, stray: ReadonlySet<string>): StoodIn | undefined {
  const given = file.value;
  if (typeof given !== 'object' || given === null || [...wrong].some((key) => standIns[key] === undefined))
    return undefined;
  const written = file.source.split('\n');
  const starts = Object.keys(given).map((key) => file.placeOf([key], { key: true }).line);
  const lines = new Set<number>();
  for (const key of [...wrong, ...stray]) {
    const instead = standIns[key] ?? '';
    if (!Object.hasOwn(given, key)) {
      lines.add(written.push(instead));
      continue;
    }
    const { line } = file.placeOf([key], { key: true });
    // Up to the next key: a value may have several lines.
    const end = Math.min(written.length + 1, ...starts.filter((start) => start > line));
    for (let at = line; at < end; at++) {
      written[at - 1] = at === line ? instead : '';
      lines.add(at);
    }
  }
  return { text: written.join('\n'), lines };
}
