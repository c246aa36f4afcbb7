import type { Clause } from '../../schema/clause.ts';
import type { Regulation } from '../../schema/regulation.ts';
import { validClauses } from '../clauses.ts';
import { clauseFile } from '../example-corpus.ts';
import type { Rule } from '../rule.ts';

const clause = 'platforms/pebble/privacy-policy/clauses/ai-training.yml';
const laws = 'vocabulary/regulations.yml';
const summary = 'summary: Protects personal data.';
const listing = (fit: string): [string, string] => [
  summary,
  `${summary}\n    articles: [{article: "6(1)", fits: [{${fit}, because: It speaks of grounds.}]}]`,
];

/** An article is cited where the vocabulary says that it can be. Laws without a list of articles are not judged. */
export const lawFits: Rule = {
  id: 'law-fits',
  severity: 'warning',
  isOfDocument: true,
  title: 'A law is cited on a clause type and a stance that the vocabulary lists for it',
  why: 'A reader follows the article and expects it to speak of these words. A summary of training content beside a promise not to train leads to a text that says nothing of it.',
  examples: [
    {
      title: 'an article that is listed for another type',
      edits: { [laws]: listing('clauseTypes: [data-sale]') },
      expect: [`${clause}:11:25 GDPR 6(1)(f) is not listed for ai-training; it is listed for data-sale`],
    },
    {
      title: 'an article that is listed for another stance',
      edits: { [laws]: listing('clauseTypes: [ai-training], stances: [prohibits]') },
      expect: [`${clause}:11:25 GDPR 6(1)(f) is listed for ai-training where it prohibits, and this clause permits`],
    },
    {
      title: 'an article that is not listed',
      edits: { [laws]: listing('clauseTypes: [ai-training]'), [clause]: clauseFile.replace('"6(1)(f)"', '"9(1)"') },
      expect: [`${clause}:11:25 GDPR 9(1) is not among the articles that the vocabulary lists`],
    },
    {
      title: 'a point of an article that is listed for this type',
      edits: { [laws]: listing('clauseTypes: [ai-training]') },
      expect: [],
    },
    { title: 'a law without a list', edits: {}, expect: [] },
  ],
  *check(project) {
    for (const { file, value } of validClauses(project)) {
      for (const [index, { id, article }] of value.regulations.entries()) {
        const law = project.vocabulary.regulations.get(id);
        const problem = law && problemOf(law, article, value);
        if (!problem) continue;
        yield {
          file: file.path,
          ...file.placeOf(['regulations', index, article === undefined ? 'id' : 'article']),
          message: `${law.short}${article === undefined ? '' : ` ${article}`} ${problem}`,
          remedy: 'cite what speaks of these words, or list the type with its reason in regulations.yml',
        };
      }
    }
  },
};

type Cited = Pick<Clause, 'clauseType' | 'stance'>;

/** What is wrong with a citation; undefined for one that fits. A citation of the law as a whole needs one article that fits. */
function problemOf(law: Regulation, article: string | undefined, cited: Cited): string | undefined {
  if (law.articles.length === 0) return undefined;
  const problems = toParts(article).map((part) => problemOfPart(law, part, cited));
  return problems.find((one) => one !== undefined);
}

function problemOfPart({ articles }: Regulation, part: string | undefined, { clauseType, stance }: Cited) {
  const listed = articles.filter(({ article }) => part === undefined || covers(article, part));
  if (listed.length === 0) return 'is not among the articles that the vocabulary lists';
  const fits = listed.flatMap((one) => one.fits);
  const ofType = fits.filter(({ clauseTypes }) => clauseTypes.includes(clauseType));
  if (ofType.some(({ stances }) => stances === undefined || stances.includes(stance))) return undefined;
  if (ofType.length > 0) {
    const stances = [...new Set(ofType.flatMap((one) => one.stances!))];
    return `is listed for ${clauseType} where it ${stances.join(' or ')}, and this clause ${stance}`;
  }
  const types = [...new Set(fits.flatMap((one) => one.clauseTypes))];
  const shown = types.slice(0, 4).join(', ');
  return `is not listed for ${clauseType}; it is listed for ${shown}${types.length > 4 ? ' and others' : ''}`;
}

/** "Annex, point 1(a) and (b)" names two points. */
function toParts(article: string | undefined): (string | undefined)[] {
  const both = article && /^(.*)(\([a-z0-9]+\)) and (\([a-z0-9]+\))$/.exec(article);
  return both ? [`${both[1]}${both[2]}`, `${both[1]}${both[3]}`] : [article];
}

/** "6(1)" covers "6(1)(f)"; "312" covers "312.2". */
function covers(listed: string, cited: string): boolean {
  return cited === listed || (cited.startsWith(listed) && /^[(.]/.test(cited.slice(listed.length)));
}
