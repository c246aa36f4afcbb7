/**
 * A new clause. In: what the command line says; on a terminal what is missing is asked. Out: the file, after the words
 * were found in a capture, shown in their surroundings, dated, and compared with the clauses that are there.
 */
import { dirname, join, relative, sep } from 'node:path';
import { locateCorpus } from '../../build/read/corpus.ts';
import { UsageError } from '../../command/reported-error.ts';
import { findCapture, referenceOf } from '../../pipeline/text/find-capture.ts';
import { normalise } from '../../pipeline/text/normalise.ts';
import { toTextPlace } from '../../pipeline/text/position.ts';
import { shortestExcerpt } from '../../pipeline/text/shortest-excerpt.ts';
import { toSlug } from '../../words/slug.ts';
import { askChoice, askText } from './ask.ts';
import { askDocument, chooseType } from './choose.ts';
import { toClauseFile } from './clause-file.ts';
import type { NewContext } from './context.ts';
import { findElsewhere } from './elsewhere.ts';
import { freshId } from './fresh-id.ts';
import { locateWanted } from './locate-wanted.ts';
import { freeName, handleOf, leftToWrite } from './names.ts';
import { openDocument } from './open-document.ts';
import { type NewOptions, required, sameCommand } from './options.ts';
import { findOverlaps } from './overlaps.ts';
import { NewRefusal } from './refusal.ts';
import { askFactors, readFactors, readStance, stanceChoices } from './scores.ts';
import { showPassage } from './show-passage.ts';
import { sinceInWords } from './since-when.ts';
import { wantedWords } from './wanted-words.ts';
import { writeNew } from './write-new.ts';

export async function newClause({ target, values }: NewOptions, context: NewContext): Promise<number> {
  const { root, isTerminal, print } = context;
  const { corpus, archive } = values;
  const path =
    target ??
    (isTerminal ? await askDocument(locateCorpus(corpus, root).folder) : required(target, '<platform/document>'));
  const stance = readStance(values.stance);
  const factors = readFactors(values.factors);
  const opened = await openDocument(path, { root, corpus, ...(archive && { archive }) });
  const clauseType = await chooseType(values.type, opened, isTerminal);
  const capture = values.snapshot
    ? findCapture(opened.reading.captures, values.snapshot)
    : opened.reading.captures.at(-1);
  if (!capture) {
    const last = opened.reading.captures
      .slice(-5)
      .map(({ capturedAt }) => capturedAt)
      .join(', ');
    throw new NewRefusal(`there is no capture of ${values.snapshot}`, `the newest are ${last}`);
  }

  const text = normalise(opened.textOf(capture.digest));
  const wanted = await wantedWords(values, context);
  const match = await locateWanted(text, wanted, {
    ...{ capture, opened, isTerminal },
    elsewhere: () => findElsewhere(wanted, { path, root, corpus, archive }),
    again: (other) => sameCommand(other, { ...values, type: clauseType, ...wanted, occurrence: values.occurrence }),
  });
  const folded = text.text.slice(match.foldedStart, match.foldedEnd);
  const words = { digest: capture.digest, start: match.foldedStart, end: match.foldedEnd, folded };
  const { line } = toTextPlace(text.raw, match.start, match.end);
  print(`found in the capture of ${capture.capturedAt}, line ${line}:`);
  for (const one of showPassage(text, match)) print(one);
  print(sinceInWords(opened.reading.versions, opened.textOf, folded));
  for (const one of findOverlaps(words, opened.document, opened.reading)) {
    const same =
      one.clauseType === clauseType
        ? `; the same type: npm run check will refuse one of the two, unless the new one says  wordingOf: ${one.recordId}`
        : '';
    print(
      `shares ${Math.round(one.share * 100)} % of its words with ${one.recordId} ${one.path} (${one.clauseType})${same}`,
    );
  }

  const title = values.title ?? (isTerminal ? await askText('A neutral title, in readers’ words') : undefined);
  const chosenStance =
    stance ?? (isTerminal ? await askChoice('What do the words do with the act?', stanceChoices) : undefined);
  const rubric = opened.vocabulary.rubric;
  const chosenFactors = factors ?? (isTerminal && rubric ? await askFactors(rubric) : undefined);
  const clauses = join(opened.folder, 'platforms', path, 'clauses');
  const file = join(clauses, `${values.name ?? freeName(clauses, toSlug(title ?? '') || clauseType)}.yml`);
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*\.yml$/.test(file.split(sep).at(-1)!))
    throw new UsageError(`--name ${values.name}: expected lower-case letters, digits and hyphens`);
  const by = values.by ?? handleOf(root);
  const draft = toClauseFile({
    schema: relative(dirname(file), join(root, 'public/schema/clause.json')).split(sep).join('/'),
    recordId: freshId(opened.corpus.recordPrefix, opened.taken),
    clauseType,
    type: opened.vocabulary.types.get(clauseType)!,
    snapshot: referenceOf(opened.reading.captures, capture),
    excerpt: shortestExcerpt(text, match, opened.corpus.republishTexts),
    on: [context.today, capture.capturedAt.slice(0, 10)].sort().at(-1)!,
    ...(title && { title }),
    ...(chosenStance && { stance: chosenStance }),
    ...(chosenFactors && { factors: chosenFactors }),
    ...(by && { by }),
  });
  return writeNew({ path: file, text: draft, dryRun: values['dry-run'] ?? false, left: leftToWrite(draft) }, context);
}
