import { proseProblems } from '../../schema/prose.ts';
import { placeOfWords } from '../place-of-words.ts';
import { proseFields } from '../prose-fields.ts';
import type { Rule } from '../rule.ts';

const clause = 'platforms/pebble/privacy-policy/clauses/ai-training.yml';
const why = 'whyItMatters: What people write to each other may become material for models.';

/** Prose is Markdown without anything that runs, loads or lays out. */
export const prosePlain: Rule = {
  id: 'prose-plain',
  severity: 'error',
  isOfDocument: true,
  title: 'Prose is plain Markdown',
  why: 'A contribution is untrusted until it is merged: text that could run, load or lay out something is refused as a whole.',
  examples: [
    {
      title: 'emphasis and a link',
      edits: { [clause]: [why, 'whyItMatters: A *short* word on [how](https://pebble.example/ai).'] },
      expect: [],
    },
    {
      title: 'raw HTML',
      edits: { [clause]: [why, 'whyItMatters: A <b>short</b> word.'] },
      expect: [`${clause}:8:17 raw HTML`, `${clause}:8:25 raw HTML`],
    },
    {
      title: 'an expression',
      edits: { [clause]: [why, 'whyItMatters: "It costs {price} a year."'] },
      expect: [`${clause}:8:25 braces`],
    },
    {
      title: 'a heading',
      edits: { [clause]: [why, 'whyItMatters: |-\n  # Why\n\n  It matters.'] },
      expect: [`${clause}:9:3 a heading`],
    },
    {
      title: 'a link that runs',
      edits: { [clause]: [why, 'whyItMatters: See [this](javascript:alert(1)).'] },
      expect: [`${clause}:8:19 a link to javascript:alert(1)`],
    },
    {
      title: 'a reference to a character that nobody sees',
      edits: { [clause]: [why, 'whyItMatters: Words&#8238; turned &amp; hidden.'] },
      expect: [`${clause}:8:15 U+202E right-to-left override, which cannot be seen, in whyItMatters`],
    },
    {
      title: 'raw HTML in the summary of a law',
      edits: { 'vocabulary/regulations.yml': ['Protects personal data.', 'Protects <i>personal</i> data.'] },
      expect: [
        'vocabulary/regulations.yml:9:23 raw HTML',
        'vocabulary/regulations.yml:9:34 raw HTML in regulations.1.summary',
      ],
    },
  ],
  *check(project) {
    for (const [authored, keys, text] of proseFields(project)) {
      const { file } = authored;
      for (const { what, remedy, words } of proseProblems(text)) {
        yield {
          file: file.path,
          ...placeOfWords(file, keys, words),
          message: `${what} in ${keys.map((key) => (typeof key === 'number' ? key + 1 : key)).join('.')}: ${words.slice(0, 60).replaceAll('\n', ' ')}`,
          remedy,
        };
      }
    }
  },
};
