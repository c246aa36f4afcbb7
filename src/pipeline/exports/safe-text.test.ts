import { expect, test } from 'vitest';
import { toDir } from './safe-text.ts';

test('words that run from right to left say so, whatever stands between them', () => {
  for (const words of ['أنت', 'We say “שלום”.', 'ދިވެހި', '\u{1e900}']) expect(toDir(words)).toBe(' dir="auto"');
  for (const words of ['We keep it.', 'Wir löschen es.', '我们保留它', 'Мы храним', '👩‍👧 – “so”'])
    expect(toDir(words)).toBe('');
});
