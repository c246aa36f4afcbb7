import { validClauses } from '../clauses.ts';
import type { Rule } from '../rule.ts';

const clause = 'platforms/pebble/privacy-policy/clauses/ai-training.yml';
const refusing = (available: string, choice: number): [string, string] => [
  'factors: {rights: 1, choice: 2,',
  `optOut: {available: ${available}}\nfactors: {rights: 1, choice: ${choice},`,
];

/** The factor choice says what optOut says. */
export const choiceFits: Rule = {
  id: 'choice-fits',
  severity: 'warning',
  title: 'The factor choice fits what the analysis says of refusing',
  why: 'By the rubric a way to refuse with restrictions is choice 2 and none at all is choice 3; two answers to one question on one page are one too many.',
  isOfDocument: true,
  examples: [
    { title: 'with restrictions, and 2', edits: { [clause]: refusing('partly', 2) }, expect: [] },
    {
      title: 'with restrictions, and 1',
      edits: { [clause]: refusing('partly', 1) },
      expect: [`${clause}:8:30 choice is 1, and optOut says "partly", which is 2`],
    },
    {
      title: 'a way out, and 3',
      edits: { [clause]: refusing('yes', 3) },
      expect: [`${clause}:8:30 choice is 3, and optOut says "yes", which is 0 or 1 or 2`],
    },
  ],
  *check(project) {
    const fits: Record<string, readonly number[]> = { yes: [0, 1, 2], partly: [2], no: [0, 2, 3] };
    for (const { value, file } of validClauses(project)) {
      const { available } = value.optOut;
      const allowed = fits[available];
      if (!allowed || allowed.includes(value.factors.choice)) continue;
      yield {
        file: file.path,
        ...file.placeOf(['factors', 'choice']),
        message: `choice is ${value.factors.choice}, and optOut says "${available}", which is ${allowed.join(' or ')}`,
        remedy: 'read the words again and change the one that is wrong, or waive the message with a reason',
      };
    }
  },
};
