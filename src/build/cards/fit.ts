/**
 * Text cut to a width. In: a text, the most lines, and how wide a text is. Out: its lines, none wider than the width; what does not
 * fit ends in "…". A word that is wider than a line is broken.
 */
export function fitLines(text: string, most: number, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let rest = text.trim();
  while (rest !== '' && lines.length < most) {
    const isLast = lines.length === most - 1;
    if (measure(rest) <= width) return [...lines, rest];
    const line = isLast ? cut(rest, width, measure) : fill(rest, width, measure);
    lines.push(isLast ? line : line.trimEnd());
    rest = rest.slice(line.length).trimStart();
  }
  return lines;
}

/** The words that fit in a line; of a single word that does not, what fits of it. */
function fill(text: string, width: number, measure: (text: string) => number): string {
  let end = 0;
  for (const { index } of text.matchAll(/\s+|$/g)) {
    if (measure(text.slice(0, index)) > width) break;
    end = index;
  }
  return end > 0 ? text.slice(0, end) : longest(text, '', width, measure);
}

function cut(text: string, width: number, measure: (text: string) => number): string {
  return `${longest(text, '…', width, measure).trimEnd()}…`;
}

/** The longest beginning that fits with what follows it; at least one sign. */
function longest(text: string, after: string, width: number, measure: (text: string) => number): string {
  const signs = [...text];
  let [low, high] = [1, signs.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(signs.slice(0, middle).join('') + after) <= width) low = middle;
    else high = middle - 1;
  }
  return signs.slice(0, low).join('');
}
