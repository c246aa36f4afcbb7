/**
 * Words that only name something. In: English text. Out: a sentence without the names it strings together, and whether an item of a list
 * does nothing but name a kind of thing. The names of data, sections and purposes hold the words of clauses and say nothing of them.
 *
 *     'Our duties under Section 8 (Indemnification) end.' → 'Our duties under Section 8 end.'
 */

/** The title of a section, in brackets after its number. */
const sectionTitle =
  /\b(sections?|clauses?|articles?|paragraphs?|exhibits?|schedules?|annex|appendix) ([\dA-Z][\w.]{0,10})(?:,? \([^()]{3,80}\))/gi;

/** Names in a row, as the cells of a table that lost its lines: “Usage Data Device Data Street Address Data …” */
const namesInARow =
  /(?<![\p{L}\d])(?:\p{Lu}\p{Ll}[\p{L}’'/-]{0,30}\s+(?:(?:and|or|of|on|from|you|your|we)\s+){0,2}){6,60}\p{Lu}\p{Ll}[\p{L}’'/-]{0,30}/gu;

/**
 * A sentence without titles of sections in brackets and without long rows of names.
 * @example withoutNames('As to Section 8 (Indemnification), we pay.') → 'As to Section 8, we pay.'
 */
export function withoutNames(sentence: string): string {
  const plain = sentence.includes('(') ? sentence.replace(sectionTitle, '$1 $2') : sentence;
  return plain.replace(namesInARow, ' ');
}

const longest = 160; // characters
const acts =
  /\b(?:is|are|was|were|be|been|am|may|can|could|will|would|shall|should|must|might|has|have|had|do|does|did|not|no|never|we|us|you|they|please|let|who|which)\b|^\W{0,3}(?:to|\p{L}+ing)\b/iu;
const verbs =
  /\b(?:agree|accept|ask|collect|share|disclose|sell|transfer|require|retain|keep|store|process|provide|include|receive|get|obtain|use|delete|remove|close|access|correct|update|object|opt|withdraw|request|download|block|refuse|limit|show|deliver|send|contact|personali[sz]e|customi[sz]e|measure|improve|protect|detect|prevent|train|respond|comply|understand|know)\b/i;

/**
 * True for an item that names a kind of thing and says nothing of it.
 * @example namesOnly('Location information from your device') → true
 * @example namesOnly('Use your location') → false
 */
export const namesOnly = (item: string): boolean => item.length <= longest && !acts.test(item) && !verbs.test(item);
