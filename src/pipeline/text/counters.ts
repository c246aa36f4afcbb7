/**
 * Numbers that count visitors, votes, comments or builds, in many languages. In: folded words. Out: whether they are such a counter and nothing else.
 * A number that governs what people may do, or what they get, is one of the terms: "30 people may use the service" says more than how many there are.
 */
import { countWords } from './passage.ts';
import { popularity } from './popularity.ts';

const helpful =
  /\p{Nd}[\p{L}\p{Nd}.,/ ]{0,40}(?:found (?:this|it) (?:helpful|useful)|fanden (?:dies|das)(?: \p{L}{1,12})? hilfreich|ont trouvé|les resultó útil|nuttig gevonden|nuttig vonden|hanno trovato|acharam útil|yararlı buldu|役に立った|参考になった|有帮助|有用|도움이 되)|(?:helpful\?|nuttig|pomocn|hilfreich|utile|útil|полезн|оценили|役に立った|有帮助|도움).{0,20}\p{Nd}/iu;
/** Ways to say that a page helped, as one pattern. */
export const helped: string =
  'helpful|useful|hilfreich|utile?s?|útil(?:es)?|úteis|nuttig|hyödylli\\p{L}*|hasznos|yararlı|faydalı|užitečn\\p{L}*|užitočn\\p{L}*|pomocn\\p{L}*|koristan|korisno|koristn\\p{L}*|nyttig\\p{L}?|hjälpsam\\p{L}?|χρήσιμ\\p{L}*|полез\\p{L}*|корисн\\p{L}*|مفيد\\p{L}?|hữu ích|membantu|bermanfaat|noderīg\\p{L}*|naudinga\\p{L}*|kasulik\\p{L}*|till? (?:hjälp|hjælp|hjelp)|til(?:l)? nytte|avuksi|apuna|помогна\\p{L}*|допомог\\p{L}*|помогл\\p{L}*|pomogl\\p{L}*|pomohl\\p{L}*|segített\\p{L}*|βοήθησ\\p{L}*|palīdzēja|padėjo|aitas|ajudou|ayudó|ayuda|מועיל\\p{L}*|עזר';
const seen =
  'views|aufrufe|zugriffe|vues|visitas|visualizzazioni|visualizações|weergaven|wyświetle\\p{L}{1,3}|wyświetlono|visningar|visninger|katselukert\\p{L}{1,3}|katselua|zobrazen[ío]|zobrazení|zhliadnut\\p{L}{1,3}|megtekint\\p{L}{1,4}|vizualizări|προβολ(?:ές|ή)|görüntülen?me\\p{L}{0,3}|преглед\\p{L}?|просмотр\\p{L}{0,3}|перегляд\\p{L}{0,3}|prikaz\\p{L}?|ogledov|skatījumi|peržiūros|vaatamis\\p{L}{1,3}|lượt xem|dilihat|tayangan';
const looked =
  'viewed|downloaded|read|seen|gelesen|angesehen|aufgerufen|bekeken|gelezen|vue?|lue?|consultée?|vist[ao]|leíd[ao]|lett[ao]|visualizzat[ao]|lid[ao]|przeczytano|obejrzano|přečteno|prečítané|zobrazené|olvasva|megtekintve|luettu|katsottu|lasīts|skatīts|skaityta|perskaityta|peržiūrėta|loetud|vaadatud|citită?|vizualizată?|прочетен[ао]|прегледан[ао]|прочитано|переглянуто|просмотрено|ogledano|prebrano|pročitano|pregledano|vist|læst|visad|visat|läst|lest|okundu|görüntülendi|dibaca|dilihat|đã (?:xem|đọc)|lesið|skoðað|διαβάστηκε|προβλήθηκε';
