/**
 * Whether the date in some words is the document's own, or a day of the terms. In: a folded sentence, heading or line, and whether it is an entry of a
 * list or a table. Out: true for "Last updated: 1 May 2026" and "Effective as of 1 May 2026", whose subject is the document; false for "The fee applies
 * as of 1 May 2026", with or without a full stop. Where words say neither, a day is news: hiding one is worse than showing one too many.
 */
import { dateSign, hideDates, namesDayAlone } from './dates.ts';

/** Words that say when the document itself was last touched. */
const updating =
  /updat|revis|modif|amend|last change|reviewed|posted|publish|version|archived|edition|issued|aktualis|zuletzt|geändert|veröffentlicht|stand\b|fassung|mise à jour|mis à jour|publié|actualiz|última|publicad|aggiorn|pubblicat|atualiz|bijgewerkt|gewijzigd|gepubliceerd|zmian|zmien|opublikowan|обновл|изменен|опубликован|uppdater|opdater|oppdater|päivit|změn|zmen|zveřejněn|ενημ|güncel|değişti|更新|改定|改訂|改正|制定|修订|修訂|修正|修改|公布|발행|개정|수정|갱신|ปรับปรุง|อัปเดต|แก้ไข|cập nhật|diperbarui|تحديث|تعديل|עודכן|עדכון|módosít|frissít|izmijen|izmen|redakcij|atnaujin|muudet|kuupäev/iu;
/** Words that make of a date a day on which something begins to hold, or ends. */
const binding =
  /effect|in force|into force|applies|apply|until|before\b|\bby\b|no later|deadline|starting|beginning|expire|\bsince\b|\bif you\b|wirksam|in kraft|gilt|gelten|\bbis\b|vigueur|jusqu|prend effet|vigor|entrará|\bhasta\b|vigore|\bfino\b|ingang|\btot\b|obowiązuj|вступ|kraft|gäller/iu;
/** Words for before, from, until and after: an entry of a list with one of them is half a sentence of the terms. */
const bounding =
  /(?<!\p{L})(?:before|after|from|as of|prior|until|till|by|through|vor|nach|ab|bis|seit|avant|après|dès|depuis|à partir|jusqu|antes|después|desde|hasta|a partir|após|depois|até|prima|dopo|entro|fino|dal|tot|til|tills|v[oó][oó]r|na|vanaf|przed|po|od|do|před|pred|prije|nakon|före|från|efter|før|fra|etter|ennen|alkaen|asti|jälkeen|mennessä|saakka|enne|alates|kuni|pärast|pirms|līdz|pēc|no|iki|nuo|prieš|előtt|után|înainte|până|după|de la|πριν|μέχρι|έως|από|μετά|преди|пред|до|от|с|след|после|перед|від|після|önce|sonra|kadar|itibaren|قبل|بعد|حتى|من|לפני|אחרי|עד|पहले|तक|बाद|trước|sau|từ|kể)(?!\p{L})|以前|以降|まで|から|之前|之后|之後|[起前后後]|이전|이후|부터|까지|ก่อน|หลัง|ตั้งแต่|จนถึง/iu;
/** Words for an end, a beginning or what is due. */
const ending =
  /(?<!\p{L})(?:deadline|due|ends?|ending|ended|expir\p{L}{0,5}|close[sd]?|closing|begins?|starts?|payable|endet|beginnt|fällig\p{L}{0,2}|\p{L}{0,20}frist|läuft|échéance|fin|prend|termina|vence|vencimiento|plazo|scade|scadenza|inizia|finisce|prazo|começa|eindigt|verloopt|begint|kończy|upływa|wygasa|termin|končí|vyprší|začíná|päättyy|alkaa|slutar|slutter|börjar|begynder|lejár|kezdődik|expiră|începe|λήγει|истекает|начинается|изтича|biter|başlar)(?!\p{L})|締切|期限|終了|開始|마감|종료|시작|截止|到期|开始|ينتهي|يبدأ/iu;
