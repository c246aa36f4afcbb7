/**
 * Whether a text is spelt as in Britain or as in America. In: two folded texts. Out: true where nearly all words that have two spellings
 * changed from one to the other: publishers do not respell their terms, they serve another region's edition under the same name.
 */
const stems =
  'organi|authori|recogni|personali|utili|customi|minimi|maximi|optimi|categori|summari|apologi|moneti|sexuali|incentivi|prioriti|finali|anonymi|standardi|locali|penali|initiali|normali|neutrali|harmoni|criticali|speciali';
const british = new RegExp(
  `(?<!\\p{L})(?:un)?(?:${stems})s(?:e[ds]?|ing|ations?)(?!\\p{L})|(?<!\\p{L})(?:analys(?:ed|ing)|(?:mis)?behaviours?|behavioural|colours?|favour(?:s|ed|ite|able)?|honour(?:s|ed|ing)?|labour|neighbour\\p{L}{0,5}|cent(?:re|res)|defence|offence|fulfil|enrol|catalogue|judgement)(?!\\p{L})`,
  'giu',
);
const american = new RegExp(
  `(?<!\\p{L})(?:un)?(?:${stems})z(?:e[ds]?|ing|ations?)(?!\\p{L})|(?<!\\p{L})(?:analyz(?:ed|ing)|(?:mis)?behaviors?|behavioral|colors?|favor(?:s|ed|ite|able)?|honor(?:s|ed|ing)?|labor|neighbor\\p{L}{0,5}|centers?|defense|offense|fulfill|enroll|catalog|judgment)(?!\\p{L})`,
  'giu',
);

/** A text has so many words that tell … */
const fewestSpelt = 5;
/** … and this share of them is spelt in one way. */
const speltShare = 0.85;

/**
 * Whether nearly all words that tell are spelt in the other way now: American words that were British, or British ones that were American.
 * @param before the folded text of the version before
 * @param after the folded text of this one
 * @returns false where either has fewer than five such words, or spells them in both ways
 */
export function isRespelt(before: string, after: string): boolean {
  const way = wayOf(before);
  return way !== undefined && wayOf(after) === (way === 'british' ? 'american' : 'british');
}

function wayOf(folded: string): 'british' | 'american' | undefined {
  const [here, there] = [folded.match(british)?.length ?? 0, folded.match(american)?.length ?? 0];
  const share = here / (here + there);
  if (here + there < fewestSpelt) return undefined;
  return share >= speltShare ? 'british' : share <= 1 - speltShare ? 'american' : undefined;
}
