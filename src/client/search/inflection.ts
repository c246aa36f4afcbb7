/** Whether a word is another one with an English ending: "training" of "train", "stopped" of "stop", "parties" of "party"; not "chatgtp" of "chat". */
const ending = /^(?:['’]?s|es|e?d|e?rs?|ings?|(?:at)?ions?|ments?|e?ly|al|ally|able|ness|ity|y|e)$/;
/** After a consonant "y" gives way. */
const ofY = /^i(?:es|ed|er|est|ly)$/;

export function isInflectionOf(word: string, stem: string): boolean {
  if (stem.length < 3) return false;
  if (/[^aeiou]y$/.test(stem) && ofY.test(word.slice(stem.length - 1)) && word.startsWith(stem.slice(0, -1)))
    return true;
  if (!word.startsWith(stem)) return false;
  const rest = word.slice(stem.length);
  return ending.test(rest) || (rest[0] === stem.at(-1) && ending.test(rest.slice(1)));
}
