/**
 * Whether a line of a few words without a full stop says something of the document. Most are labels of a page: "Help Centre", "About us". A sentence is not, nor
 * is a line that a denial came to or went from. In: folded words.
 */
import { findDenialSigns } from './denial-signs.ts';
import { toWordTokens } from './tokens.ts';
import { toWordKey } from './word-key.ts';

/** Who acts in rules, as the first word of a sentence. "Nous contacter" is a label. */
const subject =
  /^(?:(?:we|you|users?|they|nobody|no one|wir|sie|ihr|du|nutzer|nous|vous|les utilisateurs|nosotros|ustede?s?|los usuarios|noi|voi|gli utenti|nós|você|os usuários|wij|u|je|jij|gebruikers|vi|ni|użytkownicy|мы|вы|пользователи|ми|ви|ние|вие|biz|siz|kami|anda|chúng tôi|bạn|نحن|אנחנו)(?:'(?:re|ve|ll|d))? (?=\p{L}{2})|(?:我们|我們|您|用户|用戶|当社[はが]|お客様は|利用者は|회사는|이용자는)(?! ?的)(?=.{2}))/iu;
/** What pages say of themselves, of where a reader is and of what to do next. */
const ofThePage =
  /^(?:(?:we|wir|nous|vi)(?:'re| are| sind| sommes| är| er)? (?:hiring|recruiting|moved|here|für sie|stellen|suchen|recrutons|recommend|suggest|value|respect|care|love|schätzen|respektieren|respectons|über)(?!\p{L})|(?:nous|vous) \p{L}+(?:er|re|ir)(?!\p{L})|(?:you|sie|vous|vi|wir|u|je|du|вы)(?:'re| are| sind| êtes| bent| er| är)? (?:now |currently |not )?(?:(?:off|on)line|sign\p{L}+|log\p{L}+|view\p{L}+|read\p{L}+|subscribed|leaving|done|connect\p{L}*|angemeldet|connectée?s?)(?!\p{L})|you (?:may|might|will|'ll) (?:also|like|love)(?!\p{L}))|(?<!\p{L})(?:here|hier|ici|her|här|здесь|тут|aqu[ií]|cookies?)$|[?？؟]$/iu;
const capitalised = /^\p{L}+ \p{Lu}\p{Ll}/u;

/**
 * @example isShortSentence('We are not liable') → true
 * @example isShortSentence('You are here') → false
 */
export function isShortSentence(text: string): boolean {
  return subject.test(text) && !capitalised.test(text) && !ofThePage.test(text);
}

/** Of these a page says how many there are, and that there are none. */
const counted =
  /(?<!\p{L})(?:thanks|thank you|comments?|results?|reviews?|ratings?|votes?|match(?:es)?|replies|items?|notifications?|messages?|posts?|danke|ergebnisse|treffer|kommentare|bewertungen|merci|résultats?|commentaires?|avis|gracias|resultados?|comentarios?|grazie|risultat[io]|comment[io]|comentários?|resultaten|reacties|wyników|komentarzy|resultat|kommentarer)$/iu;
/** Letters by which a word is known in another case: "dane", "danych". */
const stem = 3;

/** Words of a line without those that deny, and how many of these there are before others. */
function toBare(text: string): { readonly words: readonly string[]; readonly denials: number } {
  const signs = findDenialSigns(text, toWordTokens(text)).denials.filter(({ end }) => /\p{L}/u.test(text.slice(end)));
  const bare = signs.reduceRight((rest, { start, end }) => `${rest.slice(0, start)}${rest.slice(end)}`, text);
  const words = bare.split(' ').map(toWordKey);
  return { words: words.filter((word) => word !== ''), denials: signs.length };
}

/**
 * Whether one line denies what the other says, in any language: both have the same words beside.
 * @example deniesOther('Refunds', 'No refunds') → true
 * @example deniesOther('Results', 'No results') → false
 */
export function deniesOther(one: string, other: string): boolean {
  const [a, b] = [toBare(one), toBare(other)];
  if (a.denials % 2 === b.denials % 2 || a.words.length === 0 || a.words.length !== b.words.length) return false;
  if (counted.test(one)) return false;
  return a.words.every((word, at) => word.slice(0, stem) === b.words[at]!.slice(0, stem));
}
