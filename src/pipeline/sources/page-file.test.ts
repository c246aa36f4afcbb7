import { expect, test } from 'vitest';
import { readPageFile } from './page-file.ts';

const head = '---\ntitle: A\n---\n';
const elementsOf = (body: string) => readPageFile('a.mdx', head + body).elements;

test('an element has its attributes, each with its place, wherever it stands', () => {
  const [count, matrix, inTable] = elementsOf(
    'Some <Count type="x" />.\n\n<Matrix\n  types=\'a, b\'\n  audience={who}\n/>\n\n| a |\n|---|\n| <Answer platform="p" /> |\n',
  );
  expect(count).toMatchObject({ name: 'Count', place: { line: 4, column: 6 }, isOpen: false });
  expect(count?.attributes).toEqual([{ name: 'type', value: 'x', place: { line: 4, column: 13 } }]);
  expect(matrix?.attributes).toEqual([
    { name: 'types', value: 'a, b', place: { line: 7, column: 3 } },
    { name: 'audience', place: { line: 8, column: 3 } },
  ]);
  expect(inTable?.place).toEqual({ line: 13, column: 3 });
});

test('what stands in code is none', () => {
  expect(elementsOf('`<Count />`\n\n```mdx\n<Clause id="x" />\n```\n')).toEqual([]);
});

test('names that a page imports or declares are its own', () => {
  const { imports } = readPageFile(
    'a.mdx',
    `${head}import A, { b as C } from './a.astro';\nexport const D = () => 1;\n\nWords.\n`,
  );
  expect([...imports]).toEqual(expect.arrayContaining(['A', 'C', 'D']));
});

test('attributes that are spread may be any', () => {
  expect(elementsOf('<Count {...all} />')[0]).toMatchObject({ isOpen: true, attributes: [] });
});

test.each([
  ['an expression without its end', `${head}Some {words.\n`, 4],
  ['a tag without its end', `${head}\n<Clause\n`, 5],
  ['braces without end', `${head}Some\n${'{'.repeat(50_000)}\n`, 5],
  ['tags in tags without end', `${head}${'<b>'.repeat(5_000)}${'</b>'.repeat(5_000)}\n`, 4],
  ['front matter that is no YAML', '---js\n1\n---\nWords.\n', 1],
  ['no front matter', 'Words.\n', 1],
])('%s is a fault with its place', (_, text, line) => {
  const { fault, elements } = readPageFile('a.mdx', text);
  expect(elements).toEqual([]);
  expect(fault?.place.line).toBe(line);
});
