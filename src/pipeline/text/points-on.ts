/**
 * Whether a sentence says nothing by itself: it sends the reader to another place, says what a document is about, or says what a word means. In: an English sentence. Out: true
 * for such a sentence. Words of clauses stand in it all the same, and would be suggested.
 *
 *     'Learn more about how we use cookies.' → true; '“Personal Data” means data about you.' → true; 'We use cookies.' → false
 */
const places =
  /^(?:to |you can )?(?:learn|find out|read|discover|view|see) (?:\w+ )?more\b|^(?:please )?(?:see|refer to|review|read|consult)\b(?![^.]{0,80}\b(?:for (?:any )?(?:changes|updates)|periodically|regularly|from time to time)\b)|^for (?:more|further|additional) (?:information|details)\b|^(?:more|further) (?:information|details) (?:about|on)\b/i;
/** The opening of a document or section says what it is about. */
const openings =
  /^(?:this|our|the) (?:\w+ ){0,3}(?:policy|notice|statement|section|page|document)(?: \([^)]{1,40}\))? (?:applies to|describes|explains|covers|provides (?:you with )?(?:information|details)|sets out|outlines|supplements)\b/i;
const meanings =
  /^(?:[\d(][\w.)]{0,6} )?["“‘'][^"”]{1,80}["”’'],? (?:\w+ )?(?:means?|refers? to|has the meaning|includes?)\b/i;

/**
 * True for a sentence that only sends the reader elsewhere, or says what a word means.
 * @example pointsOn('Learn more about how we use cookies.') → true
 * @example pointsOn('We use cookies.') → false
 */
export function pointsOn(sentence: string): boolean {
  return places.test(sentence) || openings.test(sentence) || meanings.test(sentence);
}