/** A number beside what counts visitors, in either order: "Προβολές: 1.204", "41 personer tyckte att det var nyttigt". */
const countedElsewhere = new RegExp(
  `(?<!\\p{L})(?:${seen})[ :]{0,3}\\p{Nd}|^(?:${looked})[ :]{0,3}\\p{Nd}|\\p{Nd}[×x]? ?(?:${seen})(?!\\p{L})|(?:조회 ?수|방문자 ?수|閲覧(?:回)?数|再生(?:回)?数|アクセス数|表示回数|[浏瀏][览覽](?:次[数數]|量|[数數])?|[阅閱][读讀](?:次[数數]|量|[数數])|[点點][击擊](?:次[数數]|量|率)|播放(?:次[数數]|量)|[访訪][问問](?:次[数數]|量)|查看次[数數]|بازدید|จำนวนผู้เข้าชม|เข้าชม|lượt (?:xem|truy cập|đọc)|số lần xem|ยอดดู|عدد المشاهدات|المشاهدات|צפיות|दृश्य)[ ::]{0,3}\\p{Nd}|\\p{Nd} ?(?:مشاهدة|צפיות|次(?:浏览|瀏覽|阅读|閱讀|播放|查看)|回(?:閲覧|再生|表示)|बार देखा गया|بازدید)|\\p{Nd}[\\p{L}\\p{Nd}.,/ ]{0,40} (?:${helped})(?!\\p{L})`,
  'iu',
);
/** "Views: 1.4M" amid other words of the page, where an archive ran its lines together. */
const labelledCount = new RegExp(`(?:${seen}) ?: ?(?:\\p{Nd}[\\p{Nd}.,]{0,12} ?[kmb]?)+`, 'giu');

/** Words without the numbers of visitors that stand behind their label, or nothing where there are none. */
export function withoutLabelledCounts(folded: string): string | undefined {
  const bare = folded.replace(labelledCount, '#');
  return bare === folded ? undefined : bare;
}

