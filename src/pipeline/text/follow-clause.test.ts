/** The walk of a clause through texts, over made-up answers of where words stand and what they became. */
import { expect, test } from 'vitest';
import { followClause, leastShared } from './lineage.ts';
import type { Wording } from './similar.ts';
import type { Wordings } from './wording.ts';

const clause = 'we sell your data to partners and others';
const part = { start: 4, end: 9 };
const found = [{ start: 1, end: 2 }];

interface Answers {
  /** `words in text` */
  stands?: readonly string[];
  /** What `words, from one text, in another` became. */
  becomes?: Readonly<Record<string, readonly string[]>>;
}

/** Texts are letters; what is asked is written down. */
function walk(texts: string, home: number, { stands = [], becomes = {} }: Answers, broken = '') {
  const asked: string[] = [];
  const wordOf = (wording: Wording) => wording.pieces.join(' / ');
  const wordings = {
    read: (text: string, parts: unknown) => {
      expect([text, parts]).toEqual([texts[home], [part]]);
      return { pieces: [clause] };
    },
    stands(wording: Wording, text: string) {
      asked.push(`${wordOf(wording)} in ${text}`);
      return stands.includes(`${wordOf(wording)} in ${text}`) ? found : null;
    },
    becomes(wording: Wording, from: string, text: string) {
      const question = `${wordOf(wording)}, from ${from}, in ${text}`;
      asked.push(question);
      const pieces = becomes[question];
      return pieces ? { wording: { pieces }, parts: found } : null;
    },
  } as unknown as Wordings;
  const followed = followClause({ home, part }, [...texts], new Set(broken), wordings);
  const states = followed.standings.map((one) =>
    'wording' in one ? `${one.state === 'verbatim' ? 'v' : 'r'}${one.wording}` : one.state[0],
  );
  return { ...followed, states: states.join(' '), asked };
}

const reworded = 'we sell your data to partners or others';
const again = 'we sell your data to companies or others';

test('in the text where it was read, a clause stands where it was read', () => {
  const { standings, wordings, asked } = walk('a', 0, {});
  expect(standings).toEqual([{ state: 'verbatim', wording: 0, parts: [part] }]);
  expect(wordings).toEqual([{ pieces: [clause], similarity: 1 }]);
  expect(asked).toEqual([]);
});

test('words that stand are not asked for what they became', () => {
  const { standings, asked } = walk('ab', 0, { stands: [`${clause} in b`] });
  expect(standings[1]).toEqual({ state: 'verbatim', wording: 0, parts: found });
  expect(asked).toEqual([`${clause} in b`]);
});

test('texts are asked outwards from home, forward first, and each once from one place', () => {
  const { states, asked } = walk('abcde', 2, {});
  expect(states).toBe('g g v0 g g');
  expect(asked).toEqual(
    ['d', 'e', 'b', 'a'].flatMap((text) => [`${clause} in ${text}`, `${clause}, from c, in ${text}`]),
  );
});

test('a wording is followed by what it became last', () => {
  const { states, wordings } = walk('abc', 0, {
    becomes: { [`${clause}, from a, in b`]: [reworded], [`${reworded}, from b, in c`]: [again] },
  });
  expect(states).toBe('v0 r1 r2');
  expect(wordings.map(({ pieces }) => pieces[0])).toEqual([clause, reworded, again]);
  expect(wordings[1]!.similarity).toBeLessThan(1);
});

test('a later wording that stands word for word is that wording', () => {
  const { states, wordings, asked } = walk('abc', 0, {
    stands: [`${reworded} in c`],
    becomes: { [`${clause}, from a, in b`]: [reworded] },
  });
  expect(states).toBe('v0 r1 r1');
  expect(wordings).toHaveLength(2);
  expect(asked.filter((one) => one.includes('from b'))).toEqual([]);
});

test('the clause itself, wherever it comes back, is sought before its later wording', () => {
  const { states } = walk('abc', 0, {
    stands: [`${clause} in c`, `${reworded} in c`],
    becomes: { [`${clause}, from a, in b`]: [reworded] },
  });
  expect(states).toBe('v0 r1 v0');
});

test('what it became is known again: as the clause, or as a wording that was found', () => {
  const { states, wordings } = walk('abcd', 0, {
    becomes: {
      [`${clause}, from a, in b`]: [reworded],
      [`${reworded}, from b, in c`]: [clause],
      [`${clause}, from c, in d`]: [reworded],
    },
  });
  expect(states).toBe('v0 r1 v0 r1');
  expect(wordings).toHaveLength(2);
});

test('the same words in several pieces are another wording', () => {
  const pieces = ['we sell your data', 'to partners and others'];
  const { states, wordings } = walk('abc', 0, {
    becomes: { [`${clause}, from a, in b`]: pieces, [`${pieces.join(' / ')}, from b, in c`]: [clause] },
  });
  expect(states).toBe('v0 r1 v0');
  expect(wordings[1]).toEqual({ pieces, similarity: 1 });
});

test('what shares too little with the clause is not followed, what shares just enough is', () => {
  const shares = (words: string) => walk('ab', 0, { becomes: { [`${clause}, from a, in b`]: [words] } });
  expect(leastShared).toBe(0.3);
  expect(shares('nothing that it said is here now').states).toBe('v0 g');
  // Of eight words and of twelve, three are shared: six of twenty.
  const just = shares('we sell your e f g h i j k l m');
  expect(just.states).toBe('v0 r1');
  expect(just.wordings[1]!.similarity).toBeCloseTo(0.3);
  expect(shares('we sell your e f g h i j k l m n').states).toBe('v0 g');
});

test('a text that was passed over is tried again from its other side', () => {
  const { states } = walk('abc', 0, {
    becomes: { [`${clause}, from a, in c`]: [reworded], [`${reworded}, from c, in b`]: [again] },
  });
  expect(states).toBe('v0 r2 r1');
  const before = walk('abc', 2, {
    becomes: { [`${clause}, from c, in a`]: [reworded], [`${reworded}, from a, in b`]: [again] },
  });
  expect(before.states).toBe('r1 r2 v0');
});

test('and again, as long as another text is found by that', () => {
  const { states } = walk('abcde', 0, {
    becomes: {
      [`${clause}, from a, in e`]: [reworded],
      [`${reworded}, from e, in c`]: [again],
      [`${again}, from c, in b`]: [clause],
      [`${again}, from c, in d`]: [reworded],
    },
  });
  expect(states).toBe('v0 v0 r2 r1 r1');
});

test('in a broken text words are sought word for word only, and their absence tells nothing', () => {
  const { states, asked } = walk('abc', 0, { stands: [`${clause} in c`] }, 'bc');
  expect(states).toBe('v0 u v0');
  // Once from each of its sides.
  expect(asked).toEqual([`${clause} in b`, `${clause} in c`, `${clause} in b`]);
});

test('the same text has the same state, and shares it', () => {
  const { standings, asked } = walk('abab', 0, { becomes: { [`${clause}, from a, in b`]: [reworded] } });
  expect(standings[2]).toBe(standings[0]);
  expect(standings[3]).toBe(standings[1]);
  expect(asked).toEqual([`${clause} in b`, `${clause}, from a, in b`]);
});

test('a text that stands twice is no reason to begin before home', () => {
  const { asked } = walk('bab', 1, {});
  expect(asked).toEqual([`${clause} in b`, `${clause}, from a, in b`]);
});
