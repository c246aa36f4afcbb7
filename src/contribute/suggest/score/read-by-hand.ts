/**
 * Suggestions that a reader judged. In: `content/labels/suggestions.tsv`. Out: how many of the newest draw there are and how many are right:
 * phrases were changed by what earlier draws showed. A row of another shape is an error with its line.
 */
import { UsageError } from '../../../command/reported-error.ts';

const row = /^[a-z-]+\t[0-9a-f]{40}\t[^\t]+\t[1-9]\d*\t[a-z-]+\t(right|wrong)\t(\d+)$/;

interface ReadByHand {
  readonly right: number;
  readonly of: number;
}

export function readByHand(content: string, path: string): ReadByHand {
  const [head, ...lines] = content.trimEnd().split('\n');
  const problems: string[] = [];
  const rows = lines.flatMap((line, at) => {
    const [, label, draw] = row.exec(line) ?? [];
    if (draw !== undefined) return { isRight: label === 'right', draw: Number(draw) };
    problems.push(`${path}:${at + 2}: expected seven columns as ${head}`);
    return [];
  });
  if (problems.length > 0) throw new UsageError(problems.join('\n'));
  const newest = rows.reduce((last, { draw }) => Math.max(last, draw), 0);
  const counted = rows.filter(({ draw }) => draw === newest);
  return { right: counted.filter(({ isRight }) => isRight).length, of: counted.length };
}
