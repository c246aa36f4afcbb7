/** Phrases of one kind of notice: for each thing that it says, expressions without groups that repeat, joined by `|`. */
export type NoticePhrases = readonly (readonly string[])[];

/** Scripts in which a phrase may begin inside a run of letters. */
const joined = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Thai}\p{scx=Arabic}\p{scx=Hebrew}]/u;

/** One pattern for each thing that is said. */
export function toPatterns(phrases: NoticePhrases): RegExp[] {
  return phrases.map((list) => {
    const inside = list.filter((one) => joined.test(one));
    const whole = list.filter((one) => !joined.test(one));
    const parts = [
      ...(whole.length > 0 ? [`(?<![\\p{L}\\p{N}])(?:${whole.join('|')})`] : []),
      ...(inside.length > 0 ? [`(?:${inside.join('|')})`] : []),
    ];
    return new RegExp(parts.join('|'), 'iu');
  });
}
