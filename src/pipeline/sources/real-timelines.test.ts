/** What the timelines say of two real archives, where `../shared/archives` lies beside the project. Verified by eye. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Change } from '../text/changes.ts';
import type { ClauseLineage } from '../text/clause-life.ts';
import { type DocumentReading, readDocument } from '../text/reading.ts';
import { type OpenTermsArchive, openOpenTermsArchive } from './open-terms-archive.ts';
import { toGitFolder } from './repository-path.ts';

const shared = join(import.meta.dirname, '../../../../shared/archives');
const absent = !existsSync(shared);
const unless = absent ? ' (skipped: no ../shared/archives beside the project)' : '';

describe.skipIf(absent)(`real timelines${unless}`, () => {
  const cache = mkdtempSync(join(tmpdir(), 'real-timelines-'));
  const archives = new Map<string, OpenTermsArchive>();
  afterAll(() => rmSync(cache, { recursive: true, force: true }));
  beforeAll(async () => {
    for (const name of ['genai-eu', 'pga']) {
      const repository = await toGitFolder(join(shared, `${name}-versions.git.tar`), cache);
      archives.set(name, await openOpenTermsArchive({ repository }));
    }
  }, 60_000);

  /** Reads a document, and in it a clause: its words and the commit they were read in. */
  async function read(
    name: string,
    path: string,
    exact = '',
    commit = '',
  ): Promise<{ reading: DocumentReading; lineage: ClauseLineage }> {
    const [service = '', terms = ''] = path.split('/');
    const place = { platform: 'p', document: 'd', folder: 'f', archived: { service, terms } };
    const [document] = await Array.fromAsync(archives.get(name)!.read([place]));
    const home = document!.captures.find(({ origin }) => 'commit' in origin && origin.commit.startsWith(commit))!;
    const snapshot = { capturedAt: home.capturedAt, commit: (home.origin as { commit: string }).commit };
    const clause = { snapshot, excerpt: { exact, occurrence: 1 }, optOut: { available: 'unstated' as const } };
    const reading = readDocument(document!, exact ? new Map([['clause', clause]]) : new Map());
    return { reading, lineage: reading.clauses.get('clause')?.lineage as ClauseLineage };
  }

  function changeAt({ versions, changes }: DocumentReading, commit: string): Change {
    return changes[
      versions.findIndex(({ capture: { origin } }) => 'commit' in origin && origin.commit.startsWith(commit))
    ]!;
  }

  it('sees Microsoft Copilot reword where snapshots are analysed', async () => {
    const words = 'Analysis and processing of snapshots occur only on the device.';
    const { lineage } = await read('genai-eu', 'Microsoft Copilot/Privacy Policy', words, '91c9942f3f');
    // The words stand in a longer sentence now, which is shown whole.
    expect(lineage.wordings.map(({ pieces }) => pieces)).toEqual([
      [words],
      [expect.stringMatching(/^The analysis of snapshots .* on the device .* is detected\.$/)],
    ]);
    expect(lineage.events.at(-1)).toMatchObject({
      kind: 'reworded',
      counts: true,
      capture: { capturedAt: '2026-06-25T22:32:48Z', origin: { commit: '241a2c5c96245cf33a21443e53fdc5d368ae5952' } },
      before: { origin: { commit: '7cdca88dcd689451426307fb4a45cc89f4e500c3' } },
    });
  });

  it('follows a clause of ChatGPT word for word through 114 versions', async () => {
    const words = 'you retain all rights to the inputs you provide to our services';
    const { lineage } = await read('genai-eu', 'ChatGPT/Business Privacy Policy', words, '70e6bc2d59');
    expect(lineage.runs).toEqual([{ state: 'verbatim', from: 1, to: 114, wording: 0 }]);
  });

  it('collapses 26 flips of Qwen Chat between a page with and without its cookie notice', async () => {
    const { reading } = await read('genai-eu', 'Qwen Chat/Trackers Policy');
    expect(reading.flipRuns).toEqual([{ first: 2, last: 27, flips: 26 }]);
    expect(changeAt(reading, '241a7c7e64')).toMatchObject({ kind: 'flip', equals: 1, removed: 53 });
  });

  it('sees that “This page isn’t available” is a failed capture of the Llama API, and no clause is removed', async () => {
    const words = 'Exploitation or harm to children';
    const { reading, lineage } = await read('genai-eu', 'Llama API/Acceptable Use Policy', words, 'ba6c4986aa');
    expect(changeAt(reading, 'f2029c9ac8')).toMatchObject({ kind: 'failed-capture', removed: 654, added: 17 });
    expect(changeAt(reading, '4cadfd5c8b')).toMatchObject({ kind: 'failed-capture', equals: 2 });
    expect(lineage.standings.slice(1, 5).map(({ state }) => state)).toEqual([
      'verbatim',
      'unreadable',
      'verbatim',
      'unreadable',
    ]);
    expect(lineage.events.filter(({ kind }) => kind === 'removed')).toEqual([]);
  });

  it('takes 2,353 words that the archive began to include at Google for a technical step', async () => {
    const { reading } = await read('genai-eu', 'Google Generative AI Services/Terms of Service');
    expect(changeAt(reading, 'ce6e6fefbb')).toMatchObject({ kind: 'technical', added: 2353, removed: 0 });
  });

  it('calls a technical step at Grok possibly changed: words and the stated date differ too', async () => {
    const { reading } = await read('genai-eu', 'Grok/Acceptable Use Policy');
    expect(changeAt(reading, '0a2be87de5')).toMatchObject({ kind: 'possibly-changed' });
  });

  it('counts words that went and came back in Le Chat’s terms once: they are there in the end', async () => {
    const { reading } = await read('genai-eu', 'Le Chat/Terms of Service');
    expect(changeAt(reading, '154c8318')).toMatchObject({ kind: 'substantive', added: 252 });
    expect(changeAt(reading, '40addabd')).toMatchObject({ kind: 'flip', undoneIn: 24 });
    expect(changeAt(reading, '49a0e82d')).toMatchObject({ kind: 'flip', equals: 22 });
  });

  it('calls the rewriting of Grok’s terms in a technical step possible, with its words', async () => {
    const { reading } = await read('genai-eu', 'Grok/Terms of Service');
    expect(changeAt(reading, '1656b3a5')).toMatchObject({ kind: 'possibly-changed', added: 1346, removed: 641 });
  });

  it('finds DeepSeek’s clause on storage word for word from the first capture on', async () => {
    const words = "your Personal Data in People's Republic of China.";
    const { lineage } = await read('genai-eu', 'DeepSeek/Privacy Policy', words, 'c93cca6');
    expect(lineage.runs).toEqual([{ state: 'verbatim', from: 1, to: 3, wording: 0 }]);
  });

  it('shows gaps in the Llama API’s privacy policy as gaps: no clause is removed or comes back', async () => {
    const words = 'Meta does not train its AI models on';
    const { lineage } = await read('genai-eu', 'Llama API/Privacy Policy', words, '19f65b7');
    expect(lineage.events.map(({ kind }) => kind)).toEqual(['introduced']);
    expect(new Set(lineage.standings.map(({ state }) => state))).toEqual(new Set(['verbatim', 'unreadable']));
  });

  it('reads nothing out of the Llama API’s first capture, in which a source failed', async () => {
    const { reading } = await read('genai-eu', 'Llama API/Terms of Service');
    expect(reading.changes[0]).toMatchObject({ kind: 'first', judgement: 'part-missing' });
    expect(reading.changes[1]).toMatchObject({ kind: 'failed-capture' });
  });

  it('takes a German list of the Llama API’s processors for another language', async () => {
    const { reading } = await read('genai-eu', 'Llama API/Data Processor Agreement');
    expect(changeAt(reading, 'cc96d6e6')).toMatchObject({ kind: 'failed-capture', judgement: 'other-language' });
  });

  it('sees Instagram reword a rule of its terms, and not for the first time', async () => {
    const words =
      'This includes creating accounts or collecting information in an automated way without our express permission.';
    const { reading } = await read('pga', 'Instagram/Terms of Service');
    const { origin } = reading.versions[0]!.capture;
    const { lineage } = await read('pga', 'Instagram/Terms of Service', words, 'commit' in origin ? origin.commit : '');
    expect(
      lineage.events.filter(({ kind, counts }) => kind === 'reworded' && counts).map(({ version }) => version),
    ).toEqual([393, 416]);
  });

  it('has no more than the known share of substantive changes', { timeout: 300_000 }, async () => {
    const counts: Record<string, number> = {};
    const archive = archives.get('genai-eu')!;
    const places = archive.index.documents.map(({ service, terms }) => {
      return { platform: 'p', document: 'd', folder: 'f', archived: { service, terms } };
    });
    for await (const document of archive.read(places))
      for (const { kind } of readDocument(document, new Map()).changes) counts[kind] = (counts[kind] ?? 0) + 1;
    expect(counts).toMatchInlineSnapshot(`
      {
        "date-only": 96,
        "failed-capture": 242,
        "first": 63,
        "flip": 29,
        "markup": 392,
        "page": 8,
        "possibly-changed": 14,
        "repeated": 3,
        "sources": 1,
        "substantive": 143,
        "technical": 20,
        "whitespace": 6,
      }
    `);
  });
});
