/**
 * Short forms spelt out. In: an English sentence. Out: the sentence as phrases are written, so that one phrase finds both ways to say it.
 *
 *     'We can’t promise that it won’t end; we’ll tell you.' → 'We can not promise that it will not end; we will tell you.'
 */
const words: Readonly<Record<string, string>> = {
  "can't": 'can not',
  cannot: 'can not',
  "won't": 'will not',
  "shan't": 'shall not',
};
const endings: Readonly<Record<string, string>> = { "n't": ' not', "'ll": ' will', "'re": ' are', "'ve": ' have' };

const short = /\b(?:can[’']t|cannot|won[’']t|shan[’']t)\b|(?<=\p{L})(?:n[’']t|[’'](?:ll|re|ve))\b/giu;

/** Most sentences have none. */
const mayBeShort = /[’']|cannot/i;

/**
 * An English sentence with its short forms spelt out.
 * @example spellOut('We can’t promise; we’ll tell you.') → 'We can not promise; we will tell you.'
 */
export function spellOut(sentence: string): string {
  if (!mayBeShort.test(sentence)) return sentence;
  return sentence.replace(short, (form) => {
    const plain = form.toLowerCase().replace('’', "'");
    return words[plain] ?? endings[plain]!;
  });
}