/** How a line begins that says since when the document holds: it has no other subject. */
const effective =
  "effective|in effect|in force|into force|valid (?:from|since|as of)|applicable (?:from|since|as of)|entry into force|gültig|gilt ab|wirksam|in ?kraft|datum des inkraft|en vigueur|entrée en vigueur|date d'(?:entrée|effet)|prise d'effet|applicable (?:depuis|à)|valable (?:depuis|à)|vigente|vigencia|en vigor|entrada en vigor|fecha de (?:entrada|vigencia)|in vigore|data di (?:entrata|efficacia|decorrenza)|valid[oaie] dal|em vigor|data de (?:entrada|vigência)|vigência|van kracht|geldig vanaf|geldt vanaf|ingangsdatum|obowiązuj|data wejścia|ważn[ey] od|účinn|plat(?:n[éáý]|í) od|datum účinnosti|voimassa|voimaantulo|gäller från|ikraft|i kraft|giltig från|gyldig fra|gælder fra|gjelder fra|hatály|érvényes|valabil|în vigoare|data intrării|σε ισχύ|ισχύ|ημερομηνία|в сила|дата|валидн|действ|вступа|чинн|yürürlük|geçerli|na snazi|vrijedi od|velja od|įsigalioj|galioja|spēkā|kehtib|jõustu|発効|施行|適用|生效|实施|시행|발효|적용|تاريخ|ساري|نافذ|בתוקף|มีผล|hiệu lực|berlaku";
/** How a line begins that says when the document was touched, whoever did it: "Published by Dune on". */
const startsTouched = new RegExp(
  `^[^\\p{L}\\p{N}]{0,6}(?:(?:this|the|last|date of(?: the| last)?|most recent|most recently|originally|first|current) ){0,2}(?:${updating.source}|(?:date|datum|fecha|data|päivämäärä) ?:)`,
  'iu',
);
/** "The updated terms apply": the word says which terms, not when they were touched. */
const saysWhich = /^[^\p{L}\p{N}]{0,6}(?:the|this) \p{L}{3,12}ed \p{L}/iu;
const modal = /\b(?:must|may|will|shall|can|should|need)\b/i;
const startsEffective = new RegExp(`^[^\\p{L}\\p{N}]{0,6}(?:the |this |die |la |il |o )?(?:${effective})`, 'iu');
/** What publishers call their documents. */
const documents =
  'terms|conditions|polic(?:y|ies)|agreement|notice|statement|guidelines|agb|(?:nutzungs|geschäfts)?bedingungen|richtlinie|\\p{L}{0,10}erklärung|politique|charte|condiciones|política|términos|condizioni|informativa|termini|condições|termos|voorwaarden|beleid|verklaring|warunki|regulamin|polityka|podmínky|zásady|\\p{L}{0,8}ehdot|villkor(?:en)?|vilkår(?:ene)?|betingelser(?:ne)?|feltételek|szabályzat|termenii|politica|όροι|πολιτική|условия(?:та)?|политика(?:та)?|правила|умови|політика|koşul\\p{L}{0,6}|şart\\p{L}{0,6}';
