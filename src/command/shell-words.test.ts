import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toShellOption, toShellWord } from './shell-words.ts';

test('plain words stay bare, others are quoted', () => {
  expect(toShellWord('lumen-pay/terms-of-service')).toBe('lumen-pay/terms-of-service');
  expect(toShellOption('from', 'It’s theirs')).toBe("--from='It’s theirs'");
  expect(toShellWord("it's")).toBe(`'it'\\''s'`);
  expect(toShellWord('')).toBe("''");
});

test('a shell reads back what was written', () => {
  const word = fc.string({ unit: 'grapheme', maxLength: 40 }).filter((one) => !/[\0\r]/.test(one));
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (words) => {
      const line = words.map(toShellWord).join(' ');
      const read = execFileSync('sh', ['-c', `printf '%s\\0' ${line}`], { encoding: 'utf8' });
      expect(read.split('\0').slice(0, -1)).toEqual(words);
    }),
    { numRuns: 40 },
  );
});
