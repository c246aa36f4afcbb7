import { type CheckedClause, validClauses } from '../clauses.ts';
import { englishWords, namesOf, toStatements } from '../english.ts';
import { exampleWords } from '../example-words.ts';
import { placeOfWords } from '../place-of-words.ts';
import type { Rule } from '../rule.ts';

const clause = 'platforms/pebble/privacy-policy/clauses/ai-training.yml';
const may = 'We may use your messages to train our models.';

/** “May” stays “may”; what is not denied is not denied by the analysis. */
export const proseHedges: Rule = {
  id: 'prose-hedges',
  severity: 'warning',
  isOfDocument: true,
  title: 'An analysis claims no more than the words do',
  why: '“May” is a right, not a practice: whether it is used, the text does not say. “Never” and “does not” are promises, and only the platform can make them.',
  examples: [
    {
      title: 'a right told as a practice',
      edits: exampleWords(may, {
        whyItMatters: 'Messages train models.',
        consumerImpact: 'What is sent becomes material.',
      }),
      expect: [`${clause}:8:15 the words say “we may”, and the analysis states it as a fact`],
    },
    {
      title: 'a right told as a right',
      edits: exampleWords(may, {
        whyItMatters: 'Messages may train models.',
        consumerImpact: 'What is sent can become material.',
      }),
      expect: [],
    },
    {
      title: 'a promise that nobody made',
      edits: exampleWords(may, { consumerImpact: 'It may be used, but Pebble does not share it with others.' }),
      expect: [`${clause}:9:37 “Pebble does not share” is not denied in the words`],
    },
    {
      title: 'a promise made firmer',
      edits: exampleWords('We do not sell your data.', {
        stance: 'prohibits',
        whyItMatters: 'The company never sells what it knows.',
      }),
      expect: [`${clause}:8:27 the words do not say “never”`],
    },
    {
      title: 'what a document leaves open',
      edits: exampleWords(may, { consumerImpact: 'It may be used; the company does not say for how long.' }),
      expect: [],
    },
  ],
  *check(project) {
    const nameOf = namesOf(project);
    for (const checked of validClauses(project)) {
      const words = englishWords(checked);
      if (words === undefined) continue;
      const { file } = checked;
      for (const { keys, said, message } of claims(checked, words, nameOf(checked)))
        yield {
          file: file.path,
          ...(said === undefined ? file.placeOf(keys) : placeOfWords(file, keys, said)),
          message,
          remedy: 'say no more than the words, or quote the words that say it',
        };
    }
  },
};

interface Claim {
  readonly keys: PropertyKey[];
  readonly said?: string;
  readonly message: string;
}

const possibility =
  /\b(?:may|might|can|could|would|reserv\w+|possib\w+|option\w*|free to|allow\w*|permit\w*|rights?|room|lets?|able|up to|decid\w+|depend\w*|whether|if|agree\w*|licen[cs]e\w*|open|choos\w+|chance)\b/i;
const anyNegation =
  /\b(?:not|no|never|nor|neither|without|cannot|only|except|unless|nothing|none|waiv\w+|exclu\w+|limit\w*|prohibit\w*|solely)\b|n't\b/i;
const tellsOfTheText =
  /^(?:say|state|name|mention|explain|promise|tell|give|describe|define|list|specify|set|address|answer|spell|claim|repeat|contain|require|have|need|appear|seem|mean|matter|make|go|apply|differ|follow|end|stop|help|come)s?$/i;

function* claims({ value, reading }: CheckedClause, words: string, names: string): Generator<Claim> {
  const optOut = reading?.optOut?.found ? reading.optOut.folded : '';
  const mayDo = new RegExp(`\\b(?:${names}) (?:may|might|could)\\b`, 'i').exec(words);
  if (mayDo && !possibility.test(`${value.whyItMatters} ${value.consumerImpact}`))
    yield {
      keys: ['whyItMatters'],
      message: `the words say “${mayDo[0].toLowerCase()}”, and the analysis states it as a fact`,
    };
  const they = names.replace(/^we\|/, '');
  const denied = new RegExp(`\\b(?:${they}|it|they) (?:does not|do not|will not|cannot) (\\w+)`, 'i');
  const firm = new RegExp(`\\b(?:${they}|it|they) (?:(?:will|can|may) )?(never|always|under no circumstances)\\b`, 'i');
  for (const key of ['whyItMatters', 'consumerImpact'] as const) {
    for (const sentence of toStatements(value[key])) {
      const denial = denied.exec(sentence);
      if (denial && !anyNegation.test(`${words} ${optOut}`) && !tellsOfTheText.test(denial[1]!))
        yield { keys: [key], said: denial[0], message: `“${denial[0]}” is not denied in the words` };
      const absolute = firm.exec(sentence)?.[1]?.toLowerCase();
      if (absolute && !/\b(?:never|always|any|all|every|no)\b/i.test(words))
        yield { keys: [key], said: absolute, message: `the words do not say “${absolute}”` };
    }
  }
}
