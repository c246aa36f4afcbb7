/**
 * The look a project gives its site. In: its settings, and a folder for a generated stylesheet. Out: the text of a virtual
 * module that loads the styles and says which of our typefaces are still needed first and what colour the browser's frame has.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { UsageError } from '../../command/reported-error.ts';
import type { CardColours } from '../cards/pen.ts';
import type { Settings } from './settings.ts';

type Look = Settings['look'];
type Colours = NonNullable<Look['colours']>;

/** The values of src/styles/tokens.css that are needed outside of it. */
const paper = { light: '#fdfcf9', dark: '#161513' };

const toProperty = (name: string) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

function toStylesheet({ colours = {}, typefaces = {}, mark }: Look, root: string): string {
  const values = [
    ...Object.entries(colours).map(([name, value]) => {
      const text = typeof value === 'string' ? value : `light-dark(${value.light}, ${value.dark})`;
      return `  ${toProperty(name)}: ${text};`;
    }),
    ...Object.entries(typefaces).map(([name, value]) => `  ${toProperty(name)}: ${value};`),
  ];
  const shape = mark && encodeURIComponent(readFileSync(resolve(root, mark), 'utf8').trim());
  return [
    ...(values.length > 0 ? [':root {', ...values, '}'] : []),
    ...(shape ? ['.icon-sign {', `  --shape: url("data:image/svg+xml,${shape}");`, '}'] : []),
    '',
  ].join('\n');
}

export function toLookModule(look: Look, root: string, generated: string): string {
  const named = [...look.styles, ...(look.mark ? [look.mark] : [])];
  const missing = named.filter((file) => !existsSync(resolve(root, file)));
  if (missing.length > 0) throw new UsageError(missing.map((file) => `look: there is no ${file}`).join('\n'));
  const text = toStylesheet(look, root);
  const files = look.styles.map((file) => resolve(root, file));
  if (text !== '') {
    const file = join(generated, 'look.css');
    mkdirSync(generated, { recursive: true });
    writeFileSync(file, text);
    files.unshift(file);
  }
  const { serif, sans } = look.typefaces ?? {};
  return [
    ...files.map((file) => `import ${JSON.stringify(file)};`),
    `export const look = ${JSON.stringify({ serif: serif === undefined, sans: sans === undefined, paper: toPaper(look.colours) })};`,
  ].join('\n');
}

function toPaper(colours: Colours | undefined): { light: string; dark: string } {
  const own = colours?.paper;
  return own === undefined ? paper : typeof own === 'string' ? { light: own, dark: own } : own;
}

/** Of the pictures that links are shown with, which know one scheme only. */
export function toCardColours({ colours = {} }: Look): CardColours {
  const light = (value: Colours[keyof Colours]) => (typeof value === 'object' ? value.light : value);
  const { paper, ink, inkSoft, line, accent } = colours;
  const all = { paper: light(paper), ink: light(ink), soft: light(inkSoft), line: light(line), accent: light(accent) };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}
