const match = 4;
const gap = 1;

interface WordStretch {
  readonly from: number;
  readonly to: number;
}

/**
 * The stretch of one sequence that is most like another. In: the wanted sequence, and a longer one with bounds.
 * Out: the range in the longer one, or nothing where not one element is shared. Smith and Waterman's local alignment
 * (doi:10.1016/0022-2836(81)90087-5): a word in common is worth 4, a word on one side alone costs 1.
 */
export function findStretch(wanted: Int32Array, text: Int32Array, from: number, to: number): WordStretch | undefined {
  const width = to - from + 1;
  let above = new Int32Array(width);
  let scores = new Int32Array(width);
  // Where the best alignment that ends at an element began.
  let beganAbove = new Int32Array(width);
  let began = new Int32Array(width);
  let best = { score: 0, from: 0, to: 0 };
  for (const word of wanted) {
    scores[0] = 0;
    for (let at = 1; at < width; at++) {
      const diagonal = text[from + at - 1] === word ? above[at - 1]! + match : -1;
      const skipped = Math.max(above[at]!, scores[at - 1]!) - gap;
      const score = Math.max(0, diagonal, skipped);
      scores[at] = score;
      if (score === 0) began[at] = at;
      else if (score === diagonal) began[at] = above[at - 1] === 0 ? at - 1 : beganAbove[at - 1]!;
      else began[at] = score === above[at]! - gap ? beganAbove[at]! : began[at - 1]!;
      if (score > best.score) best = { score, from: from + began[at]!, to: from + at };
    }
    [above, scores] = [scores, above];
    [beganAbove, began] = [began, beganAbove];
  }
  return best.score > 0 ? { from: best.from, to: best.to } : undefined;
}
