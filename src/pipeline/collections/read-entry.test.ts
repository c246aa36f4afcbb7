import { expect, it } from 'vitest';
import { z } from 'zod';
import { readEntry } from './read-entry.ts';

const schema = z.strictObject({ kind: z.literal('type'), name: z.string() });
const read = (source: string) => readEntry(source, 'a.mdx', schema);
const file = (body: string) => `---\nkind: "type"\nname: "A"\n---\n\n${body}\n`;

it('gives a record, and its prose as HTML', () => {
  expect(read(file('## What it is\n\n*Words.*'))).toEqual({
    data: { kind: 'type', name: 'A' },
    html: '<h2 id="what-it-is">What it is</h2>\n<p><em>Words.</em></p>',
  });
});

it.each([
  ['what is not prose', file('fine\n\nnot {fine}'), /^a\.mdx:8:5: expected prose, found an expression/],
  ['a value the schema does not allow', '---\nkind: "type"\nname: 3\n---\n', /^a\.mdx:3:1: name: /],
  ['a key the schema does not know', '---\nkind: "type"\nname: "C"\nextra: 1\n---\n', /^a\.mdx:4:1: .*extra/],
  ['front matter that is code', '---js\n({})\n---\n', /^a\.mdx:1:1: .*---/],
])('refuses %s, with its place', (_, source, message) => {
  expect(() => read(source)).toThrow(message);
});
