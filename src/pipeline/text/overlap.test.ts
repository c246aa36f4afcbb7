import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areSame, type PlacedWords, sharedPart, sharedWords } from './overlap.ts';

const at = (digest: string, start: number, folded: string): PlacedWords => ({
  ...{ digest, start, folded },
  end: start + folded.length,
});
const text = 'we are not liable for lost data, or injury that results. nothing here limits liability for death.';
const cut = (words: string, digest = 'a') => at(digest, text.indexOf(words), words);

describe('in one text', () => {
  it('the place decides', () => {
    expect(sharedPart(cut('lost data, or injury that results.'), cut('we are not liable'))).toBe(0);
    expect(sharedPart(cut('lost data, or'), cut('for lost data, or injury'))).toBe(1);
    expect(sharedPart(at('a', 0, 'we sell data'), at('a', 500, 'we sell data'))).toBe(0);
  });
  it('half of the shorter passage makes them one', () => {
    expect(areSame(at('a', 0, '0123456789'), at('a', 5, '0123456789'))).toBe(true);
    expect(areSame(at('a', 0, '0123456789'), at('a', 6, '0123456789'))).toBe(false);
  });
});

describe('across texts', () => {
  it('the longest run of words decides, so that a passage that begins a little later is still the same', () => {
    const later = cut('data, or injury that results. nothing here limits liability for death.', 'b');
    expect(areSame(cut('lost data, or injury that results. nothing here limits liability'), later)).toBe(true);
  });
  it('only whole words count', () => expect(sharedWords('we sell', 'we sellotape')).toBe(0.5));
});

it('is the same whichever comes first, whole for itself, and never beyond 0 and 1', () => {
  const words = fc
    .array(fc.constantFrom('we', 'sell', 'your', 'data'), { minLength: 1, maxLength: 8 })
    .map((list) => list.join(' '));
  const placed = fc
    .tuple(fc.constantFrom('a', 'b'), fc.nat(40), words)
    .map(([digest, start, folded]) => at(digest, start, folded));
  fc.assert(
    fc.property(placed, placed, (a, b) => {
      expect(sharedPart(a, a)).toBe(1);
      expect(sharedPart(a, b)).toBeGreaterThanOrEqual(0);
      expect(sharedPart(a, b)).toBeLessThanOrEqual(1);
      if (a.folded.length !== b.folded.length) expect(sharedPart(a, b)).toBe(sharedPart(b, a));
    }),
    { numRuns: 300 },
  );
});
