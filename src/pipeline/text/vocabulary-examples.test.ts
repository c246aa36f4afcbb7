/** The authored clause types against their own examples and names. */
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { filesOnDisk } from '../sources/files.ts';
import { loadVocabulary } from '../sources/vocabulary.ts';
import { toBlocks } from './blocks.ts';
import { findCandidates } from './candidates.ts';
import { normalise } from './normalise.ts';
import { toRequired } from './required-words.ts';

const { types, rubric, glossary, regulations } = loadVocabulary(
  filesOnDisk(join(import.meta.dirname, '../../../content/vocabulary')),
);
const all = [...types].map(([slug, type]) => ({ slug, type }));
const names = new Set(all.map(({ type }) => type.name));

const languages = ['de', 'fr', 'it', 'pl'] as const;
const allPatterns = all.flatMap(({ slug, type: { detect } }) =>
  [detect, ...languages.flatMap((language) => detect[language] ?? [])].flatMap((phrases) =>
    [...phrases.any, ...phrases.all, ...phrases.not].map((source) => ({ slug, source })),
  ),
);

const isFound = (text: string, slug: string) =>
  findCandidates(toBlocks(normalise(text)), new Map([[slug, types.get(slug)!]])).length > 0;

describe.each(all)('$slug', ({ slug, type }) => {
  const own = type.examples.flatMap((one) => ('stance' in one ? [one] : []));
  const others = type.examples.flatMap((one) => ('belongsTo' in one ? [one] : []));

  it('is found in each of its examples by its own phrases', () => {
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter(({ text }) => !isFound(text, slug))).toEqual([]);
  });

  it.runIf(others.length > 0)('is not found in words that belong to another type, which finds them', () => {
    expect(others.filter(({ text }) => isFound(text, slug))).toEqual([]);
    expect(others.filter(({ text, belongsTo }) => !types.has(belongsTo) || !isFound(text, belongsTo))).toEqual([]);
  });

  it('has an answer in a few words for each stance', () => {
    const stances = ['permits', 'limits', 'prohibits', 'requires', 'informs'] as const;
    expect(stances.filter((stance) => type.leads[stance] === undefined)).toEqual([]);
  });

  it('names in its scope note only types that exist, and not itself', () => {
    const named = [...type.scopeNote.replace(/\s+/g, ' ').matchAll(/“([A-Z][^”]*)”/g)].map((match) => match[1]!);
    expect(named.filter((name) => !names.has(name))).toEqual([]);
    expect(named).not.toContain(type.name);
  });

  it('can be searched for in other words and languages', () => {
    expect(type.synonyms.length).toBeGreaterThan(0);
    expect(Object.keys(type.glosses)).toEqual(['de', 'fr', 'it', 'es']);
  });

  it('was before a type that has another name, or that is still there', () => {
    for (const former of type.formerly) {
      expect(former.slug).not.toBe(slug);
      expect(names.has(former.name) && !types.has(former.slug)).toBe(false);
    }
  });
});

/** Sentences are cut before they are searched; with bounded repetitions a flood costs its length, not a power of it. */
test('no phrase repeats a group, a dot or a set of characters without a limit', () => {
  const unbounded = /(?<!\\)[.)\]][*+]|\{\d+,\}/;
  expect(allPatterns.length).toBeGreaterThan(300);
  expect(allPatterns.filter(({ source }) => unbounded.test(source))).toEqual([]);
});

test('each match holds a piece that is looked for before the pattern, in sentences of the vocabulary', () => {
  const sentences = all.flatMap(({ type }) => [
    ...type.examples.map(({ text }) => text),
    type.definition,
    type.scopeNote,
  ]);
  for (const { slug, source } of allPatterns) {
    const required = toRequired(source);
    if (!required) continue;
    const pattern = new RegExp(source, 'i');
    for (const sentence of sentences.filter((one) => pattern.test(one)))
      expect(
        required.some((piece) => sentence.toLowerCase().includes(piece)),
        `${slug}: ${source}: ${sentence}`,
      ).toBe(true);
  }
});

test('at least 12 types have phrases for German, French, Italian and Polish', () => {
  for (const language of languages)
    expect(all.filter(({ type }) => type.detect[language]).length).toBeGreaterThanOrEqual(12);
});

/** The time is bounded by that of the test: a pattern that explodes takes minutes. */
test('no pattern explodes over a flood of its own words', () => {
  for (const { source } of allPatterns) {
    const words = source.match(/\p{L}{3,}/gu) ?? [];
    const flood = `${words.join(' ')} `.repeat(Math.ceil(100_000 / (words.join(' ').length + 1)));
    new RegExp(source, 'i').test(flood);
    new RegExp(source, 'i').test('we may not '.repeat(9_000));
  }
}, 60_000);

test('the rubric has at least two cases for each level of each factor, and names each ruling once', () => {
  const { factors, cases, rulings } = rubric!;
  const levels = factors.flatMap(({ id }) => [0, 1, 2, 3].map((level) => ({ id, level })));
  const few = levels.filter(({ id, level }) => cases.filter((c) => c.factor === id && c.level === level).length < 2);
  expect(few).toEqual([]);
  expect(new Set(rulings.map(({ id }) => id)).size).toBe(rulings.length);
});

test('the glossary names each form once, defines no term by itself, and knows its types', () => {
  const forms = glossary.flatMap(({ term, forms }) => [term, ...forms]);
  expect(forms.filter((one, index) => forms.indexOf(one) !== index)).toEqual([]);
  expect(glossary.filter(({ term, definition }) => definition.toLowerCase().includes(term.toLowerCase()))).toEqual([]);
  expect(glossary.flatMap(({ clauseTypes }) => clauseTypes).filter((slug) => !types.has(slug))).toEqual([]);
});

test('a law names each article once, types that exist, and no type twice for one reason', () => {
  for (const { articles } of regulations.values()) {
    const names = articles.map(({ article }) => article);
    expect(names.filter((one, index) => names.indexOf(one) !== index)).toEqual([]);
    for (const { clauseTypes } of articles.flatMap(({ fits }) => fits)) {
      expect(clauseTypes.filter((slug) => !types.has(slug))).toEqual([]);
      expect(new Set(clauseTypes).size).toBe(clauseTypes.length);
    }
  }
});