/** What a server tells one visitor: which visit this was, from where, what lies in the cart. */
const ofVisit =
  /^(?:[\p{L}#]{1,12} ){0,2}(?:request|session|trace|ray|incident|correlation|event|error) ?(?:id|code|no\.?|number|#)[ :#-]{0,3}[\da-f-]{6,64}$|^(?:your |ihre |votre |tu |je )?ip(?:[ -]?(?:address|adresse?|adres))?[ :]{1,3}[\da-f:.]{7,45}$|^(?:(?:my|your|shopping|view|mein) )?(?:cart|basket|bag|warenkorb|panier|carrito|cesta|carrello|carrinho|winkelwagen|koszyk|košík|varukorg|indkøbskurv|handlekurv|ostoskori|sepet) ?[:(]? ?\p{Nd}{1,3}\)?$/iu;

const counted =
  /\b\p{Nd}[\p{Nd}.,\s]{0,20}[km]?\+? ?(?:people|views?|votes?|likes?|shares?|comments?|repl(?:y|ies)|answers?|results?|downloads?|followers?|subscribers?|reactions?|(?:up|down)votes?|claps|reposts|retweets|bookmarks|ratings?|reviews?|plays|listens|visits|visitors|impressions|clicks|installs|min(?:ute)?s?\.? (?:of )?read(?:ing)?(?: time)?|nutzer|aufrufe|stimmen|kommentare|vues|avis|commentaires|visitas|comentarios|visualizzazioni|commenti|visualizações|weergaven|wyświetle\w*|visningar)\b|\b(?:build|version|release|revision|rev|v)\.?[ :#-]*\p{Nd}|^\p{Nd}{1,2}:\p{Nd}{2}\b|\b(?:views?|votes?|likes?|comments?|followers?|subscribers?|downloads?|shares?)[ :]*\p{Nd}|\b(?:articles|questions|results|items|topics) in this (?:section|category|article)[ :]*\p{Nd}|(?:reading time|time to read|lesezeit|lesedauer|temps de lecture|durée de lecture|tiempo de lectura|tempo di lettura|tempo de leitura|leestijd|czas czytania|doba čtení|läs(?:ni)?tid|læsetid|lesetid|lukuaika|olvasási idő|timp de citire|χρόνος ανάγνωσης|время чтения|час читання|време за четене|okuma süresi|読了(?:時間|目安)|阅读时间|예상 읽기 시간)[ :]{0,3}(?:about|ca\.?|circa|environ|約|约|약)? ?\p{Nd}{1,3} ?(?:min\p{L}{0,6}\.?|хв\p{L}{0,4}|мин\p{L}{0,3}|perc|dk|dakika|分(?:钟|鐘)?|분)|^rated \p{Nd}|\bonline(?: now)?[ :]{1,3}\p{Nd}|^(?:trusted|loved|chosen) by \p{Nd}[\p{Nd}.,]{0,12}[km]?\+? ?(?:teams|companies|customers|businesses|organi[sz]ations|developers)|\b(?:generated|rendered|loaded) in \p{Nd}|^(?=[a-f]{0,40}\d)[\da-f]{6,40}$/iu;

/** The name of a build may be letters alone; all else that counts has a figure. */
const namedBuild = /\b(?:build|commit|rev|revision|hash)\.?[ :#-]*[\da-f]{5,40}\b/iu;

/** What a plan includes is counted, too. */
const allowed =
  /\b(?:plans?|limit\w*|quota|max(?:imum)?|minimum|up to|at (?:most|least)|per|each|includ\w*|allow\w*)\b/i;

const isHelped = new RegExp(`\\p{Nd}[\\p{L}\\p{Nd}.,/ ]{0,40} (?:${helped})(?!\\p{L})`, 'iu');
const likes = new RegExp(popularity, 'iu');
const everyLike = new RegExp(popularity, 'giu');
const everyCount = new RegExp(`${counted.source}|${countedElsewhere.source}`, 'giu');
/** What may stand beside a counted number without making a sentence of it. */
const beside =
  /(?<!\p{L})(?:estimated|approx\.?|geschätzte|of|out|and|by|this|these|the|all|total|so far|ago|times?|in|for|from|on|here|post|page|article|topic|question|read|reads|people|users?|members?|readers?|found|find|it|like[ds]?|have|too|also|same|helpful|useful|thanks?|star|stars|seconds?|ms|alpha|beta|rc|dev|node|server|host|worker|pod|x|k|m|mal|fois|veces|volte|vezes|keer|razy|krát|gange|ganger|gånger|kertaa|раз|fois|von|de|van|z|из|av|af|und|y|et|e|i|og|och|ja|en)(?!\p{L})/giu;
/** A length of time, a share or a sum. */
const measured =
  /\p{Nd} ?(?:[\p{Sc}%]|(?:days?|months?|years?|hours?|weeks?|business|working|tage?n?|monate?n?|jahre?n?|stunden?|wochen?|jours?|mois|ans?|années?|heures?|semaines?|días?|mes(?:es|i|e)?|años?|horas?|semanas?|giorn[io]|ann[io]|or[ae]|settiman[ae]|dias?|mês|anos?|dagen?|maanden?|jaar|uur|uren|we(?:ek|ken)|dni|dnů|dzień|miesięcy|miesiąc\p{L}?|lat|rok\p{L}?|godzin\p{L}?|tygodni\p{L}?|päivä\p{L}?|kuukau\p{L}+|vuo(?:tta|den)|tuntia?|viikko?a?|dag(?:ar|e|en)?|månad(?:er)?|måned(?:er)?|år|timm?(?:ar|er)|veck(?:a|or)|uger?|nap(?:ig|on)?|hónap\p{L}?|évi?g?|hét|órá?n?|zile|lun[ăi]|ani|ημέρες|μήνες|έτη|дн(?:ей|я|и)|месяц\p{L}*|лет|года?|час\p{L}*|недел\p{L}+|месеца?|години|днів|gün|ay|yıl|saat|hafta)(?!\p{L})|日|月|年|時間|週|天|小时|일|개월|시간|주(?!\p{L})|يوم|أيام|شهر|سنة)/iu;

/** Nothing is said but what is counted. */
function isAllCounted(folded: string): boolean {
  const bare = folded.replace(everyLike, ' ').replace(everyCount, ' ').replace(beside, ' ');
  return !/\p{L}{2}/u.test(bare);
}

const longestCounter = 16;

/** Words in which nothing but numbers differ, and those count visitors, votes or builds. A sentence of the terms is none. */
export function isCounter(folded: string, isItem: boolean): boolean {
  if (countWords(folded) > longestCounter || allowed.test(folded)) return false;
  const hasFigure = /\p{Nd}/u.test(folded);
  const isSentence = /\p{STerm}["')\]]*$/u.test(folded) && !/(?:[?？؟]|(?<!\p{L})min\.)["')\]]*$/iu.test(folded);
  // "12 of 20 people found this helpful." counts though it is a sentence; "what is useful for 30 days." does not.
  if (hasFigure && helpful.test(folded) && !measured.test(folded))
    return !isSentence || folded.match(/\p{Nd}[\p{Nd}.,]*/gu)!.length > 1;
  if (isItem || isSentence) return false;
  if (namedBuild.test(folded) || ofVisit.test(folded)) return true;
  if (!hasFigure || measured.test(folded)) return false;
  const isCounted = counted.test(folded) || countedElsewhere.test(folded) || likes.test(folded);
  return isHelped.test(folded) || (isCounted && isAllCounted(folded));
}