const documentName = new RegExp(
  `(?<!\\p{L})(?:${documents})(?!\\p{L})|規約|ポリシー|約款|方針|条款|條款|政策|协议|약관|방침|정책|شروط|سياسة|תנאי|מדיניות`,
  'iu',
);
/** "These terms are effective as of": the document, what it does, the day. */
const documentHolds = new RegExp(
  `^.{0,30}(?<!\\p{L})(?:${documents})(?!\\p{L})[^.;,]{0,12}(?:${effective}|appl(?:y|ies)|gelten|gilt|took effect|takes? effect)[^.;,]{0,14}${dateSign}[^\\p{L}\\p{N}]*$`,
  'iu',
);
const behindColon = new RegExp(`[:：]\\s?${dateSign}`, 'u');
/** Of a verb or a noun in a line; names of people, places and firms have none. */
const smallWord = /(?<![\p{L}\p{N}'’])[\p{Ll}\p{Lo}][\p{L}\p{M}]{3,}/u;

const unspaced = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]/u;
/** Scripts that put no spaces between words either, and take more letters for one. */
const unspacedLong = /[\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;
const longestUnmarked = 4;
const longestCopyright = 15;
const longestLine = 12;
/** A number with what it counts: "5 EUR", "30 days"; and what may be counted beside a date. */
const amount = /[\p{Sc}%] ?\p{Nd}|(?<![+−-])\p{Nd} ?(?:[\p{Sc}%]|(?!(?:utc|gmt|[a-z]{2,3}t)(?!\p{L}))\p{L}{3})/u;
const counted =
  /version|release|revision|\brev\b|\bv\.?\d|\bmin\b|minute|read\b|views?\b|comments?\b|lesezeit|lecture|build|นาฬิกา/u;

/**
 * Whether the date in some words is the document's own date, and no day inside the terms.
 * @example isDateLabel('Effective as of 1 March 2025', false) → true
 * @example isDateLabel('The fee applies as of 1 March 2025', false) → false
 */
export function isDateLabel(words: string, isItem: boolean): boolean {
  const hidden = hideDates(words);
  if (!hidden.includes(dateSign)) return false;
  const rest = countRest(hidden);
  if (isItem && rest > 0 && bounding.test(hidden) && !startsEffective.test(hidden)) return false;
  if (rest === 0) return true;
  // "© 2025 Dune Ltd. All rights reserved."
  if (rest <= longestCopyright && /^\W{0,3}⟨date⟩/.test(hidden) && /^[^\p{L}]{0,3}(?:©|\(c\)|copyright)/iu.test(words))
    return true;
  if (amount.test(hidden) && !counted.test(hidden)) return false;
  const touched =
    (updating.test(hidden) && !binding.test(hidden)) || (startsTouched.test(hidden) && !modal.test(hidden));
  // Thai and its neighbours end a sentence with no sign.
  const isSentence = /\p{STerm}["')\]]*$/u.test(hidden) || (unspacedLong.test(hidden) && rest > longestUnmarked);
  // The day itself may be the name of a street.
  const isStreet = namesDayAlone(words);
  if (isSentence)
    return (rest <= 3 && !isStreet) || (rest <= 20 && touched && !(saysWhich.test(hidden) && binding.test(hidden)));
  if (rest > longestLine) return rest <= 20 && touched;
  if (ending.test(hidden)) return touched;
  if (touched || startsEffective.test(hidden)) return true;
  if (isItem) return namesDocument(words, hidden, rest);
  return !isStreet && isOfDocument(words, hidden, rest);
}

/** An entry of a list may be half a sentence of the terms, or name what is due: only the name or number of a document has a day of its own. */
function namesDocument(words: string, hidden: string, rest: number): boolean {
  if (!/\p{L}/u.test(hidden.replaceAll(dateSign, ''))) return true;
  if (rest > longestUnmarked || !documentName.test(words) || binding.test(hidden) || bounding.test(hidden))
    return false;
  return !smallWord.test(words.replace(documentName, ' '));
}

/** Of a line that is no sentence. */
function isOfDocument(words: string, hidden: string, rest: number): boolean {
  if (rest === 1 || behindColon.test(hidden) || documentHolds.test(hidden)) return true;
  if (binding.test(hidden) || bounding.test(hidden)) return false;
  return rest <= 3 || documentName.test(hidden) || !smallWord.test(words);
}

/** Of scripts without spaces a run of letters is as many words as it has three letters, or six of Thai and its neighbours. */
function countRest(hidden: string): number {
  let count = 0;
  for (const [word] of hidden.replaceAll(dateSign, ' ').matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'-]*/gu))
    count += unspaced.test(word)
      ? Math.ceil(word.length / 3)
      : unspacedLong.test(word)
        ? Math.ceil(word.length / 6)
        : 1;
  return count;
}
