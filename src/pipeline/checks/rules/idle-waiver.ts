import { nearestName } from '../../text/nearest-name.ts';
import { validClauses } from '../clauses.ts';
import { clauseFile } from '../example-corpus.ts';
import type { Message, Rule } from '../rule.ts';

const clause = 'platforms/pebble/privacy-policy/clauses/ai-training.yml';
const waiving = (rule: string) => `${clauseFile}waivers:\n  - {rule: ${rule}, because: It is a quotation.}\n`;

/** A waiver silences a message that is there. Knows the rules that a clause may waive. */
export function idleWaiver(rules: readonly Rule[], isWaivable: (rule: Rule) => boolean): Rule {
  const waivable = new Set(rules.filter(isWaivable).map(({ id }) => id));
  const across = new Set(rules.filter((rule) => rule.across).map(({ id }) => id));
  const known = rules.map(({ id }) => id);
  return {
    id: 'idle-waiver',
    severity: 'error',
    title: 'A waiver silences a message that would be there',
    why: 'A waiver that outlives its message hides the next one, which nobody has looked at.',
    examples: [
      {
        title: 'a message waived with a reason',
        edits: {
          [clause]: waiving('no-idle-value').replace('regulations:', 'optOut: {available: unstated}\nregulations:'),
        },
        expect: [],
      },
      {
        title: 'a message that is not there',
        edits: { [clause]: waiving('no-idle-value') },
        expect: [`${clause}:14:12 no-idle-value has nothing to say here`],
      },
      {
        title: 'a vocabulary that cannot be read, so that nobody knows what there would be to say',
        edits: { [clause]: waiving('law-fits'), 'vocabulary/regulations.yml': '<<<<<<< ours\nregulations: []\n' },
        expect: [],
      },
      {
        title: 'a rule that does not exist',
        edits: { [clause]: waiving('no-idle-values') },
        expect: [`${clause}:14:12 there is no rule "no-idle-values"`],
      },
      {
        title: 'a rule that holds without exception',
        edits: { [clause]: waiving('excerpt-found') },
        expect: [`${clause}:14:12 excerpt-found cannot be waived`],
      },
    ],
    *check(project, messages) {
      const fired = new Set(messages.map(toKey));
      // What a rule goes by is not known then, and a waiver that --fix takes out is lost.
      const { files, missing } = project.vocabulary;
      const isVocabularyRead = missing.length === 0 && files.every(({ value }) => value !== undefined);
      for (const { file, value } of validClauses(project)) {
        for (const [index, { rule }] of value.waivers.entries()) {
          if (waivable.has(rule) && fired.has(toKey({ file: file.path, rule }))) continue;
          if (!isVocabularyRead && waivable.has(rule)) continue;
          if (project.only && waivable.has(rule) && across.has(rule)) continue; // the other clause was not read
          const at = { file: file.path, ...file.placeOf(['waivers', index, 'rule']) };
          const fix = [{ keys: ['waivers', index], remove: true as const }];
          if (!known.includes(rule)) {
            const nearest = nearestName(rule, known)!.name;
            yield {
              ...at,
              message: `there is no rule "${rule}"`,
              nearest: { text: nearest },
              remedy: `write ${nearest}`,
            };
          } else if (!waivable.has(rule)) {
            yield {
              ...at,
              message: `${rule} cannot be waived`,
              remedy: 'remove the waiver and correct what the rule reports',
            };
          } else yield { ...at, message: `${rule} has nothing to say here`, remedy: 'remove the waiver', fix };
        }
      }
    },
  };
}

function toKey({ file, rule }: Pick<Message, 'file' | 'rule'>): string {
  return `${rule} ${file}`;
}
