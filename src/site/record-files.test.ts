import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { recordFiles } from './record-files.ts';

const head = z.strictObject({ name: z.string() });
let folder: string;
let entries: Map<string, { id: string; digest?: string | number; data: unknown; filePath?: string }>;
let parsed: string[];

const write = async (path: string, text: string) => {
  await mkdir(join(folder, 'types', path, '..'), { recursive: true });
  await writeFile(join(folder, 'types', path), text);
};
const file = (name: string, body: string) => `---\nkind: "type"\nname: ${JSON.stringify(name)}\n---\n\n${body}\n`;

function load(schema: z.ZodObject = head) {
  parsed = [];
  const store = {
    get: (id: string) => entries.get(id),
    keys: () => [...entries.keys()],
    delete: (id: string) => entries.delete(id),
    set: (entry: { id: string; data: unknown }) => {
      parsed.push(entry.id);
      entries.set(entry.id, entry);
      return true;
    },
  };
  const config = { root: pathToFileURL(`${process.cwd()}/`) };
  const context = { store, config, logger: { info: () => {} } } as unknown as LoaderContext;
  return recordFiles(folder, 'types', schema).load(context);
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'records-'));
  entries = new Map();
});
afterEach(() => rm(folder, { recursive: true }));

describe('the loader of generated MDX', () => {
  it('stores where a record is and by what it is listed, and nothing else', async () => {
    await write('a/b.mdx', file('Training', '## What it is\n\n*Words.*'));
    await load();
    expect([...entries.values()]).toEqual([
      {
        id: 'a/b',
        filePath: relative(process.cwd(), join(folder, 'types/a/b.mdx')),
        data: { name: 'Training' },
        digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ]);
  });

  it('looks again into what is not stored as it was', async () => {
    await write('a.mdx', file('A', 'one'));
    await load();
    const stored = structuredClone(entries.get('a')!);
    for (const flipped of [
      { data: { name: 'B' } },
      { filePath: 'elsewhere.mdx' },
      { digest: `0${String(stored.digest).slice(1)}!` },
    ]) {
      entries.set('a', { ...stored, ...flipped });
      await load();
      expect(entries.get('a')).toEqual(stored);
    }
  });

  it('does not look again into what did not change, but takes note of any change', async () => {
    await write('a.mdx', file('A', 'one'));
    await write('b.mdx', file('B', 'two'));
    await load();
    const before = entries.get('b')?.digest;
    await write('b.mdx', file('B', 'three'));
    await load();
    expect(parsed).toEqual(['b']);
    expect(entries.get('b')?.digest).not.toBe(before);
    await load(z.strictObject({ kind: z.literal('type') }));
    expect(parsed).toEqual(['a', 'b']);
  });

  it('forgets an entry whose file is gone, and a folder that is not there', async () => {
    await write('a.mdx', file('A', 'one'));
    await load();
    await rm(join(folder, 'types'), { recursive: true });
    await load();
    expect(entries.size).toBe(0);
  });

  it('tells of every file that cannot be listed at once, with file, line and column', async () => {
    await write('a.mdx', '---\nkind: "type"\n---\n\nname: "not here"\n');
    await write('b.mdx', '---\nkind: "type"\nname: 3\n---\n');
    await write('c.mdx', '---\n- name\n---\n');
    await write('d.mdx', 'name: "D"\n');
    await write('e.mdx', file('__ASTRO_IMAGE_x', ''));
    await expect(load()).rejects.toThrow(
      /5 refused:\n.*a\.mdx:5:1: name: [^\n]*\n.*b\.mdx:3:1: name: [^\n]*\n.*c\.mdx:1:1: [^\n]*`key: value`\n.*d\.mdx:1:1: [^\n]*---[^\n]*\n.*e\.mdx:1:1: [^\n]*__ASTRO_IMAGE_/,
    );
  });
});
