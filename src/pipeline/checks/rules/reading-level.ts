import { validClauses } from '../clauses.ts';
import { toStatements } from '../english.ts';
import type { Rule } from '../rule.ts';

const clause = 'platforms/pebble/privacy-policy/clauses/ai-training.yml';
const page = 'pages/notes.mdx';
const impact = 'A message sent today may shape what a model says tomorrow.';
const heavy =
  'Notwithstanding contractual heterogeneity, the aforementioned authorisation encompasses communications-related personal information, whose algorithmic appropriation individuals experience predominantly retrospectively, considering that organisational documentation of intermediate processing operations remains comparatively unintelligible throughout.';

const remedy = 'cut long sentences in two, and take short words';
const most = 16;
const fewest = 20; // words; a formula for texts says nothing about a line

/** An analysis and a page written by hand can be read by people who finished school. */
export const readingLevel: Rule = {
  id: 'reading-level',
  severity: 'warning',
  title: 'An analysis, and a page written by hand, can be read without training in law',
  why:
    'The measure is the Automated Readability Index of Senter and Smith (1967, AMRL-TR-66-220): 4.71 × letters per word + 0.5 × words per sentence − 21.43, ' +
    `about the years of school a text asks for. Above ${most}, readers of a policy are lost again.`,
  isOfDocument: true,
  examples: [
    {
      title: 'one long sentence of long words',
      edits: { [clause]: [impact, heavy] },
      expect: [`${clause}:9:17 consumerImpact asks for about`],
    },
    { title: 'short words', edits: {}, expect: [] },
    {
      title: 'a paragraph of a page',
      edits: { [page]: `---\ntitle: Notes\ndescription: What we noticed.\n---\n\nShort words.\n\n${heavy}\n` },
      expect: [`${page}:8:1 this paragraph asks for about`],
    },
  ],
  *check(project) {
    // The index is one of English; other languages have longer words.
    if (!/^en\b/.test(project.sources.corpus?.value?.language ?? 'en')) return;
    for (const { file, value } of validClauses(project)) {
      for (const key of ['whyItMatters', 'consumerImpact'] as const) {
        const message = toComplaint(value[key]);
        if (message) yield { file: file.path, ...file.placeOf([key]), message: `${key} ${message}`, remedy };
      }
    }
    for (const { path, paragraphs } of project.sources.pages) {
      for (const { text, place } of paragraphs) {
        const message = toComplaint(text);
        if (message) yield { file: path, ...place, message: `this paragraph ${message}`, remedy };
      }
    }
  },
};

function toComplaint(text: string): string | undefined {
  const { index, words, longest } = toReadingLevel(text);
  if (words < fewest || index <= most) return;
  return `asks for about ${Math.ceil(index)} years of school; its longest sentence has ${longest} words`;
}

function toReadingLevel(text: string): { index: number; words: number; longest: number } {
  const sentences = toStatements(text.replace(/\]\([^()]*\)/g, ']'));
  const counts = sentences.map((sentence) => sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length);
  const words = counts.reduce((sum, count) => sum + count, 0);
  const letters = sentences.join(' ').match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const index = words === 0 ? 0 : 4.71 * (letters / words) + 0.5 * (words / sentences.length) - 21.43;
  return { index, words, longest: Math.max(0, ...counts) };
}
