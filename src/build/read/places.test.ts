import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { DocumentArchive } from '../../pipeline/text/capture.ts';
import type { DocumentReading } from '../../pipeline/text/reading.ts';
import { toWordRow } from '../../words/word-windows.ts';
import { toWordPlaces } from './places.ts';

const text = `# Privacy Policy

We keep voice recordings for $1,000 or 30 days, and we keep them safe.

## A heading that goes on and on until it nearly is a sentence of its own

我们会保留录音三十天。
`;

const placesOf = (raw: string) => {
  const archive = { payloads: new Map([['d', Buffer.from(raw)]]) } as unknown as DocumentArchive;
  return toWordPlaces(archive, { versions: [{ capture: { digest: 'd' } }] } as unknown as DocumentReading);
};

test('of each block the line and the words in no order of theirs, each once, and no long address', () => {
  const [first] = placesOf(text.replace('safe.', 'safe: https://support.example.org/en/help/17/windows/delete'));
  const sorted = { ...first, blocks: first!.blocks.map((block) => ({ ...block, words: [...block.words].sort() })) };
  expect(sorted).not.toEqual(first);
  expect(sorted).toEqual({
    heading: 'Privacy Policy',
    blocks: [
      {
        line: 3,
        words: ['$1,000', '30', 'and', 'days', 'for', 'keep', 'or', 'recordings', 'safe', 'them', 'voice', 'we'],
      },
    ],
  });
});

test('a long heading is cut, and letters of scripts without spaces stand in pairs', () => {
  const second = placesOf(text)[1]!;
  expect(second.heading).toBe('A heading that goes on and on until …');
  expect(second.blocks[0]?.line).toBe(7);
  expect(second.blocks[0]?.words).toContain('录音');
  expect(second.blocks[0]?.words.every((word) => [...word].length <= 2)).toBe(true);
});

test('a document without a version has no place', () => {
  expect(toWordPlaces({} as DocumentArchive, { versions: [] } as unknown as DocumentReading)).toEqual([]);
});

test('of no text of the specimen 12 words in a row can be read from its places', () => {
  const corpus = join(import.meta.dirname, '../../../content/corpora/specimen/platforms');
  const files = readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'));
  expect(files.length).toBeGreaterThan(50);
  const read = files.filter((file) => {
    // Without the facts of the capture.
    const raw = readFileSync(join(corpus, file), 'utf8').replace(/^---\n.*?\n---\n/s, '');
    const all = ` ${toWordRow(JSON.stringify(placesOf(raw))).join(' ')} `;
    const words = toWordRow(raw);
    return words.slice(11).some((_, at) => all.includes(` ${words.slice(at, at + 12).join(' ')} `));
  });
  expect(read).toEqual([]);
});
