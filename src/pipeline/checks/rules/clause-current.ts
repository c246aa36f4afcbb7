import { writeSnapshot } from '../../sources/snapshot-file.ts';
import type { Capture } from '../../text/capture.ts';
import { referenceOf } from '../../text/find-capture.ts';
import { inFormOf } from '../../text/shortest-excerpt.ts';
import { type CheckedClause, validClauses } from '../clauses.ts';
import { clauseFile, firstText } from '../example-corpus.ts';
import type { Finding, Rule } from '../rule.ts';

const folder = 'platforms/pebble/privacy-policy';
const clause = `${folder}/clauses/ai-training.yml`;
const newest = `${folder}/snapshots/2026-03-04T05-06-07Z.md`;
const header = { capturedAt: '2026-03-04T05:06:07Z', sourceUrl: 'https://pebble.example/privacy' };
const captured = (text: string) => writeSnapshot(header, Buffer.from(text)).toString();
const words = 'We may use your “messages” to [train](https://pebble.example/ai) our models.';

/** The words of a clause stand in the newest version of its document, or those of the record of its newer wording do. */
export const clauseCurrent: Rule = {
  id: 'clause-current',
  severity: 'warning',
  needsLives: true,
  title: 'The words of a clause stand in the newest version of the document',
  why: 'Readers take an analysis for what holds now; a page whose words were changed says so at its top until somebody reads them again.',
  follows: 'history',
  isOfDocument: true,
  examples: [
    {
      title: 'words that stand in the newest version, somewhere else',
      edits: { [newest]: captured(`${firstText.replace(words, '')}\n\n${words}`) },
      expect: [],
    },
    {
      title: 'words that were changed',
      edits: { [newest]: captured(firstText.replace(words, 'We may always use your “messages” to train our models.')) },
      expect: [`${clause}:5:10 these words were changed; the newest version, of 2026-03-04, has them otherwise`],
    },
    {
      title: 'words that were changed, where another record quotes the newer wording',
      edits: {
        [newest]: captured(firstText.replace(words, 'We may always use your “messages” to train our models.')),
        [`${folder}/clauses/newer.yml`]: clauseFile
          .replace('EX-0000000', 'EX-000001Y\nwordingOf: EX-0000000')
          .replace('2026-01-02T03:04:05Z', '2026-03-04T05:06:07Z')
          .replace('We may use', 'We may always use'),
      },
      expect: [],
    },
    {
      title: 'words that are gone',
      edits: { [newest]: captured(firstText.replace(words, 'We never look.')) },
      expect: [`${clause}:5:10 these words are gone: last seen on 2026-01-02, first missing on 2026-03-04`],
    },
    {
      title: 'words that are gone from a text that may be cut off',
      edits: { [newest]: captured(firstText.slice(0, firstText.indexOf('use your'))) },
      expect: [
        `${clause}:5:10 these words are not in the capture of 2026-03-04, which may be cut off; last seen on 2026-01-02`,
      ],
    },
  ],
  *check(project) {
    const clauses = [...validClauses(project)];
    const replaced = new Set(
      clauses.flatMap((one) => (stands(one) && one.value.wordingOf ? [one.value.wordingOf] : [])),
    );
    for (const checked of clauses) if (!replaced.has(checked.value.recordId)) yield* outdated(checked);
  },
};

function stands({ reading }: CheckedClause): boolean {
  return reading?.lineage?.standings.at(-1)?.state === 'verbatim';
}

function* outdated(checked: CheckedClause): Generator<Finding> {
  const { file, value, reading, documentReading } = checked;
  const lineage = reading?.lineage;
  const standing = lineage?.standings.at(-1);
  if (!lineage || !documentReading || !standing) return;
  const { versions, captures } = documentReading;
  const at = () => ({ file: file.path, ...file.placeOf(['excerpt']) });
  const current = versions.at(-1)!.capture;
  const last = versions[lineage.standings.findLastIndex((one) => 'wording' in one)]!.last;
  if (standing.state === 'unreadable' && documentReading.changes.at(-1)!.truncation)
    yield {
      ...at(),
      message: `these words are not in the capture of ${day(current)}, which may be cut off; last seen on ${day(last)}`,
      remedy: 'compare the capture with the page; the record may stay until a whole one comes',
    };
  if (standing.state === 'gone') {
    const removed = lineage.events.findLast(({ kind }) => kind === 'removed');
    yield {
      ...at(),
      message: `these words are gone: last seen on ${day(last)}, first missing on ${day(removed?.capture ?? current)}`,
      remedy: 'look what stands in their place; a record of what is gone may stay, or be withdrawn',
    };
  }
  if (standing.state !== 'reworded' || !('wording' in standing)) return;
  const { pieces, similarity } = lineage.wordings[standing.wording]!;
  const snapshot = referenceOf(captures, current);
  const fix =
    pieces.length === 1
      ? [
          { keys: ['excerpt'], value: inFormOf(value.excerpt, pieces[0]!) },
          { keys: ['snapshot'], value: snapshot },
        ]
      : undefined;
  yield {
    ...at(),
    message: `these words were changed; the newest version, of ${day(current)}, has them otherwise`,
    nearest: { similarity, text: pieces.join(' … ') },
    remedy: fix
      ? 'read the analysis against the new words; npm run check -- --fix cuts the excerpt and names the capture'
      : 'they were split up: choose the passage that the analysis is about, and name the newest capture',
    ...(fix && { fix }),
  };
}

function day({ capturedAt }: Capture): string {
  return capturedAt.slice(0, 10);
}
