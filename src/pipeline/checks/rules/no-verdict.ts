import type { Regulation } from '../../schema/regulation.ts';
import { type CheckedClause, validClauses } from '../clauses.ts';
import { toStatements } from '../english.ts';
import { placeOfWords } from '../place-of-words.ts';
import type { Rule } from '../rule.ts';

const clause = 'platforms/pebble/privacy-policy/clauses/ai-training.yml';
const impact = 'A message sent today may shape what a model says tomorrow.';

/** An analysis says what the words say, never what a court would. */
export const noVerdict: Rule = {
  id: 'no-verdict',
  severity: 'error',
  isOfDocument: true,
  waivable: true,
  title: 'An analysis passes no verdict',
  why: 'Whether a term is lawful is for courts to say, about a case. A reader is served by what the words do, and by the law to read beside them.',
  examples: [
    {
      title: 'a verdict on the words',
      edits: { [clause]: [impact, 'This clause violates the GDPR.'] },
      expect: [`${clause}:9:29 “violates the GDPR” is a verdict`],
    },
    {
      title: 'a verdict in the reason for naming a law',
      edits: { [clause]: ['because: processing without consent', 'because: unlawful processing without consent'] },
      expect: [`${clause}:11:45 “unlawful” is a verdict`],
    },
    {
      title: 'a verdict in favour',
      edits: { [clause]: [impact, 'All of this is GDPR-compliant.'] },
      expect: [`${clause}:9:32 “GDPR-compliant” is a verdict`],
    },
    {
      title: 'what the document says of itself or of content',
      edits: {
        [clause]: [impact, 'The company says that it complies with the GDPR, and that illegal content is taken down.'],
      },
      expect: [],
    },
  ],
  *check(project) {
    const pattern = verdictsOn([...project.vocabulary.regulations.values()]);
    for (const { file, value } of validClauses(project)) {
      for (const [keys, text] of fieldsOf(value)) {
        for (const sentence of toStatements(text)) {
          // Few hold one, and to list them copies the expression.
          if (sentence.search(pattern) === -1) continue;
          for (const { 0: words, index } of sentence.matchAll(pattern)) {
            if (reported.test(sentence.slice(0, index)) || harmless.test(sentence.slice(index))) continue;
            const place = placeOfWords(file, keys, words);
            const remedy = 'say what the words do, and name the law under regulations with a reason';
            yield { file: file.path, ...place, message: `“${words}” is a verdict`, remedy };
          }
        }
      }
    }
  },
};

function fieldsOf(value: CheckedClause['value']): [PropertyKey[], string][] {
  return [
    [['title'], value.title],
    [['whyItMatters'], value.whyItMatters],
    [['consumerImpact'], value.consumerImpact],
    ...value.regulations.map(({ because }, at) => [['regulations', at, 'because'], because] as [PropertyKey[], string]),
  ];
}

/** The sentence reports what the document says, wants or asks. */
const reported =
  /\b(?:says?|states?|claims?|declares?|promises?|according to|calls?|names?|regards?|considers?|finds?|whether|treats?|believes?)\b/i;
/** The word is about what people do or post, not about the terms. */
const harmless =
  /^(?:illegal|unlawful)\w* (?:or \w+ |and \w+ )?(?:content|material|goods|use|uses|conduct|activit\w+|acts?|purposes?|posts?|images?|access|things?|behaviou?r|uploads?|offers?|listings?)\b/i;

function verdictsOn(regulations: readonly Regulation[]): RegExp {
  const laws = regulations.map(({ short }) => short.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const law = `(?:(?:the|any|applicable|consumer|European|EU|privacy|data protection|federal|national) )*(?:${laws.join('|')}|laws?|statutes?|directives?|regulations?)`;
  return new RegExp(
    [
      '\\b(?:illegal|unlawful|unenforceable|unconstitutional|non-?compliant|null and void)(?:ly)?\\b',
      `\\b(?:violat(?:es?|ed|ing)|infring(?:es?|ed|ing)|contraven(?:es?|ed|ing)|breach(?:es|ed|ing)?|breaks?) ${law}(?![\\w-])`,
      `\\bin (?:violation|breach|contravention) of ${law}(?![\\w-])`,
      `\\b(?:complies|is compliant|are compliant|is in line|are in line) with ${law}(?![\\w-])`,
      `\\b(?:against|contrary to) (?:the law|${laws.join('|')})(?![\\w-])`,
      `(?:${laws.join('|')})-compliant\\b`,
      '\\b(?:is|are|would be|is likely|probably|legally) (?:legally |therefore |clearly |likely )*(?:void|invalid|not binding|not enforceable|legally ineffective|an unfair term|unfair terms)\\b',
      '\\b(?:would|will|could) not (?:hold up|stand|survive) in court\\b',
    ].join('|'),
    'gi',
  );
}
