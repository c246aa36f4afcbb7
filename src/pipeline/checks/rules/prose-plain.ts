import { proseProblems } from '../../schema/prose.ts';
import type { Regulation } from '../../schema/regulation.ts';
import type { Authored } from '../../sources/authored.ts';
import type { Project } from '../../sources/project.ts';
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
        const field = file.placeOf(keys);
        yield {
          file: file.path,
          ...placeOfWords(file.source, field, words),
          message: `${what} in ${keys.map((key) => (typeof key === 'number' ? key + 1 : key)).join('.')}: ${words.slice(0, 60).replaceAll('\n', ' ')}`,
          remedy,
        };
      }
    }
  },
};

function* proseFields({ sources, vocabulary }: Project): Generator<[Authored<unknown>, PropertyKey[], string]> {
  if (sources.corpus?.value) yield [sources.corpus, ['description'], sources.corpus.value.description];
  for (const platform of sources.platforms) {
    if (platform.authored?.value?.summary) yield [platform.authored, ['summary'], platform.authored.value.summary];
    for (const document of platform.documents) {
      if (document.authored?.value?.summary) yield [document.authored, ['summary'], document.authored.value.summary];
      for (const { authored } of document.clauses) {
        if (!authored.value) continue;
        yield [authored, ['whyItMatters'], authored.value.whyItMatters];
        yield [authored, ['consumerImpact'], authored.value.consumerImpact];
      }
    }
  }
  const laws = vocabulary.files.find(({ file }) => file.path.endsWith('/regulations.yml'));
  if (laws?.value) {
    const { regulations } = laws.value as { regulations: readonly Regulation[] };
    for (const [index, { summary }] of regulations.entries()) yield [laws, ['regulations', index, 'summary'], summary];
  }
  for (const authored of vocabulary.typeFiles.values()) {
    if (!authored.value) continue;
    yield [authored, ['definition'], authored.value.definition];
    yield [authored, ['scopeNote'], authored.value.scopeNote];
  }
}

/** Where the words stand in the file, from the field on; folding may have joined lines, so their first line is sought. */
function placeOfWords(
  source: string,
  field: { line: number; column: number },
  words: string,
): { line: number; column: number } {
  const lines = source.split('\n');
  const first = words.split('\n')[0]!.slice(0, 40);
  for (let index = field.line - 1; index < lines.length; index++) {
    const at = lines[index]!.indexOf(first, index === field.line - 1 ? field.column - 1 : 0);
    if (at >= 0) return { line: index + 1, column: at + 1 };
  }
  return field;
}
