import { validClauses } from '../clauses.ts';
import { clauseFile } from '../example-corpus.ts';
import type { Finding, Rule } from '../rule.ts';

const clause = 'platforms/pebble/privacy-policy/clauses/ai-training.yml';
const why = 'What people write to each other may become material for models.';
const impact = 'A message sent today may shape what a model says tomorrow.';

const longestQuote = 14; // words in a row that prose may share with the excerpt
const longestEcho = 10; // … and with the other section
const mostAlike = 0.4; // share of three-word runs

/** Each section says something of its own. */
export const proseDistinct: Rule = {
  id: 'prose-distinct',
  severity: 'error',
  isOfDocument: true,
  waivable: true,
  title: 'No section repeats another, nor the excerpt',
  why: 'The words stand right above the analysis. Whoever reads on wants to know what they mean, and then what follows for a person.',
  examples: [
    {
      title: 'the same text twice',
      edits: { [clause]: [impact, why] },
      expect: [
        `${clause}:9:17 consumerImpact repeats whyItMatters: “what people write to each other may become material for models”`,
      ],
    },
    {
      title: 'the excerpt told again',
      edits: {
        [clause]: clauseFile
          .replace(/^excerpt: .*$/m, 'excerpt: {from: We may use your, to: in your settings.}')
          .replace(
            why,
            'In short, we may use your messages to train our models. You can refuse this in your settings.',
          ),
      },
      expect: [`${clause}:8:15 whyItMatters repeats the excerpt`],
    },
    { title: 'a short quotation', edits: { [clause]: [why, 'To “train our models” is a wide purpose.'] }, expect: [] },
  ],
  *check(project) {
    for (const { file, value, reading } of validClauses(project)) {
      const at = (key: string, of: string, run: readonly string[]): Finding => ({
        file: file.path,
        ...file.placeOf([key]),
        message: `${key} repeats ${of}: “${run.slice(0, 24).join(' ')}${run.length > 24 ? ' …' : ''}”`,
        remedy: of === 'the excerpt' ? 'say in other words what they mean' : 'say something else here, or less',
      });
      const [first, second] = [toWords(value.whyItMatters), toWords(value.consumerImpact)];
      const echo = longestRun(second, placesOf(first));
      if (echo.length >= longestEcho || alike(first, second) > mostAlike)
        yield at('consumerImpact', 'whyItMatters', echo);
      if (!reading?.excerpt?.found) continue;
      const excerpt = placesOf(toWords(reading.excerpt.folded));
      for (const [key, words] of [
        ['whyItMatters', first],
        ['consumerImpact', second],
      ] as const) {
        const quote = longestRun(words, excerpt);
        if (quote.length >= longestQuote) yield at(key, 'the excerpt', quote);
      }
    }
  },
};

function toWords(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu) ?? []
  );
}

type Places = ReadonlyMap<string, readonly number[]>;

/** Where in a text each of its words stands. */
function placesOf(words: readonly string[]): Places {
  const places = new Map<string, number[]>();
  for (const [at, word] of words.entries()) {
    const own = places.get(word);
    if (own) own.push(at);
    else places.set(word, [at]);
  }
  return places;
}

const nowhere: readonly number[] = [];

/** The longest run of words of the first that stands in the second. */
function longestRun(words: readonly string[], within: Places): readonly string[] {
  let best = 0;
  let end = 0;
  /** By place, how many words up to the one that stands before it are those up to the last one. */
  const lengths: number[] = [];
  let last = nowhere;
  for (const [index, word] of words.entries()) {
    const here = within.get(word) ?? nowhere;
    // From the end, as the length at a place is that of the word before until the place before it is reached.
    for (let at = here.length - 1; at >= 0; at--) {
      const place = here[at]!;
      const length = (lengths[place] ?? 0) + 1;
      lengths[place + 1] = length;
      if (length > best) [best, end] = [length, index + 1];
    }
    if (here !== last) for (const place of last) lengths[place + 1] = 0;
    last = here;
  }
  return words.slice(end - best, end);
}

function alike(a: readonly string[], b: readonly string[]): number {
  const [one, two] = [toTriples(a), toTriples(b)];
  const shared = [...one].filter((triple) => two.has(triple)).length;
  return shared / Math.max(1, Math.min(one.size, two.size));
}

function toTriples(words: readonly string[]): Set<string> {
  return new Set(words.slice(2).map((word, index) => `${words[index]} ${words[index + 1]} ${word}`));
}
