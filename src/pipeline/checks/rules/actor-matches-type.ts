import { validClauses } from '../clauses.ts';
import { englishWords, namesOf, toStatements } from '../english.ts';
import { clauseFile } from '../example-corpus.ts';
import { exampleWords } from '../example-words.ts';
import type { Rule } from '../rule.ts';

const clause = 'platforms/pebble/privacy-policy/clauses/ai-training.yml';
const typeFile = 'vocabulary/clause-types/ai-training.yml';

/** Whose act the words are about is whose act the type is about. */
export const actorMatchesType: Rule = {
  id: 'actor-matches-type',
  severity: 'error',
  isOfDocument: true,
  waivable: true,
  title: 'The words are about the act of the side that the clause type is about',
  why: 'A ban on training models with a platform’s output says nothing of what the platform trains on. Compared with platforms that train on their users’ words, it would be counted on the wrong side.',
  examples: [
    {
      title: 'a ban on users under a type about the platform',
      edits: exampleWords('You may not use the output to train models.', { stance: 'prohibits' }),
      expect: [
        `${clause}:3:13 ai-training is about what the platform does, and the words bind the user: “You may not”`,
      ],
    },
    {
      title: 'a right of the platform under a type about users',
      edits: {
        ...exampleWords('We may use the messages to train our models.'),
        [typeFile]: ['actor: platform', 'actor: user'],
      },
      expect: [`${clause}:3:13 ai-training is about what users do, and the words are about the platform: “We may use”`],
    },
    {
      title: 'words about the platform, with a word to the user',
      edits: {
        [clause]: clauseFile.replace(/^excerpt: .*$/m, 'excerpt: {from: We may use your, to: in your settings.}'),
      },
      expect: [],
    },
  ],
  *check(project) {
    const nameOf = namesOf(project);
    for (const checked of validClauses(project)) {
      const { file, value } = checked;
      const words = englishWords(checked);
      const actor = project.vocabulary.types.get(value.clauseType)?.actor;
      if (!words || !actor || actor === 'either') continue;
      const problem = problemOf(actor, toStatements(words), nameOf(checked));
      if (!problem) continue;
      yield {
        file: file.path,
        ...file.placeOf(['clauseType']),
        message: `${value.clauseType} is about ${problem}`,
        remedy: 'choose the type that is about this act; its scope note says where such words go',
      };
    }
  },
};

const binding =
  /\b(?:you|users?|members?|customers?|nobody)\b (?:also |hereby )?(?:(?:may|must|shall)(?: also)? not|agree (?:not to|that you will not))\b/i;
const aboutUsers =
  /\b(?:you|your|users?|members?|customers?|people|persons?|parties|party|accounts?|anyone|nobody|whoever|visitors?|retrieval|using|crawl\w*|scrap\w*|access)\b/i;

function problemOf(actor: 'platform' | 'user', sentences: readonly string[], names: string): string | undefined {
  const doing = new RegExp(`(?<!\\b(?:of|from|by|with|to|against|for|using|than) )\\b(?:${names})\\b(?! for)`, 'i');
  if (actor === 'platform') {
    const bound = sentences.map((one) => binding.exec(one)?.[0]).find((one) => one !== undefined);
    const acts = sentences.some((one) => doing.test(one.replace(binding, '')));
    return bound && !acts ? `what the platform does, and the words bind the user: “${bound}”` : undefined;
  }
  const acting = new RegExp(
    `\\b(?:${names})\\b (?:(?:may|can|will|could|might|also) )*(?:use|share|sell|collect|train|process|disclose|transfer|retain|keep|store|analy[sz]e|monitor|review)s?\\b`,
    'i',
  ).exec(sentences.join(' '))?.[0];
  if (!acting || sentences.some((one) => aboutUsers.test(one))) return undefined;
  return `what users do, and the words are about the platform: “${acting}”`;
}
