/**
 * `npm run suggest -- --score <folder>`: how suggestions meet sentences that others labelled. In: the folder, with a file
 * `<language>.tsv` for each language. Out: a table for each, the worst misses, and an exit code: 1 where a score of the set that is
 * published is below its floor. With `write`, the counts go where the page takes them from. No sentence is written anywhere.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { UsageError } from '../../../command/reported-error.ts';
import { writeWhole } from '../../../pipeline/collections/write.ts';
import { loadSuggestionScores } from '../../../pipeline/records/suggestion-scores.ts';
import type { SuggestionScores } from '../../../pipeline/schema/suggestion-scores.ts';
import { filesOnDisk } from '../../../pipeline/sources/files.ts';
import { loadVocabulary, type Vocabulary } from '../../../pipeline/sources/vocabulary.ts';
import { phrasesOf } from '../../../pipeline/text/phrases.ts';
import { suggestBoth } from '../more/suggest-both.ts';
import { dataSets } from './data-sets.ts';
import { findBelow } from './floors.ts';
import { readLabelled } from './labelled.ts';
import { tagsOf, toLabels } from './labels.ts';
import { printScore } from './print-score.ts';
import { readByHand } from './read-by-hand.ts';
import { type LabelScore, type Suggester, score } from './score.ts';
import { suggestSentences } from './suggest-sentences.ts';

interface ScoreRun {
  readonly root: string;
  readonly folder: string;
  readonly on: string;
  readonly write?: boolean;
  /** Missed and wrong sentences printed of each label. */
  readonly misses?: number;
  readonly print: (text: string) => void;
}

const handFile = 'content/labels/suggestions.tsv';
const scoresFile = 'src/pipeline/records/suggestion-scores.json';

export function runScore({ root, folder, on, write = false, misses = 3, print }: ScoreRun): number {
  const known = dataSets[basename(resolve(folder))];
  if (write && !known)
    throw new UsageError(`--write: data-sets.ts does not say whose sentences ${folder} holds; add the folder there`);
  const { types } = loadVocabulary(filesOnDisk(join(root, 'content/vocabulary')));
  const languages = listLanguages(folder).filter((language) =>
    [...types.values()].some(({ detect }) => phrasesOf(detect, language)),
  );
  if (languages.length === 0) throw new UsageError('--score: no type has phrases for these languages');
  const scores = languages.flatMap((language) =>
    scoreLanguage(folder, language, types, known?.group ?? 'terms').map(({ published, printed, without }) => {
      const { tier, documents, sentences } = published;
      const by = tier === 'both' ? 'phrases and the second tier' : 'phrases';
      const title = `${language}, by ${by}: ${sentences} sentences of ${documents} documents`;
      print(`${printScore({ title, scores: printed, without, misses })}\n`);
      return published;
    }),
  );
  if (write && known) {
    const file = join(root, scoresFile);
    writeWhole(
      file,
      `${JSON.stringify({ on, byHand: readByHand(readFileSync(join(root, handFile), 'utf8'), handFile), set: known.set, scores }, undefined, 2)}\n`,
    );
    print(`written: ${scoresFile}\n`);
  }
  // Floors are those of the published sentences; other sentences have other scores.
  const digests = new Set((write ? scores : loadSuggestionScores().scores).map(({ digest }) => digest));
  const below = scores.filter(({ digest }) => digests.has(digest)).flatMap(findBelow);
  print(below.map((one) => `worse than accepted: ${one}\n`).join(''));
  return below.length > 0 ? 1 : 0;
}

function listLanguages(folder: string): string[] {
  if (!existsSync(folder)) throw new UsageError(`--score: there is no folder ${folder}`);
  const languages = readdirSync(folder)
    .flatMap((name) => name.match(/^([a-z]{2})\.tsv$/)?.[1] ?? [])
    .sort();
  if (languages.length === 0)
    throw new UsageError(`--score: ${folder} holds no file named by its language, such as en.tsv`);
  return languages;
}

interface Scored {
  readonly published: SuggestionScores['scores'][number];
  readonly printed: LabelScore[];
  readonly without: string[];
}

/** By phrases; in English also by both tiers, as the second one knows no other language. */
function scoreLanguage(folder: string, language: string, types: Vocabulary['types'], group: string): Scored[] {
  const path = join(folder, `${language}.tsv`);
  const content = readFileSync(path);
  const digest = createHash('sha256').update(content).digest('hex');
  const documents = readLabelled(content.toString('utf8'), path);
  const { labels, without } = toLabels(tagsOf(documents), types);
  const toScored = (tier: 'phrases' | 'both', suggest: Suggester): Scored => {
    const printed = score(documents, labels, suggest);
    const sentences = documents.reduce((all, one) => all + one.sentences.length, 0);
    const rows = printed.map(({ label: { id, name, types: own }, labelled, suggested, right }) => ({
      ...{ id, name, types: own.join(', ') },
      ...{ labelled, suggested, right },
    }));
    return {
      published: { language, tier, documents: documents.length, sentences, digest, labels: rows },
      printed,
      without,
    };
  };
  const phrases = toScored('phrases', (document) => suggestSentences(document, types, { group, language }));
  if (language !== 'en') return [phrases];
  return [phrases, toScored('both', suggestBoth({ documents, labels, types, group, digest }))];
}
