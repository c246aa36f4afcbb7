/**
 * How often words deny. In: words of a text, in any of the languages below. Out: the number of their denials. "Not limited to" and the like deny
 * nothing. A word that denies in one language and is common in another is left out, or counts alike on both sides of a comparison.
 */
const denying = [
  // English, German, Dutch
  'not(?! (?:limited|only)(?![\\p{L}]))|never|no(?! ?\\.? ?\\p{Nd})(?! (?:later|less|more|sooner|earlier|fewer|matter))|neither|nor|none|cannot|without',
  'nicht|nie|niemals|kein(?:e[mnrs]?)?|weder|ohne|niet|nooit|geen|noch|zonder',
  // French, Italian, Spanish, Portuguese, Romanian
  "ne|n(?=['’])|jamais|aucune?s?|non|nessun[oa]?|senza|nunca|jamás|ningun[oa]?|ningún|tampoco|sin|não|nenhum|nenhuma|sem|nu|niciodată|fără",
  // Polish, Czech, Slovak, Croatian
  'nie|nigdy|żad(?:en|na|ne|nego|nej)|bez|nikdy|žádn(?:ý|á|é)|nikada',
  // Swedish, Danish, Norwegian, Finnish
  'inte|aldrig|ingen|inga|inget|utan|ikke|intet|uden|uten|ei|eivät|emme|ilman',
  // Greek, Russian, Ukrainian, Bulgarian, Turkish
  'δεν|μην?|χωρίς|не|нет|никогда|ні|ніколи|никога|без|değil|asla',
].join('|');
const words = new RegExp(`(?<!\\p{L})(?:${denying})(?!\\p{L})|n['’]t(?!\\p{L})`, 'giu');
/** Of scripts that put no spaces between words. */
const unspaced = /ません|ない|ず(?:に|、)|[不未無无沒没]|않|없|못/gu;

/**
 * @example countDenials('We do not sell it, and never will.') → 2
 * @example countDenials('This includes, but is not limited to, your name.') → 0
 */
export function countDenials(text: string): number {
  return (text.match(words)?.length ?? 0) + (text.match(unspaced)?.length ?? 0);
}
