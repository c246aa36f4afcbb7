/**
 * Many whole numbers in few bytes. In: numbers below a limit of 32 bits, each once, in order. Out: text that gives them back in order: the gaps between
 * them, each as its high part in ones and a zero, and its low part in bits (Golomb and Rice). Numbers that are spread evenly take
 * about two bits more than the logarithm of their mean gap.
 */
/** Arguments that every engine takes in one call. */
const mostArguments = 8192;

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += mostArguments)
    text += Reflect.apply(String.fromCharCode, undefined, bytes.subarray(at, at + mostArguments)) as string;
  return btoa(text);
}

const lowBits = (count: number, limit: number) => Math.max(0, Math.floor(Math.log2(limit / Math.max(count, 1))));

export function packNumbers(sorted: Uint32Array, limit: number): string {
  const low = lowBits(sorted.length, limit);
  const gapOf = (index: number) => sorted[index]! - (index > 0 ? sorted[index - 1]! + 1 : 0);
  let length = sorted.length * (low + 1);
  for (let index = 0; index < sorted.length; index++) length += Math.floor(gapOf(index) / 2 ** low);
  const bytes = new Uint8Array(Math.ceil(length / 8));
  let bit = 0;
  const one = () => {
    bytes[bit >> 3]! |= 128 >> (bit & 7);
    bit++;
  };
  for (let index = 0; index < sorted.length; index++) {
    const gap = gapOf(index);
    for (let ones = Math.floor(gap / 2 ** low); ones > 0; ones--) one();
    bit++;
    for (let at = low - 1; at >= 0; at--)
      if ((gap >>> at) & 1) one();
      else bit++;
  }
  return toBase64(bytes);
}

export function unpackNumbers(packed: string, count: number, limit: number): number[] {
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  const low = lowBits(count, limit);
  let bits = 0;
  const take = () => {
    const bit = (bytes[bits >> 3]! >> (7 - (bits % 8))) & 1;
    bits++;
    return bit;
  };
  const numbers: number[] = [];
  let before = -1;
  while (numbers.length < count) {
    let gap = 0;
    while (take() === 1) gap += 2 ** low;
    for (let at = low - 1; at >= 0; at--) gap += take() * 2 ** at;
    before += gap + 1;
    numbers.push(before);
  }
  return numbers;
}
