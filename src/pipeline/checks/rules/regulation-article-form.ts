import { validClauses } from '../clauses.ts';
import type { Rule } from '../rule.ts';

const clause = 'platforms/pebble/privacy-policy/clauses/ai-training.yml';
const article = (typed: string): [string, string] => ['article: "6(1)(f)"', `article: "${typed}"`];

/** Articles are written as the law numbers them. */
export const regulationArticleForm: Rule = {
  id: 'regulation-article-form',
  severity: 'error',
  title: 'An article is written in the form its law uses',
  why: 'The page groups clauses by article: “6.1.f” and “Art. 6(1)(f)” would be two places for one. The word Article, section or § is printed before it.',
  isOfDocument: true,
  examples: [
    {
      title: 'points for brackets',
      edits: { [clause]: article('6.1.f') },
      expect: [`${clause}:11:25 "6.1.f" is not how GDPR numbers its parts`],
    },
    {
      title: 'the word Article',
      edits: { [clause]: article('Art. 6(1)(f)') },
      expect: ['write "6(1)(f)"'].map(() => `${clause}:11:25 "Art. 6(1)(f)"`),
    },
    {
      title: 'lit. for a letter',
      edits: { [clause]: article('6 (1) lit. f') },
      expect: [`${clause}:11:25 "6 (1) lit. f"`],
    },
    {
      title: 'two articles in one entry',
      edits: { [clause]: article('13 and 14') },
      expect: [`${clause}:11:25 "13 and 14"`],
    },
    { title: 'a point of an annex', edits: { [clause]: article('Annex, point 1(a) and (b)') }, expect: [] },
    { title: 'a recital', edits: { [clause]: article('Recital 47') }, expect: [] },
  ],
  *check(project) {
    for (const { file, value } of validClauses(project)) {
      for (const [index, { id, article: typed }] of value.regulations.entries()) {
        const law = project.vocabulary.regulations.get(id);
        if (!law || typed === undefined || isArticle(typed, law.unit)) continue;
        const keys = ['regulations', index, 'article'];
        const meant = toArticle(typed, law.unit);
        const several =
          /\d\S{0,40}\s{0,8}(?:,|;|&|and|or|to|[-–])\s*\(?[\da-z]/i.test(typed) && !isArticle(meant, law.unit);
        yield {
          file: file.path,
          ...file.placeOf(keys),
          message: `"${typed}" is not how ${law.short} numbers its parts; expected ${exampleOf(law.unit)}`,
          remedy: isArticle(meant, law.unit)
            ? `write "${meant}"`
            : several
              ? 'write one entry for each, with its own reason'
              : 'look the number up in the official text, or leave article out to name the law as a whole',
          ...(isArticle(meant, law.unit) && { fix: [{ keys, value: meant }] }),
        };
      }
    }
  },
};

const european = /^(?:\d{1,3}[a-z]?(?:\(\d{1,2}[a-z]?\))?(?:\([a-z]{1,4}\)){0,2}|(?:Annex(?: [IVX]+)?|Recital)\b.*)$/;
const american = /^\d[\d.-]*\d?[a-zA-Z]?(?:\([0-9a-zA-Z]{1,5}\))*$/;
const isNumbered = (unit: string) => unit === 'Article' || unit === 'Clause' || unit === 'Standard';

function isArticle(typed: string, unit: string): boolean {
  return (isNumbered(unit) ? european : american).test(typed);
}

function exampleOf(unit: string): string {
  return isNumbered(unit) ? '"6(1)(f)", "14" or "Annex I, point 1(a)"' : '"1798.120", "512(i)" or "5(a)(1)"';
}

/** What was most likely meant: "Art. 6.1 lit. f" → "6(1)(f)". */
function toArticle(typed: string, unit: string): string {
  const bare = typed
    .trim()
    .replace(
      /^(?:§+|arts?\b\.?|articles?\b|secs?\b\.?|sections?\b|subsections?\b|clauses?\b|standards?\b|regulations?\b|reg\b\.?|paras?\b\.?)\s*/i,
      '',
    )
    .replace(/(?<!\s)\s*(?:\b(?:lit|para|par|no|nr|point|sentence)\b\.?|§+)\s*/gi, '.')
    .replace(/\s+/g, '');
  if (!isNumbered(unit)) return bare.replace(/\)\.?(\w)$/, ')($1)');
  const parts = bare.match(/[0-9]+[a-z]?(?![a-z])|[a-z]{1,4}/gi) ?? [];
  if (parts.join('').length < bare.replace(/[().,-]/g, '').length) return bare;
  const [first = '', ...rest] = parts;
  return /[^\w().,]/.test(bare) ? bare : `${first}${rest.map((part) => `(${part})`).join('')}`;
}
