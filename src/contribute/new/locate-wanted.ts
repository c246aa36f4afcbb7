/**
 * The one place that is meant. In: a text and the words looked for. Out: the match; where there are several or none, a
 * person is asked, or gets the full list of what the text has instead.
 */

import { toPrintable } from '../../command/print.ts';
import type { Capture } from '../../pipeline/text/capture.ts';
import type { Match } from '../../pipeline/text/locate.ts';
import { type Normalised, normalise } from '../../pipeline/text/normalise.ts';
import { toTextPlace } from '../../pipeline/text/position.ts';
import { askChoice } from './ask.ts';
import type { Elsewhere } from './elsewhere.ts';
import { findWords, type Wanted, type WordsFound } from './find-words.ts';
import type { OpenedDocument } from './open-document.ts';
import { NewRefusal } from './refusal.ts';
import { showPassage } from './show-passage.ts';

interface Where {
  readonly capture: Capture;
  readonly opened: OpenedDocument;
  readonly isTerminal: boolean;
  /** Other documents of the platform that hold the words; sought only where this one does not. */
  readonly elsewhere: () => Promise<Elsewhere[]>;
  /** The command with all that was typed, for another document. */
  readonly again: (path: string) => string;
}

export async function locateWanted(text: Normalised, wanted: Wanted, where: Where): Promise<Match> {
  const found = findWords(text, wanted);
  if (found.kind === 'found') return found.match;
  if (found.kind === 'several') return chooseMatch(text, found.matches, where.isTerminal);
  const others = await where.elsewhere();
  const lines = [
    ...whyAbsent(text, wanted, found, where),
    ...others.flatMap(({ path, line, capturedAt }) => [
      `they stand in ${path}, line ${line}, captured ${capturedAt}:`,
      `do: ${where.again(path)}`,
    ]),
  ];
  if (!where.isTerminal || !found.nearest) throw new NewRefusal(lines[0]!, ...lines.slice(1));
  for (const line of lines) process.stdout.write(`${line}\n`);
  const taken = await askChoice('Is the nearest passage meant?', [
    { value: 'yes', label: 'yes, take the words as archived' },
    { value: 'no', label: 'no' },
  ]);
  if (taken === 'no') throw new NewRefusal('nothing is written');
  return found.nearest;
}

async function chooseMatch(text: Normalised, matches: readonly Match[], isTerminal: boolean): Promise<Match> {
  const lineOf = (match: Match) => toTextPlace(text.raw, match.start, match.end).line;
  if (!isTerminal)
    throw new NewRefusal(
      `these words stand ${matches.length} times, on lines ${matches.map(lineOf).join(', ')}`,
      'do: paste more words, or add --occurrence 1 (or 2 …)',
    );
  const choices = matches.map((match, index) => ({
    value: String(index),
    label: `line ${lineOf(match)}`,
    hint: toPrintable(text.text.slice(Math.max(0, match.foldedStart - 60), match.foldedEnd + 60).replace(/\s+/g, ' ')),
  }));
  return matches[Number(await askChoice('The words stand several times. Which place is meant?', choices))]!;
}

function whyAbsent(
  text: Normalised,
  wanted: Wanted,
  { part, nearest }: WordsFound & { kind: 'absent' },
  where: Where,
): string[] {
  const { capture, opened } = where;
  const what = {
    excerpt: 'these words are not',
    from: 'the first words are not',
    to: 'the last words do not follow the first ones',
  };
  const older = opened.reading.captures.findLast(
    (one) => one.digest !== capture.digest && findWords(normalise(opened.textOf(one.digest)), wanted).kind !== 'absent',
  );
  const near = nearest
    ? [
        `nearest, line ${toTextPlace(text.raw, nearest.start, nearest.end).line}, ${Math.floor(nearest.similarity * 100)} % alike:`,
        ...showPassage(text, nearest),
      ]
    : [];
  return [
    `${what[part]} in the capture of ${capture.capturedAt}`,
    ...(older ? [`they stand in the one of ${older.capturedAt}: --snapshot ${older.capturedAt}`] : []),
    ...near,
    'do: copy the passage from the archived text, or give its first and last words with --from and --to',
  ];
}
