/** Arguments → one file. In: what follows `npm run new --`, and the context. Out: the exit code. */

import { newLine } from '../../command/lines/write.ts';
import { type GivenToRun, toGiven, withRun } from '../../command/printed-commands.ts';
import { UsageError } from '../../command/reported-error.ts';
import { newChange } from './change.ts';
import { newClause } from './clause.ts';
import type { NewContext } from './context.ts';
import { newDocument, newPlatform } from './folder-kinds.ts';
import { newLanguage } from './language.ts';
import { type NewOptions, readNewOptions } from './options.ts';
import { NewRefusal } from './refusal.ts';
import { newClauseType, newRegulation } from './vocabulary-kinds.ts';

export async function runNew(argv: readonly string[], context: NewContext): Promise<number> {
  let given: GivenToRun = {};
  try {
    const options = readNewOptions(argv);
    if (options.values.help) {
      context.print(newLine.help);
      return 0;
    }
    given = toGiven(context.root, options.values.corpus, options.values.archive);
    return await make(options, { ...context, print: (line) => context.print(withRun(line, given)) });
  } catch (error) {
    if (error instanceof NewRefusal) {
      for (const line of error.lines) context.complain(withRun(line, given));
      return 1;
    }
    if (!(error instanceof UsageError)) throw error;
    context.complain(error.message);
    return 2;
  }
}

function make(options: NewOptions, context: NewContext): Promise<number> | number {
  switch (options.kind) {
    case 'clause':
      return newClause(options, context);
    case 'platform':
      return newPlatform(options, context);
    case 'document':
      return newDocument(options, context);
    case 'clause-type':
      return newClauseType(options, context);
    case 'change':
      return newChange(options, context);
    case 'regulation':
      return newRegulation(options, context);
    case 'language':
      return newLanguage(options, context);
  }
}
