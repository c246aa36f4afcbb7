import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { nameSlots, slotsPlugin } from './slots-that-go.ts';

const astro = dirname(createRequire(import.meta.url).resolve('astro/package.json'));
const file = join(astro, 'dist/runtime/server/render/astro/instance.js');
const assignsFunction = /\.slotValues\[\w+\] = (?:async )?(?:\(|function\b|\w+ =>)/;

test('the closure of a slot has a name before it is assigned to a property', () => {
  const code = ['      this.slotValues[name] = () => {', '        return value;', '      };', ''].join('\n');
  expect(nameSlots(code)).toBe(
    ['      const slot = () => {', '        return value;', '      };', '      this.slotValues[name] = slot;', ''].join(
      '\n',
    ),
  );
});

test('the installed Astro assigns closures of slots to properties, until it is bundled', () => {
  const code = readFileSync(file, 'utf8');
  expect(code).toMatch(assignsFunction);
  expect(slotsPlugin().transform(code, file)?.code).not.toMatch(assignsFunction);
});

test('other modules are not touched', () => {
  expect(slotsPlugin().transform('this.slotValues[name] = () => {\n};', '/project/src/page.js')).toBeUndefined();
});
