import { describe, expect, it } from 'vitest';
import { corpusFiles, firstText, secondText, vocabularyFiles } from '../../pipeline/checks/example-corpus.ts';
import { runChecks } from '../../pipeline/checks/run.ts';
import { platformFiles, readExample } from '../../pipeline/records/example-project.ts';
import { filesInMemory } from '../../pipeline/sources/files.ts';
import { openFolderArchive } from '../../pipeline/sources/folder-archive.ts';
import type { QuotedDocument } from './locate-quotes.ts';
import { makeDrafts } from './make-drafts.ts';
import { findPlatform } from './platform.ts';
import { toImportReport } from './report.ts';
import type { SourceProduct } from './source.ts';

const maps = (name: string, notion: string) =>
  vocabularyFiles[`clause-types/${name}.yml`]!.replace('detect:', `mapsTo: {privacyspy: [${notion}]}\ndetect:`);
const vocabulary = {
  'vocabulary/clause-types/ai-training.yml': maps('ai-training', 'noncritical-purposes'),
  'vocabulary/clause-types/data-sale.yml': maps('data-sale', 'third-party-access').replace("'sell'", "'share'"),
};

async function draftsOf(quotes: Record<string, string>, edits: Record<string, string | null> = {}) {
  const all = { ...corpusFiles, ...edits };
  const project = await readExample({ ...vocabulary, ...edits });
  const files = filesInMemory(
    Object.fromEntries(Object.entries(all).flatMap(([path, text]) => (text === null ? [] : [[path, text]]))),
  );
  const place = { platform: 'pebble', document: 'privacy-policy', folder: 'platforms/pebble/privacy-policy' };
  const documents: QuotedDocument[] = [];
  for await (const { captures, payloads } of openFolderArchive(files, '').read([place]))
    documents.push({ path: 'pebble/privacy-policy', captures, payloads });
  const product: SourceProduct = {
    name: 'Pebble',
    hosts: [],
    quotes: Object.entries(quotes).map(([quote, notion]) => ({ label: notion, notions: [notion], quote })),
  };
  const input = { project, documents, product, format: 'privacyspy', source: 'PrivacySpy' } as const;
  const drafts = makeDrafts({ ...input, on: '2026-04-01', by: 'ada-example' });
  return { drafts, report: toImportReport('PrivacySpy', 'Pebble', 'pebble', drafts) };
}

const file = 'platforms/pebble/privacy-policy/clauses/data-sale.yml';
const newest = 'platforms/pebble/privacy-policy/snapshots/2026-03-04T05-06-07Z.md';

