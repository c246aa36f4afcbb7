/**
 * What components of pages written by hand may name. In: the project. Out: for each kind of attribute what messages call one, and which there
 * are; of a name that is none of them, the message.
 */
import { audiences } from '../schema/applies-to.ts';
import { type AttributeKind, countedAnswers, countForms, refusals } from '../schema/page-components.ts';
import type { Project } from '../sources/project.ts';
import { nearestName } from '../text/nearest-name.ts';
import { documentsOf } from './clauses.ts';
import { findGone } from './gone.ts';
import { toNameCause } from './one-name.ts';
import type { Finding } from './rule.ts';

const stances = ['permits', 'limits', 'prohibits', 'requires', 'informs'];

interface Named {
  readonly what: string;
  /** Absent where only a part of the corpus is read. */
  readonly names?: readonly string[];
}

export type PageNames = Readonly<Record<AttributeKind, Named>>;

/** The names of this project, those of its corpus and of the vocabulary. */
export function toPageNames(project: Project): PageNames {
  const { vocabulary, sources, elsewhere } = project;
  const own = [...documentsOf(project)].flatMap(({ clauses }) =>
    clauses.flatMap(({ authored }) => authored.value ?? []),
  );
  // What was published and is gone, and what cannot be read, is said of its own file.
  const published = sources.register?.value?.records.filter(({ status }) => status === 'published') ?? [];
  const ids = [...own.map(({ recordId }) => recordId), ...published.map(({ id }) => id)];
  const gone = [...findGone(project).values()].map(({ path }) => path.split('/')[0]!);
  const records = { what: 'record', names: [...ids, ...(elsewhere?.keys() ?? [])] };
  const type = { what: 'clause type', names: [...vocabulary.typeFiles.keys()] };
  // Of part of a corpus not all platforms are read.
  const platform = {
    what: 'platform',
    ...(!elsewhere && { names: [...sources.platforms.map(({ slug }) => slug), ...gone] }),
  };
  return {
    ...{ record: records, type, types: type, platform, platforms: platform },
    audience: { what: 'audience', names: audiences },
    audiences: { what: 'audience', names: audiences },
    stance: { what: 'stance', names: stances },
    answer: { what: 'answer', names: countedAnswers },
    refuse: { what: 'way to refuse', names: refusals },
    form: { what: 'form of a count', names: countForms },
  };
}

/** A message where `name` is none of those, with the nearest one. */
export function* findUnknown(
  name: string,
  { what, names }: Named,
  place: Pick<Finding, 'file' | 'line' | 'column'>,
): Generator<Finding> {
  // Where there is none at all, its file or folder is missing, which is said there.
  if (!names || names.length === 0 || names.includes(name)) return;
  const nearest = nearestName(name, names);
  const isFew = names.length <= 10;
  const remedy = nearest?.isAlike
    ? `write ${nearest.name}`
    : isFew
      ? `write one of ${names.join(', ')}`
      : `name one of this corpus`;
  yield {
    ...place,
    ...(what === 'clause type' && { cause: toNameCause(what, name) }),
    message: `there is no ${what} "${name}"`,
    remedy,
    ...(nearest?.isAlike && { nearest: { text: nearest.name } }),
  };
}
