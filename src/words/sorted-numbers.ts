/**
 * Many whole numbers in few bytes. In: numbers below a limit of 32 bits, each once. Out: text that gives them back in order: the gaps between
 * them, each as its high part in ones and a zero, and its low part in bits (Golomb and Rice). Numbers that are spread evenly take
 * about two bits more than the logarithm of their mean gap.
 */
const base64 = (bytes: readonly number[]) => btoa(bytes.map((byte) => String.fromCharCode(byte)).join(''));

const lowBits = (count: number, limit: number) => Math.max(0, Math.floor(Math.log2(limit / Math.max(count, 1))));

export function packNumbers(numbers: readonly number[], limit: number): string {
  const sorted = Uint32Array.from(numbers).sort();
  const low = lowBits(sorted.length, limit);
  const bytes: number[] = [];
  let [open, bits] = [0, 0];
  const put = (bit: number) => {
    open = (open << 1) | bit;
    if (++bits % 8 > 0) return;
    bytes.push(open);
    open = 0;
  };
  let before = -1;
  for (const number of sorted) {
    const gap = number - before - 1;
    for (let ones = Math.floor(gap / 2 ** low); ones > 0; ones--) put(1);
    put(0);
    for (let at = low - 1; at >= 0; at--) put((gap >>> at) & 1);
    before = number;
  }
  while (bits % 8 > 0) put(0);
  return base64(bytes);
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
