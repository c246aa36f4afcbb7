/**
 * Whether a sentence says nothing by itself: it sends the reader to another place, says what a document is about, or says what a word means. In: an English sentence. Out: true
 * for such a sentence, and for a question. Words of clauses stand in it all the same, and would be suggested.
 *
 *     'Learn more about how we use cookies.' → true; '“Personal Data” means data about you.' → true; 'We use cookies.' → false
 */
const places =
  /^(?:to |you can )?(?:learn|find out|read|discover|view|see) (?:\w+ )?more\b|^you can (?:find|read) (?:(?:more|further|additional) )?(?:information|details|more)\b|^please visit [^.;]{1,80} to (?:learn|find|read)\b|^for (?:details|information) (?:about|on|regarding)\b|^if you (?:have (?:any )?questions|(?:would like|want) to (?:know|learn) more)\b|^(?:please )?(?:see|refer to|review|read|consult)\b(?![^.]{0,80}\b(?:for (?:any )?(?:changes|updates)|periodically|regularly|from time to time)\b)|^for (?:more|further|additional) (?:information|details)\b|^(?:more|further) (?:information|details) (?:about|on)\b|^you can visit [^.;]{1,60} to learn\b/i;
/** The opening of a document or section says what it is about. */
const openings =
  /^(?:this|our|the) (?:\w+ ){0,3}(?:policy|notice|statement|section|page|document)(?: \([^)]{1,40}\))?(?: (?:regarding|about|on|for) [^.;]{1,80})? (?:applies to|describes|explains|covers|provides (?:\w+ ){0,3}(?:information|details?)|sets out|outlines|supplements)\b|^(?:in|throughout) (?:this|our|the) (?:\w+ ){0,3}(?:policy|notice|statement|section|page|document),? we (?:explain|describe|tell|set out|outline)\b|^(?:where applicable, )?(?:it|this) also (?:describes|explains|identifies)\b|^the purpose of (?:this|our) (?:\w+ ){0,3}(?:policy|notice|statement|section|page|document) is\b|\bto find out more about [^.;]{1,80} please see\b|^the (?:list|table|section)s? below\b|\b(?:is|are) set out below\W{0,2}$|^we (?:also )?encourage you to (?:read|review)\b|\bcontains? (?:[\w’']+ ){0,8}(?:in|under) section \d/i;
const meanings =
  /^(?:[\d(][\w.)]{0,6} )?["“‘'][^"”]{1,80}["”’'],? (?:\w+ )?(?:means?|refers? to|has the meaning|includes?)\b|^for (?:the )?purposes (?:of|for) [^.;]{1,80} means\b/i;

/** Which sections outlive the contract is said by their numbers and titles. */
const survivals =
  /\b(?:sections?|provisions|clauses|terms|rights|obligations|licen[sc]es?)\b[^;]{0,400}\bsurviv(?:e|es|al)\b[^.;]{0,60}\b(?:terminat|expir|cancel|end)|\bsurviv(?:e|es|al)\b[^.;]{0,60}\b(?:terminat|expir)\w{0,6}\b[^.;]{0,40}:/i;
const number = /^(?:(?:[IVXLC]{1,5}|[A-Z]|\d[\d.]{0,7})[.)] ?|\d[\d.]{0,7} )+/;

/** A question, or a title that begins as one. */
const questions = /^(?:how|when|what|why|where|who|which)\b(?:[^.;:!]{0,300}\?|[^.;:!?,]{0,90})$/i;

/**
 * True for a sentence that only sends the reader elsewhere, or says what a word means.
 * @example pointsOn('Learn more about how we use cookies.') → true
 * @example pointsOn('We use cookies.') → false
 */
export function pointsOn(numbered: string): boolean {
  const sentence = numbered.replace(number, '');
  return (
    survivals.test(sentence) ||
    questions.test(sentence) ||
    places.test(sentence) ||
    openings.test(sentence) ||
    meanings.test(sentence)
  );
}
