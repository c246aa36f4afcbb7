/**
 * Suggestions that a reader judged. In: `content/labels/suggestions.tsv`. Out: how many there are and how many are right. A row of another
 * shape is an error with its line.
 */
import { UsageError } from '../../../command/reported-error.ts';

const row = /^[a-z-]+\t[0-9a-f]{40}\t[^\t]+\t[1-9]\d*\t([a-z-]+)\t(right|wrong)$/;

interface ReadByHand {
  readonly right: number;
  readonly of: number;
}

export function readByHand(content: string, path: string): ReadByHand {
  const [head, ...rows] = content.trimEnd().split('\n');
  const problems = rows.flatMap((one, at) =>
    row.test(one) ? [] : [`${path}:${at + 2}: expected six columns as ${head}`],
  );
  if (problems.length > 0) throw new UsageError(problems.join('\n'));
  return { right: rows.filter((one) => one.endsWith('\tright')).length, of: rows.length };
}
