/** Whether a word is another one with an English ending: "training" of "train", "stopped" of "stop"; not "chatgtp" of "chat". */
const ending = /^(?:['’]?s|es|e?d|e?rs?|ings?|(?:at)?ions?|ments?|e?ly|al|ally|able|ness|ity|y|e)$/;

export function isInflectionOf(word: string, stem: string): boolean {
  if (stem.length < 3 || !word.startsWith(stem)) return false;
  const rest = word.slice(stem.length);
  return ending.test(rest) || (rest[0] === stem.at(-1) && ending.test(rest.slice(1)));
}
