/** Letters in a row, five bits of each: what is looked for nearly always has four that a text without it never has. */
const [bits, letters] = [5, 4];
const slots = 1 << (bits * letters);

/** In: a text. Out: a test whether it holds some words, as `includes` says, in a fraction of the time where many are asked for. */
export function toFinder(text: string): (words: string) => boolean {
  const seen = new Uint8Array(slots / 8);
  let row = 0;
  for (let at = 0; at < text.length; at++) {
    row = ((row << bits) ^ text.charCodeAt(at)) & (slots - 1);
    if (at >= letters - 1) seen[row >> 3]! |= 1 << (row & 7);
  }
  return (words) => {
    let own = 0;
    for (let at = 0; at < words.length; at++) {
      own = ((own << bits) ^ words.charCodeAt(at)) & (slots - 1);
      if (at >= letters - 1 && (seen[own >> 3]! & (1 << (own & 7))) === 0) return false;
    }
    return text.includes(words);
  };
}
