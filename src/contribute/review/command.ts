/**
 * A second reading of a clause. In: which one, and answers on the command line or a terminal. Out: the reading in the clause's
 * file. Shown are the words and the question of the type; of the first reading nothing until the scores are given, then its prose.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultCorpus } from '../../command/default-corpus.ts';
import { reviewLine } from '../../command/lines/write.ts';
import { parseWords } from '../../command/parse-words.ts';
import { toGiven, withRun } from '../../command/printed-commands.ts';
import { UsageError } from '../../command/reported-error.ts';
import { writeWhole } from '../../pipeline/collections/write.ts';
import { audiences } from '../../pipeline/schema/applies-to.ts';
import { askOfAny } from '../../pipeline/schema/question.ts';
import { refusal } from '../../pipeline/schema/scores.ts';
import { secondReading } from '../../pipeline/schema/second-reading.ts';
import { explainError } from '../../pipeline/sources/schema-words.ts';
import { askChoice, askText } from '../new/ask.ts';
import type { NewContext } from '../new/context.ts';
import { handleOf } from '../new/names.ts';
import { openDocument } from '../new/open-document.ts';
import { NewRefusal } from '../new/refusal.ts';
import { askFactors, readFactors, readStance, stanceChoices } from '../new/scores.ts';
import { appendReview } from './append-review.ts';

export async function runReview(argv: readonly string[], context: NewContext): Promise<number> {
  const { values, positionals } = parseWords({
    args: [...argv],
    allowPositionals: true,
    options: { ...reviewLine.options, help: { type: 'boolean', short: 'h', default: false } },
  });
  const { print, isTerminal, root } = context;
  if (values.help) {
    print(reviewLine.help);
    return 0;
  }
  const corpus = values.corpus ?? defaultCorpus(root);
  const [path = '', ...more] = positionals;
  const [platform, document, slug] = path.split('/');
  if (!slug || more.length > 0) throw new UsageError('expected one clause, as <platform/document/clause>');
  try {
    const opened = await openDocument(`${platform}/${document}`, {
      ...{ root, corpus },
      ...(values.archive && { archive: values.archive }),
    });
    const clause = opened.document.clauses.find((one) => one.slug === slug)?.authored.value;
    const words = opened.reading.clauses.get(slug)?.excerpt;
    if (!clause || !words?.found)
      throw new NewRefusal(`there is no clause ${path} whose words were found`, 'do: npm run check');
    const by = values.by ?? handleOf(root);
    if (!by || clause.analysis.by.includes(by))
      throw new NewRefusal(
        `${by ?? 'nobody'} cannot read this a second time`,
        'do: give --by with the handle of somebody else',
      );
    const type = opened.vocabulary.types.get(clause.clauseType);
    print(`${clause.clauseType}: ${type ? askOfAny(type.question) : ''}`);
    for (const block of words.passage.blocks) print(`  ${block.text}`);
    const asked = async <T>(given: T | undefined, option: string, ask: () => Promise<T>): Promise<T> => {
      if (given !== undefined) return given;
      if (isTerminal) return ask();
      throw new UsageError(`--${option} is missing; see --help`);
    };
    const choices = (options: readonly string[]) => options.map((value) => ({ value, label: value }));
    const stance = await asked(readStance(values.stance), 'stance', () =>
      askChoice('What do the words do with the act?', stanceChoices),
    );
    const factors = await asked(readFactors(values.factors), 'factors', () => askFactors(opened.vocabulary.rubric!));
    const whom = await asked(values.audiences, 'audiences', () =>
      askChoice('Whom do they bind?', choices([...audiences, audiences.join(',')])),
    );
    const optOut = await asked(values['opt-out'], 'opt-out', () =>
      askChoice('Can a person refuse?', choices(refusal.options)),
    );
    print(`\nThe analysis says:\n  ${clause.whyItMatters}\n  ${clause.consumerImpact}`);
    const prose = await asked(values.prose, 'prose', () =>
      askChoice('Does it say what the words bear?', choices(['bears', 'says-more', 'says-less'])),
    );
    const note =
      values.note ?? (isTerminal && prose !== 'bears' ? await askText('What do you read differently?') : undefined);
    const given = {
      ...{ on: context.today, by, aiAssisted: values['ai-assisted'], stance, factors, optOut, prose },
      audiences: whom.split(',').map((one) => one.trim()),
      ...(note && { note }),
    };
    const read = secondReading.safeParse(given);
    if (!read.success) throw new UsageError(explainError(read.error, given).join('\n'));
    const file = join(opened.folder, 'platforms', platform!, document!, 'clauses', `${slug}.yml`);
    const before = readFileSync(file, 'utf8');
    writeWhole(file, appendReview(before, read.data));
    print(`written: a second reading of ${path} by ${by}`);
    return 0;
  } catch (error) {
    if (!(error instanceof NewRefusal)) throw error;
    const given = toGiven(root, corpus, values.archive);
    for (const line of error.lines) context.complain(withRun(line, given));
    return 1;
  }
}
