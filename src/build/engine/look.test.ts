import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { recolour } from '../cards/pen.ts';
import { toComponentModule } from './components.ts';
import { toCardColours, toLookModule } from './look.ts';
import { readSettings } from './settings.ts';

const root = mkdtempSync(join(tmpdir(), 'look-'));
afterAll(() => rmSync(root, { recursive: true }));
writeFileSync(
  join(root, 'mark.svg'),
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>\n',
);
writeFileSync(join(root, 'own.css'), 'h1 { color: red }\n');

test('colours, typefaces and mark become custom properties, loaded before the styles of the project', () => {
  const { look } = readSettings({
    look: {
      mark: './mark.svg',
      colours: { accent: '#005f73', inkSoft: { light: '#444444', dark: 'oklch(0.8 0 0)' } },
      typefaces: { serif: "Georgia, 'Times New Roman', serif" },
      styles: ['./own.css'],
    },
  });
  const module = toLookModule(look, root, join(root, 'generated'));
  expect(module.split('\n').slice(0, 2)).toEqual([
    `import "${join(root, 'generated/look.css')}";`,
    `import "${join(root, 'own.css')}";`,
  ]);
  expect(module).toContain('{"serif":false,"sans":true,');
  const css = readFileSync(join(root, 'generated/look.css'), 'utf8');
  expect(css).toContain('--accent: #005f73;');
  expect(css).toContain('--ink-soft: light-dark(#444444, oklch(0.8 0 0));');
  expect(css).toContain('--shape: url("data:image/svg+xml,%3Csvg');
  expect(toCardColours(look)).toEqual({ accent: '#005f73', soft: '#444444' });
});

test('without a look of its own a site loads nothing more', () => {
  const module = toLookModule(readSettings({}).look, root, join(root, 'none'));
  expect(module).not.toContain('import');
});

test('a value that would end the declaration is refused, and so is a file that is not there', () => {
  expect(() => readSettings({ look: { colours: { ink: 'red; } body { display: none' } } })).toThrow(
    /look\.colours\.ink/,
  );
  expect(() => readSettings({ look: { typefaces: { sans: 'a;b' } } })).toThrow(/look\.typefaces\.sans/);
  expect(() => toLookModule(readSettings({ look: { mark: 'gone.svg' } }).look, root, root)).toThrow('no gone.svg');
  expect(() => toComponentModule(root, { SiteFooter: './Gone.astro' })).toThrow('components.SiteFooter');
});

test('a component of the project takes the place of ours; the extra section is empty without one', () => {
  writeFileSync(join(root, 'Footer.astro'), '<footer>Ours</footer>\n');
  const module = toComponentModule(root, { SiteFooter: './Footer.astro' });
  expect(module).toContain(`export { default as SiteFooter } from "${join(root, 'Footer.astro')}";`);
  expect(module).toMatch(/as SiteHeader } from ".*src\/components\/frame\/SiteHeader\.astro"/);
  expect(module).toContain('export const ClauseExtra = undefined;');
});

test('cards take over colours that every program reads, and keep ours for others', () => {
  const svg = '<rect fill="#fdfcf9"/><g fill="#8a2b20"/>';
  expect(recolour(svg, { accent: '#005f73', paper: 'ivory' })).toBe('<rect fill="#fdfcf9"/><g fill="#005f73"/>');
});
