import { describe, expect, it } from 'vitest';
import { corpusFiles } from '../checks/example-corpus.ts';
import { type CorpusSources, loadCorpus, toDocumentPlace } from './corpus.ts';
import { filesInMemory } from './files.ts';

const load = (edits: Record<string, string | Buffer> = {}) =>
  loadCorpus(filesInMemory({ ...corpusFiles, ...edits }), 'at/');
const clause = String(corpusFiles['platforms/pebble/privacy-policy/clauses/ai-training.yml']);

describe('the path is the identity', () => {
  it('of platform, document and clause', () => {
    const { platforms, corpus, prefix } = load();
    expect(prefix).toBe('at/');
    expect(corpus?.value?.title).toBe('Example');
    expect(platforms.map(({ slug }) => slug)).toEqual(['pebble']);
    const [document] = platforms[0]!.documents;
    expect(document).toMatchObject({
      slug: 'privacy-policy',
      platform: 'pebble',
      path: 'pebble/privacy-policy',
      folder: 'platforms/pebble/privacy-policy',
    });
    expect(document!.clauses.map(({ path, authored }) => [path, authored.file.path])).toEqual([
      ['pebble/privacy-policy/ai-training', 'at/platforms/pebble/privacy-policy/clauses/ai-training.yml'],
    ]);
  });

  it('and everything comes in the order of the paths', () => {
    const { platforms } = load({
      'platforms/anvil/platform.yml': 'name: A',
      'platforms/pebble/a/document.yml': 'title: A',
      'platforms/pebble/privacy-policy/clauses/a.yml': clause,
    });
    expect(platforms.map(({ slug }) => slug)).toEqual(['anvil', 'pebble']);
    expect(platforms[1]!.documents.map(({ slug }) => slug)).toEqual(['a', 'privacy-policy']);
    expect(platforms[1]!.documents[1]!.clauses.map(({ slug }) => slug)).toEqual(['a', 'ai-training']);
  });
});

describe('what is missing is noted, and the rest is read', () => {
  it.each([
    ['corpus.yml', 'the description of the corpus'],
    ['platforms/pebble/platform.yml', 'the description of pebble'],
    ['platforms/pebble/privacy-policy/document.yml', 'the description of pebble/privacy-policy'],
  ])('%s', (path, what) => {
    const { [path]: _gone, ...rest } = corpusFiles;
    const sources = loadCorpus(filesInMemory(rest), 'at/');
    expect(sources.missing).toEqual([{ path: `at/${path}`, what }]);
    expect(sources.platforms[0]!.documents[0]!.clauses).toHaveLength(1);
  });

  it('a corpus without a register is complete', () => {
    expect(load().register).toBeUndefined();
    expect(load().missing).toEqual([]);
    expect(load({ 'register.yml': 'records: []\n' }).register?.value).toEqual({ records: [] });
  });
});

describe('what stands where nothing of its name belongs is a stray', () => {
  it.each([
    ['platforms/Pebble Two/platform.yml', 'platforms/Pebble Two'],
    ['platforms/notes.txt', 'platforms/notes.txt'],
    ['platforms/pebble/platform.yaml', 'platforms/pebble/platform.yaml'],
    ['platforms/pebble/privacy-policy/Document.yml', 'platforms/pebble/privacy-policy/Document.yml'],
    ['platforms/pebble/privacy-policy/clause/a.yml', 'platforms/pebble/privacy-policy/clause'],
    ['platforms/pebble/privacy-policy/clauses/a.yaml', 'platforms/pebble/privacy-policy/clauses/a.yaml'],
    ['platforms/pebble/privacy-policy/clauses/A b.yml', 'platforms/pebble/privacy-policy/clauses/A b.yml'],
    ['platforms/pebble/privacy-policy/clauses/more/a.yml', 'platforms/pebble/privacy-policy/clauses/more'],
  ])('%s', (path, stray) => {
    const { strays, platforms } = load({ [path]: clause });
    expect(strays.map((one) => one.path)).toEqual([`at/${stray}`]);
    expect(platforms.flatMap(({ documents }) => documents.flatMap(({ clauses }) => clauses))).toHaveLength(1);
  });
});

it('a document has a place in its archive', () => {
  const document = 'platforms/pebble/privacy-policy/document.yml';
  const place = {
    ...{ platform: 'pebble', document: 'privacy-policy', folder: 'platforms/pebble/privacy-policy' },
    sourceUrl: 'https://pebble.example/privacy',
  };
  const placesOf = ({ platforms }: CorpusSources) =>
    platforms.flatMap(({ documents }) => documents.map(toDocumentPlace));
  expect(placesOf(load())).toEqual([place]);
  const archived = `${String(corpusFiles[document])}archived: {service: Pebble, terms: Privacy Policy}\n`;
  expect(placesOf(load({ [document]: archived }))).toEqual([
    { ...place, archived: { service: 'Pebble', terms: 'Privacy Policy' } },
  ]);
});
