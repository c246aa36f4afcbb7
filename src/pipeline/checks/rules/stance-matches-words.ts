import { validClauses } from '../clauses.ts';
import { englishWords, namesOf, toStatements } from '../english.ts';
import { exampleWords } from '../example-words.ts';
import type { Rule } from '../rule.ts';

const clause = 'platforms/pebble/privacy-policy/clauses/ai-training.yml';

/** The stance is what the words do. */
export const stanceMatchesWords: Rule = {
  id: 'stance-matches-words',
  severity: 'warning',
  isOfDocument: true,
  title: 'The stance is what the words do',
  why: 'The stance answers the reader’s question with yes, no or within limits. A promise not to do a thing that is filed as permission turns the answer around.',
  examples: [
    {
      title: 'a promise filed as permission',
      edits: exampleWords('We do not use your messages to train our models.', { stance: 'permits' }),
      expect: [`${clause}:6:9 stance is permits, and every sentence says that it is not done: “do not”`],
    },
    {
      title: 'a permission filed as a ban',
      edits: exampleWords('We may use your messages to train our models.', { stance: 'prohibits' }),
      expect: [`${clause}:6:9 stance is prohibits, and nothing is denied; the words say “may”`],
    },
    {
      title: 'a free hand filed as a limit',
      edits: exampleWords('We may use your messages for any purpose.', { stance: 'limits' }),
      expect: [`${clause}:6:9 stance is limits, and the words name none: “for any purpose”`],
    },
    {
      title: 'a choice filed as a duty',
      edits: exampleWords('You can refuse this in your settings.', { stance: 'requires' }),
      expect: [`${clause}:6:9 stance is requires, and nothing is asked; the words say “can”`],
    },
    {
      title: 'a promise filed as one',
      edits: exampleWords('We do not use your messages to train our models.', { stance: 'prohibits' }),
      expect: [],
    },
  ],
  *check(project) {
    const nameOf = namesOf(project);
    for (const checked of validClauses(project)) {
      const words = englishWords(checked);
      const problem = words && problemOf(checked.value.stance, toStatements(words), nameOf(checked));
      if (!problem) continue;
      const remedy = 'choose the stance that the words take, or quote the words that take this one';
      const { file, value } = checked;
      yield {
        file: file.path,
        ...file.placeOf(['stance']),
        message: `stance is ${value.stance}, and ${problem}`,
        remedy,
      };
    }
  },
};

const denial =
  /\b(?:do|does|will|shall|may|must|can|are|is) ?not\b|\bnever\b|\b(?:don't|doesn't|won't|can't)\b|\bneither\b/i;
const anyNegation =
  /\b(?:not|no|never|neither|nor|none|without|cannot|only|except|unless|solely|waiv\w*|refrain\w*|prohibit\w*|forbid\w*|forbidden|exclu\w+|at least|need to be)\b|n't\b/i;
const anyPermission =
  /\b(?:may|can|could|might|reserves?|right|grants?|licen[cs]e|entitled|allow\w*|permit\w*|unless|except|but|if|where|other than|owns?|retains?|keep|keeps|share|shares|use|uses)\b/i;
const anyLimit =
  /\b(?:only|unless|except|limit\w*|where|if|when|to the extent|not|without|solely|more than|up to|until|within|after|before|long|provided|subject|necessary|maximum|least|never|no|event|exclud\w+|accordance|required|appl\w+|consent)\b/i;
const freeHand =
  /\bfor any (?:purpose|reason)s?\b|\bat (?:our|its) sole discretion\b|\bat any time and for any reason\b/i;
const anyDuty =
  /\b(?:must|shall|requir\w+|agree\w*|responsib\w+|needs?|have to|has to|will|oblig\w+|should|undertak\w+|before|waiv\w+|submit\w*|tell|say|is|are|only|within|if|not|by)\b/i;

function problemOf(stance: string, sentences: readonly string[], names: string): string | undefined {
  const whole = sentences.join(' ');
  const permission = new RegExp(`\\b(?:${names}|you)\\b (?:also )?(may|can|could|might)\\b(?! ?not)`, 'i').exec(whole);
  if (stance === 'permits' && sentences.every((one) => denial.test(one)) && !anyPermission.test(withoutDenied(whole)))
    return `every sentence says that it is not done: “${denial.exec(whole)![0]}”`;
  if (stance === 'prohibits' && permission && !anyNegation.test(whole))
    return `nothing is denied; the words say “${permission[1]}”`;
  if (stance === 'limits' && freeHand.test(whole) && !anyLimit.test(whole))
    return `the words name none: “${freeHand.exec(whole)![0]}”`;
  if (stance === 'requires' && permission && !anyDuty.test(whole))
    return `nothing is asked; the words say “${permission[1]}”`;
  return undefined;
}

/** The words without what a denial denies: "do not share or use". */
function withoutDenied(text: string): string {
  return text.replace(new RegExp(`(?:${denial.source})(?: \\w+){0,3}(?:(?:,| or| nor) \\w+)*`, 'gi'), ' ');
}