describe('a quotation', () => {
  it('that stands in a text becomes a draft; the check says what is left to write, and nothing else', async () => {
    const { drafts } = await draftsOf({ 'We share data with service partners.': 'third-party-access' });
    expect(drafts.files.size).toBe(0);
    const found = await draftsOf({ 'We share data with service  providers.': 'third-party-access' });
    const text = found.drafts.files.get(file)!;
    expect(text).toContain('snapshot: 2026-03-04T05:06:07Z\nexcerpt: We share data with service providers.');
    const all = runChecks(await readExample({ ...vocabulary, [file]: text }));
    const messages = all.filter(({ rule }) => rule !== 'schema-valid'); // the vocabulary lies inside the corpus here
    expect(messages.length).toBeGreaterThan(3);
    expect(new Set(messages.map(({ rule, file: of }) => `${rule} ${of}`))).toEqual(new Set([`prose-written ${file}`]));
  });

  it('that is gone from the newest text is found where it stood last, and the report says so', async () => {
    const { [newest]: snapshot } = platformFiles('pebble', 'Pebble', {
      'privacy-policy': {
        texts: { '2026-03-04T05:06:07Z': firstText.replace('You can refuse this in your settings.', '') },
      },
    });
    const quote = { 'You can refuse this in your settings.': 'third-party-access' };
    const { drafts, report } = await draftsOf(quote, { [newest]: String(snapshot) });
    expect(drafts.files.get(file)).toContain('snapshot: 2026-01-02T03:04:05Z');
    expect(report).toContain(`\`${file}\` (third\\-party\\-access): not in the newest capture`);
  });

  it('that was put together from several places is found part by part', async () => {
    const { drafts } = await draftsOf({
      'We collect the data you give us.\n\nNobody ever wrote this sentence anywhere.\n\nWe share data with service providers.':
        'third-party-access',
    });
    expect(drafts.written.map(({ path }) => path)).toEqual([file, file.replace('.yml', '-2.yml')]);
    expect(drafts.missing).toMatchObject([{ quote: 'Nobody ever wrote this sentence anywhere.' }]);
  });

  it('that is not there is reported with what comes nearest', async () => {
    const { drafts, report } = await draftsOf({ 'We share data with our service vendors.': 'third-party-access' });
    expect(drafts.files.size).toBe(0);
    expect(drafts.missing[0]?.nearest?.words).toContain('We share data with service');
    expect(report).toMatch(/nearest, \d\d % alike, in pebble\/privacy-policy:/);
  });

  it('whose words are a record already, or a draft of this run, is not drafted again', async () => {
    const { drafts } = await draftsOf({
      'We may use your "messages" to train our models.': 'noncritical-purposes',
      'We share data with service providers.': 'third-party-access',
      'share data with service providers.': 'third-party-access',
    });
    expect(drafts.recorded).toEqual([{ label: 'noncritical-purposes', recordId: 'EX-0000000' }]);
    expect(drafts.written).toHaveLength(1);
  });

  it('that is an introduction to a list is no quotation', async () => {
    const { drafts, report } = await draftsOf({ '“We share data with service providers:”': 'third-party-access' });
    expect([drafts.files.size, drafts.missing.length, drafts.fragments.length]).toEqual([0, 0, 1]);
    expect(report).toContain('Introductions to lists, which are no quotations');
  });

  it('of a word or two is not looked for', async () => {
    const { drafts } = await draftsOf({ '“data”': 'third-party-access', 'service providers.': 'third-party-access' });
    expect([drafts.files.size, drafts.missing.length]).toEqual([0, 2]);
  });

  it('that is nearly the same becomes a draft with the archived words, and says so', async () => {
    const long =
      'We share the data that you give us with service providers who keep it safe for as long as they need it.';
    const snapshots = platformFiles('pebble', 'Pebble', {
      'privacy-policy': { texts: { '2026-03-04T05:06:07Z': `${secondText}\n\n${long}` } },
    });
    const quote = { [`“${long.replace('providers', 'provders')}”`]: 'third-party-access' };
    const { drafts, report } = await draftsOf(quote, { [newest]: String(snapshots[newest]) });
    expect(drafts.files.get(file)).toContain('with service providers who keep it safe');
    expect(drafts.files.get(file)).toMatch(/# TODO: they were quoted otherwise \(9\d(\.\d)? % alike\)/);
    expect(report).toMatch(/quoted otherwise, 9\d(\.\d)? % alike/);
  });

  it('of whose words only signs and capitals differ becomes such a draft, too', async () => {
    const { drafts } = await draftsOf({ 'WE SHARE DATA WITH “SERVICE PROVIDERS”': 'third-party-access' });
    expect(drafts.files.get(file)).toContain('We share data with service providers');
    expect(drafts.written).toMatchObject([{ similarity: 0.99 }]);
  });

  it('that differs in a number or a “not” is another sentence, however alike it is', async () => {
    const long =
      'We keep the data that you give us on servers of service providers for no more than 30 days after you left.';
    const snapshots = platformFiles('pebble', 'Pebble', {
      'privacy-policy': { texts: { '2026-03-04T05:06:07Z': `${secondText}\n\n${long}` } },
    });
    const changed = { [newest]: String(snapshots[newest]) };
    for (const quote of [long.replace('30', '90'), long.replace('for no more', 'for more')]) {
      const { drafts } = await draftsOf({ [quote]: 'third-party-access' }, changed);
      expect(drafts.files.size).toBe(0);
    }
  });

  it('of a notion that no clause type maps to is counted and left', async () => {
    const { drafts, report } = await draftsOf({ 'We share data with service providers.': 'history' });
    expect([drafts.files.size, drafts.unmapped.length]).toEqual([0, 1]);
    expect(report).toContain('history\\: history');
  });

  it('of a notion that two types map to gets the one whose phrases stand in it, and a question', async () => {
    const both = { 'vocabulary/clause-types/ai-training.yml': maps('ai-training', 'third-party-access') };
    const { drafts } = await draftsOf({ 'We share data with service providers.': 'third-party-access' }, both);
    expect(drafts.files.get(file)).toContain('clauseType: data-sale  # TODO: or ai-training?');
  });

  it('is named by its first and last words where the corpus may not hold whole texts', async () => {
    const long = `We share ${Array.from({ length: 40 }, (_, index) => `word${index}`).join(' ')} with others.`;
    const corpus = {
      'corpus.yml': String(corpusFiles['corpus.yml']).replace('republishTexts: true', 'republishTexts: false'),
    };
    const snapshots = platformFiles('pebble', 'Pebble', {
      'privacy-policy': { texts: { '2026-03-04T05:06:07Z': `${secondText}\n\n${long}` } },
    });
    const { drafts } = await draftsOf(
      { [long]: 'third-party-access' },
      { ...corpus, [newest]: String(snapshots[newest]) },
    );
    expect(drafts.files.get(file)).toContain(
      'excerpt:\n  from: We share word0 word1 word2 word3\n  to: word36 word37 word38 word39 with others.',
    );
  });
});

describe('the platform', () => {
  const product = (edit: Partial<SourceProduct>): SourceProduct => ({ name: '', hosts: [], quotes: [], ...edit });
  it('is known by its address, its name or its slug', async () => {
    const { platforms } = (await readExample(platformFiles('anvil', 'Anvil & Sons', {}))).sources;
    expect(findPlatform(product({ hosts: ['www.pebble.example'] }), platforms)).toBe('pebble');
    expect(findPlatform(product({ name: 'ANVIL & sons' }), platforms)).toBe('anvil');
    expect(findPlatform(product({ slug: 'anvil' }), platforms)).toBe('anvil');
    expect(findPlatform(product({ name: 'Else' }), platforms, 'pebble')).toBe('pebble');
  });

  it('is asked for where it is not known', async () => {
    const { platforms } = (await readExample()).sources;
    expect(() => findPlatform(product({ name: 'Else' }), platforms)).toThrow('no platform is called Else here');
    expect(() => findPlatform(product({}), platforms, 'else')).toThrow('there are pebble');
  });
});
