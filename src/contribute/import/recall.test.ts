/**
 * How many quotations are found: passages of real texts, typed as volunteers type them, against the same texts; and passages that stand
 * in none of them. Where `../shared/archives` lies beside the project.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openOpenTermsArchive } from '../../pipeline/sources/open-terms-archive.ts';
import { toGitFolder } from '../../pipeline/sources/repository-path.ts';
import { normalise } from '../../pipeline/text/normalise.ts';
import { type QuotedDocument, QuoteFinder } from './locate-quotes.ts';

const archive = join(import.meta.dirname, '../../../../shared/archives/genai-eu-versions.git.tar');
const absent = !existsSync(archive);
const cache = mkdtempSync(join(tmpdir(), 'recall-'));
afterAll(() => rmSync(cache, { recursive: true, force: true }));

/** What volunteers do to a passage, each with the passage as a sentence, or two that follow. */
const habits: Readonly<Record<string, (words: string) => string>> = {
  'as it is': (words) => words,
  'marks around it': (words) => `“${words}”`,
  'straight marks around it': (words) => `"${words}"`,
  'plain quotes and dashes': (words) => words.replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replace(/[–—]/g, '-'),
  'a note of emphasis': (words) => `${words} (emphasis added)`,
  'a changed first letter': (words) => `[${words[0]!.toLowerCase()}]${words.slice(1)}`,
  'a small first letter': (words) => words[0]!.toLowerCase() + words.slice(1),
  'an insertion': (words) => words.replace(/ (we|you|our|your) /, ' $1 [the user] '),
  'something left out': (words) => {
    const list = words.split(' ');
    return `${list.slice(0, Math.floor(list.length * 0.4)).join(' ')} [...] ${list.slice(Math.ceil(list.length * 0.5)).join(' ')}`;
  },
  'lines broken': (words) => words.replace(/((?:\S+ ){7})/g, '$1\n'),
  'no full stop': (words) => words.replace(/\.$/, ''),
  'another last sign': (words) => words.replace(/\.$/, ';'),
  'no-break spaces': (words) => words.replace(/ (a|the|to) /g, '\u00a0$1 '),
  'a mistyped letter': (words) => words.replace(/(\w{3})e(\w{2})/, '$1$2'),
};
/** Passages that say something else, or stand nowhere. */
const falsehoods: Readonly<Record<string, (words: string) => string>> = {
  reversed: (words) => words.split(' ').reverse().join(' '),
  invented: (words) => words.replace(/\w{4,}/g, (word) => [...word].reverse().join('')),
  halved: (words) =>
    words
      .split(' ')
      .filter((_, at) => at % 2 === 0)
      .join(' '),
};

describe.skipIf(absent)(`quotations of real texts${absent ? ' (skipped: no ../shared/archives)' : ''}`, () => {
  it('are found nine times in ten, and no other words are', { timeout: 240_000 }, async () => {
    const documents = await readDocuments([
      'Claude.ai/Privacy Policy',
      'ChatGPT/Terms of Service',
      'Le Chat/Terms of Service',
    ]);
    expect(documents.length).toBeGreaterThan(1);
    const finder = new QuoteFinder(documents);
    const passages = documents.flatMap((document) => toSentences(document).slice(0, 60));
    const names = Object.keys(habits);
    let found = 0;
    const wrong: string[] = [];
    for (const [at, words] of passages.entries()) {
      const place = finder.locate(habits[names[at % names.length]!]!(words));
      if (
        place.found.length > 0 &&
        place.found.every((one) => isOf(words, one.text.text.slice(one.match.foldedStart, one.match.foldedEnd)))
      )
        found++;
      else if (place.found.length > 0) wrong.push(words);
    }
    const lies = passages.slice(0, 30).flatMap((words, at) => {
      const [name, make] = Object.entries(falsehoods)[at % 3]!;
      return finder.locate(make(words)).found.map(() => name);
    });
    expect({ wrong, lies }).toEqual({ wrong: [], lies: [] });
    expect(passages.length).toBeGreaterThan(60);
    expect(found / passages.length).toBeGreaterThanOrEqual(0.9);
  });
});

async function readDocuments(paths: readonly string[]): Promise<QuotedDocument[]> {
  const { index, read } = await openOpenTermsArchive({ repository: await toGitFolder(archive, cache) });
  const wanted = index.documents.filter(({ service, terms }) => paths.includes(`${service}/${terms}`));
  const places = wanted.map(({ service, terms }) => ({
    platform: service,
    document: terms,
    folder: '',
    archived: { service, terms },
  }));
  const documents: QuotedDocument[] = [];
  for await (const { place, captures, payloads } of read(places))
    documents.push({ path: `${place.platform}/${place.document}`, captures: captures.slice(-12), payloads });
  return documents;
}

/** Sentences of 12 to 60 words, evenly over the newest text. */
function toSentences({ captures, payloads }: QuotedDocument): string[] {
  const { text } = normalise(payloads.get(captures.at(-1)!.digest)!.toString('utf8'));
  const all = text.match(/(?<=[.!?] )[A-Z][^.!?]{80,400}\. /g) ?? [];
  const step = Math.max(1, Math.floor(all.length / 60));
  return all.filter((_, at) => at % step === 0).map((sentence) => sentence.trim());
}

/** Whether what was found are words of the passage: all of them, or a part, or one letter off. */
function isOf(words: string, found: string): boolean {
  const plain = (text: string) =>
    normalise(text)
      .text.toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return plain(words).includes(plain(found)) || plain(found).includes(plain(words));
}
