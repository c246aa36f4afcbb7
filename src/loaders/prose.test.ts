import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LoaderContext } from 'astro/loaders';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { prose } from './prose.ts';

const schema = z.strictObject({ kind: z.literal('type'), name: z.string() });
let folder: string;
let entries: Map<string, { id: string; digest?: string | number; data: unknown; rendered?: { html: string } }>;
let parsed: string[];

const write = async (path: string, text: string) => {
  await mkdir(join(folder, 'types', path, '..'), { recursive: true });
  await writeFile(join(folder, 'types', path), text);
};
const file = (name: string, body: string) => `---\nkind: "type"\nname: ${JSON.stringify(name)}\n---\n\n${body}\n`;

function load(base = '/') {
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
  const context = { store, config: { base }, logger: { info: () => {} } } as unknown as LoaderContext;
  return prose(folder, 'types', schema).load(context);
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prose-'));
  entries = new Map();
});
afterEach(() => rm(folder, { recursive: true }));

describe('the loader of generated MDX', () => {
  it('stores a record and its prose as HTML, and nothing else', async () => {
    await write('a/b.mdx', file('Training', '## What it is\n\n*Words.*'));
    await load();
    expect([...entries.values()]).toEqual([
      {
        id: 'a/b',
        data: { kind: 'type', name: 'Training' },
        digest: expect.stringMatching(/^[0-9a-f]{64}$/),
        rendered: { html: '<h2 id="what-it-is">What it is</h2>\n<p><em>Words.</em></p>' },
      },
    ]);
  });

  it('does not parse again what did not change', async () => {
    await write('a.mdx', file('A', 'one'));
    await write('b.mdx', file('B', 'two'));
    await load();
    await write('b.mdx', file('B', 'three'));
    await load();
    expect(parsed).toEqual(['b']);
    await load('/base');
    expect(parsed).toEqual(['a', 'b']);
  });

  it('forgets an entry whose file is gone, and a folder that is not there', async () => {
    await write('a.mdx', file('A', 'one'));
    await load();
    await rm(join(folder, 'types'), { recursive: true });
    await load();
    expect(entries.size).toBe(0);
  });

  it('tells everything that is wrong at once, with file, line and column', async () => {
    await write('a.mdx', file('A', 'fine\n\nnot {fine}'));
    await write('b.mdx', '---\nkind: "type"\nname: 3\n---\n');
    await write('c.mdx', '---\nkind: "type"\nname: "C"\nextra: 1\n---\n');
    await write('d.mdx', '---js\n({})\n---\n');
    await write('e.mdx', file('__ASTRO_IMAGE_x', ''));
    await expect(load()).rejects.toThrow(
      /5 refused:\n.*a\.mdx:8:5: expected prose, found an expression[^\n]*\n.*b\.mdx:3:1: name: [^\n]*\n.*c\.mdx:4:1: [^\n]*extra[^\n]*\n.*d\.mdx:1:1: [^\n]*---[^\n]*\n.*e\.mdx:1:1: [^\n]*__ASTRO_IMAGE_/,
    );
  });
});
