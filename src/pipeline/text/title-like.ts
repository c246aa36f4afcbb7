/**
 * Whether a block only names what others say, as an entry of a list of contents or a heading that lost its mark does. In: the text of a
 * block, in English with names read as “we”. Out: true where it is short, nobody is said to act in it, and no verb of contracts stands in it;
 * or where it is a question of a heading, with or without its mark.
 *
 *     '12. Limitation of Liability and Damages' → true; 'Irish law governs these terms.' → false
 */
const longest = 90; // characters
const helpers =
  /\b(?:is|are|was|were|be|been|am|may|can|could|will|would|shall|should|must|might|has|have|had|do|does|did|not|no|never|we|us|you|they|it|please|let)\b/i;
const verbs =
  /\b(?:agree|accept|consent|govern|constitute|collect|share|sell|reserve|require|retain|keep|store|process|disclaim|exclude|prohibit|forbid|provide|include|receive|use|delete|remove|close|suspend|terminate|grant|waive|resolve|settle|hold|scan|review|read|monitor|own|appl(?:y|ie))(?:s|d|ed)?\b/i;

const question = /^(?:\d[\d.]{0,6} )?(?:how|when|what|why|where|who|which)\b[^.;:!?]{0,90}\??$/i;
/** A sentence with an end and more words than this has a verb, known here or not. */
const mostWords = 5;

const smallWords = /^(?:under|with|from|into|about|upon|over|between|through|within|without|this|these|your|other)$/;
/** Each word that is no small one begins large: “Legal Basis for Processing Personal Data.” */
function isInTitleCase(text: string): boolean {
  const words = text.split(/[^\p{L}’']+/u).filter((word) => word.length > 3 && !smallWords.test(word));
  return (
    (words.length > 1 || !text.includes(' ')) &&
    words.every((word) => /^\p{Lu}.*\p{Ll}/u.test(word) || /^\p{Lu}+$/u.test(word)) &&
    /\p{Ll}/u.test(text)
  );
}
const acts =
  /\b(?:is|are|was|were|be|been|am|may|can|could|will|would|shall|should|must|might|has|have|had|do|does|did|we|us|you|they|it|please|let|agree|governed|waive)\b/i;

/** True for a title that stands among sentences, with a full stop of its own. */
export const isTitled = (text: string): boolean =>
  text.length <= longest && isInTitleCase(text.replace(/^[\d.]+ | \d+\.$/g, '')) && !acts.test(text);

/** True for words that are written as a title rather than as a sentence. */
export function isTitleLike(text: string): boolean {
  if (text.length > longest) return false;
  if (question.test(text)) return true;
  if (isTitled(text)) return true;
  const isSentence = text.endsWith('.') && text.split(' ').length > mostWords;
  return !isSentence && !helpers.test(text) && !verbs.test(text);
}

/** In any language: true for a few words without an end, and for a question. */
export const isTitleByMarks = (text: string): boolean =>
  text.endsWith('?') || (text.length <= 70 && !/[.!:;,)"”»]$/.test(text));
