import type { BlockKind } from './blocks.ts';
import { helped } from './counters.ts';
import { linkHints } from './link-hints.ts';
import { cookieWall } from './notices/cookie-wall.ts';
import { toPatterns } from './notices/phrases.ts';
import { countWords } from './passage.ts';
import { isShortSentence } from './short-line.ts';

/** By where a block stands: at an end of the page, outside all sentences; or below a heading of suggestions. */
export type Zone = 'edge' | 'suggested' | undefined;

export type BlockRole = 'words' | 'links' | 'interface' | 'announcement';

/** A link or an image, with what lists put around it. */
const linksAlone = /^(?:[\s>*+•·|,;:/#-]|\d{1,3}[.)]\s|!?\[(?:[^[\]]|\[[^\]]*\])*\]\([^\s)]*(?:\s"[^"]*")?\))+$/;
/** What stands above links and questions that the page offers. */
const suggestions =
  /^[^\p{L}]*(?:(?:related|similar|popular|recommended|suggested|more|other|recently viewed|featured|top) (?:articles|topics|content|links|pages|questions|resources|reading|posts|help)|related|people also ask|you (?:may|might) also (?:like|be interested in)|recommended for you|frequently viewed|(?:verwandte|ähnliche|weitere|beliebte) (?:themen|artikel|beiträge|inhalte|fragen)|articles? (?:connexes|associés|similaires|populaires|recommandés)|(?:artículos|temas|contenido) relacionad[oa]s?|articoli correlati|argomenti correlati|artigos relacionados|gerelateerde (?:artikelen|onderwerpen)|powiązane (?:artykuły|tematy)|relaterade artiklar|relaterede artikler|aiheeseen liittyvät|související (?:články|témata)|похожие (?:статьи|темы)|связанные (?:статьи|темы)|ilgili (?:makaleler|konular)|bài viết liên quan|artikel terkait|関連(?:記事|項目|トピック|コンテンツ)|相关(?:文章|主题|内容)|관련 (?:문서|글|주제)|مقالات ذات صلة|מאמרים קשורים)[^\p{L}]*$/iu;
/** Words of a label that stands alone. */
export const longestLabel = 4;
/** Help Centre > Privacy > How we use data; Prev Sharing data Next Erasing data */
const crumbs =
  /^(?:[^.!?>›»＞]{2,60} [>›»＞] [^.!?>›»＞]{2,60} [>›»＞] [^.!?]{2,120}|[<‹«←]? ?(?:prev(?:ious)?|zurück|précédent|anterior|precedente|vorige|poprzedni\p{L}?|前へ|上一[页篇]) [^>›]{2,150} (?:next|weiter|suivant|siguiente|successivo|volgende|następn\p{L}|次へ|下一[页篇]) [^>›]{2,150}|(?:prev|next) [^.!;:]{2,150})$/iu;

const controls = new RegExp(
  [
    `${linkHints}|external link|link copied|copy(?: the)? (?:link|address|text)|copied|mailto`,
    'back to (?:the )?top|skip to (?:the )?(?:main )?content|jump to|(?:table of )?contents|目次|目录|目錄|목차|содержание|оглавление|зміст|المحتويات|תוכן עניינים|สารบัญ|mục lục|daftar isi|içindekiler|spis treści|obsah|tartalom|cuprins|περιεχόμενα|съдържание|on this page|in this (?:article|section)|navigation|breadcrumb|index|page summary|(?:ai[- ]generated )?key takeaways|ai[- ](?:generated )?(?:summary|overview)|summar(?:y|ise|ize) (?:with|by) ai|ask ai',
    'close|open|expand(?: all)?|collapse(?: all)?|show (?:more|less|all)|see (?:more|less|all)|view (?:more|all|printable version)|read more|learn more|load more|more info|more|mehr|más|altro|meer|więcej|lisää|více|több',
    'i have a different question|share this (?:article|page|post)|help chosen for you|take (?:the |our )?survey|menu|search|home|share|print|save|download(?: (?:pdf|as pdf|the pdf))?|subscribe|follow(?: us)?|next|previous|back|cancel|ok(?:ay)?|submit|send|apply|reset|yes|no|edit|play|pause|mute',
    'log ?in|log ?out|evet|hayır|igen|nem|ano|kyllä|ei|tak|nie|ja|nein|oui|non|sí|sì|sim|não|nee|nej|nei|da|nu|ναι|όχι|да|нет|так|ні|はい|いいえ|是|否|예|아니요|نعم|לא|כן|log ?in|log ?out|sign ?(?:in|up|out)|register|get (?:started|help|support)|contact (?:us|support|sales)|try (?:it )?(?:now|free)|create account|accept(?: all)?|reject(?: all)?|allow all|manage (?:cookies|choices|preferences)|cookie settings',
    "was this (?:article |page |information )?helpful.*(?!.)|did (?:this|you find).{0,80}helpful.*(?!.)|give feedback|thanks for your feedback.*(?!.)|related (?:articles|topics|content|links)|recommended(?: for you)?|popular articles|people also ask|still (?:need help|have questions).*(?!.)|have more questions.*(?!.)|can't find what you're looking for.*(?!.)|need more help.*(?!.)|ask a question|join the conversation",
    'schließen|öffnen|mehr (?:erfahren|anzeigen|lesen)|weniger anzeigen|nach oben|inhalt(?:sverzeichnis)?|suche|drucken|teilen|anmelden|startseite|weiter|zurück|war dieser artikel hilfreich.*(?!.)',
    'fermer|ouvrir|en savoir plus|lire la suite|voir (?:plus|moins|tout)|haut de page|sommaire|rechercher|imprimer|partager|accueil|suivant|précédent|cet article vous a-t-il été utile.*(?!.)',
    'cerrar|abrir|más información|leer más|ver (?:más|menos|todo)|volver arriba|índice|buscar|imprimir|compartir|inicio|siguiente|anterior|chiudi|apri|scopri di più|leggi (?:di più|tutto)|indice|cerca|stampa|condividi|fechar|saiba mais|ler mais|voltar ao topo|pesquisar|partilhar',
    '閉じる|開く|もっと見る|詳細(?:を見る)?|メニュー|検索|ログイン|ホーム|共有|印刷|トップへ戻る|ページの先頭へ|关闭|打开|更多|查看更多|搜索|登录|首页|菜单|分享|返回顶部|닫기|더 ?보기|검색|메뉴|로그인|공유|인쇄|закрыть|открыть|подробнее|меню|поиск|войти|главная|поделиться|печать|наверх|إغلاق|المزيد|بحث|القائمة|مشاركة|סגור|חיפוש|תפריט|kapat|menü|ara|paylaş|giriş yap|ana sayfa|đóng|xem thêm|tìm kiếm|tutup|selengkapnya|बंद करें|और पढ़ें|खोजें|ปิด|เมนู|ค้นหา',
    'sluiten|meer (?:informatie|lezen|weergeven)|terug naar boven|inhoud|zoeken|afdrukken|delen|zamknij|dowiedz się więcej|czytaj więcej|spis treści|szukaj|drukuj|udostępnij|stäng|läs mer|visa mer|sök|skriv ut|dela|luk|læs mere|vis mere|søg|sulje|lue lisää|zavřít|více informací|bezárás|további információ|închide|află mai multe|κλείσιμο|περισσότερα|затвори|научете повече|zatvori|saznajte više|zapri|več informacij',
  ]
    .map((one) => `(?:${one})`)
    .join('|'),
  'iu',
);
const control = new RegExp(`^[^\\p{L}\\p{N}]*(?:(?:${controls.source})[^\\p{L}\\p{N}]*)+$`, 'iu');

/** "Bu makale yararlı oldu mu?" */
const asksWhetherHelped = new RegExp(`(?<!\\p{L})(?:${helped})(?!\\p{L})[^.?؟]{0,20}[?؟]["')\\]]*$`, 'iu');
const longestAsked = 9;
/** What is pressed to agree or refuse. */
const consents = toPatterns([
  cookieWall[0]!.concat(cookieWall[1]!),
  [
    'accept|reject|decline|agree|přijmout|odmítnout|nastavení|αποδοχή|απόρριψη|elfogadom|elutasítom|akzeptieren|ablehnen|accepter|refuser|aceptar|rechazar|accetta|rifiuta|aceitar|recusar|accepteren|weigeren|akceptuję|odrzuć|godkänn|neka|accepter|afvis|hyväksy|hylkää|kabul et|reddet|acceptă|refuză|prihvati|odbij|prijať|odmietnuť|принять|отклонить|прийняти|приемам|отказвам|съгласен|съгласявам|прихвати|прифати|одбиј|nõustu|keeldu|piekrītu|pieņemt|noraidīt|sutinku|priimti|atmesti|sprejmi|zavrni|strinjam|prihvaćam|godta|avvis|glac|diúltaigh|aċċetta|irrifjuta|samþykk|hafna|chấp nhận|đồng ý|từ chối|terima|setuju|tolak|同意|許可|拒否|接受|拒绝|拒絕|동의|수락|거부|موافق|قبول|رفض|پذیرش|مسترد|קבל|אישור|מסכי|דחה|ยอมรับ|ยินยอม|ปฏิเสธ|स्वीकार|अस्वीकार',
  ],
]);
const cookies =
  /cookie|sušenk|evästei|süti|küps|slapuk|piškot|kolačić|ciasteczk|informasjonskaps|sīkdat|çerez|vafrakök|fótspor|fianán|fianáin|galletas?|колачић|колачињ|کوکی|クッキー|쿠키|куки|бисквитк|ملفات تعريف الارتباط|עוגיות|คุกกี้|कुकी/iu;
const longestBanner = 60;
/** Letters. */
const longestOffer = 100;
/** Links that end a paragraph. */
const lastLinks = /(?:\s{0,3}!?\[[^[\]]{1,40}\]\([^\s)]{0,300}\)){1,8}\s{0,3}$/u;

/** "We are updating our terms": it surrounds the terms, and goes when the day has come. */
const announced =
  /\bwe(?:'re| are|'ve| have)? (?:(?:made|making|recently|also|just) )*(?:some )?(?:updat|chang|revis|amend|modif)\w* (?:to )?(?:our|this|these|the)|(?:new|updated|revised) (?:version|terms|policy|notice)[^.]{0,60}(?:effect|apply|force)|(?:see|view|read|find) (?:our |the )?(?:previous|current|old|new|earlier|prior|archived)|previous versions?|going into effect|(?:terms|policy|policies|notice|conditions|agreement|statement)\b[^.]{0,40} will be replaced by|(?:use|using) (?:this|the) table of contents|click (?:on )?a (?:link|section)[^.]{0,40} (?:section|jump)|(?:aktualisieren|aktualisiert|geändert)[^.]{0,40}(?:richtlinie|bedingungen|erklärung)|nous (?:mettons|avons mis) à jour|(?:hemos )?actualiza(?:do|mos) (?:nuestr|la|los)/iu;
const early = 6;
const longestAnnouncement = 120;

interface SeenBlock {
  readonly kind: BlockKind;
  readonly text: string;
  /** As archived, with its links. */
  readonly raw: string;
  /** Place among the blocks of the text behind the menus at its beginning, from 0. */
  readonly at: number;
  readonly zone: Zone;
}

/**
 * What of a page is not the document: buttons, navigation, contents lists, banners, counters. In: a block as archived and
 * its folded words. Out: what it is, judged by its form (a block of links alone, no sentence) and by words that user
 * interfaces use in many languages; never by words of a document.
 */
export function toRole({ kind, text, raw, at, zone }: SeenBlock): BlockRole {
  const mayBeMenu = kind === 'item' || kind === 'paragraph';
  if (mayBeMenu && isLinksAlone(raw) && (zone === 'edge' || leadsToAnchors(raw))) return 'links';
  if (isControl(text)) return 'interface';
  if (zone === 'suggested' || (kind === 'paragraph' && crumbs.test(text))) return 'interface';
  if (zone === 'edge' && mayBeMenu && isMenu(raw)) return 'links';
  const words = countWords(text);
  if (kind === 'paragraph' && words <= longestBanner && isBanner(text, raw)) return 'interface';
  // Some archives put a whole document into one paragraph; that is no announcement, whatever it says of updates.
  if (at < early && words <= longestAnnouncement && announced.test(text)) return 'announcement';
  // A few words alone that end in no sign, or in a question, are a label or a suggestion; a sentence is none.
  if (
    kind === 'paragraph' &&
    words <= longestLabel &&
    !/[.!:;,。：]["')\]]*$/u.test(text) &&
    !/[\p{N}@%\p{Sc}]/u.test(text) &&
    !isShortSentence(text)
  )
    return 'interface';
  return 'words';
}

/**
 * Whether a block as archived is Markdown links and what divides them, nothing else.
 * @example isLinksAlone('[Home](/) | [Help](/help)') → true
 * @example isLinksAlone('See [our terms](/t).') → false
 */
export function isLinksAlone(raw: string): boolean {
  return raw.includes('](') && linksAlone.test(raw.trim());
}

/** Whether a block as archived is a menu where it stands outside all sentences. */
export function isMenu(raw: string): boolean {
  return isLinksAlone(raw) || isMostlyLinks(raw) || isMenuLine(raw);
}

const links = /!?\[[^[\]]{0,80}\]\([^\s)]{0,300}\)/gu;
const fewestLinks = 3;
const mostBeside = 2;

/** Several links, and beside them no sentence and hardly more words than links: a logo, a name, a button. */
function isMostlyLinks(raw: string): boolean {
  const count = [...raw.matchAll(links)].length;
  if (count < fewestLinks) return false;
  const beside = raw.replace(links, ' ').match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu) ?? [];
  return beside.length <= mostBeside * count && !/\p{STerm}["')\]]*\s*$/u.test(raw);
}

const dividers = / ?[|·•›»｜] ?/u;
const fewestEntries = 3;
const longestEntry = 24; // letters

/** "Home | Prices | Log in": a few short labels with signs between them, one of which user interfaces have. */
function isMenuLine(raw: string): boolean {
  const entries = raw
    .trim()
    .split(dividers)
    .filter((one) => one !== '');
  if (
    entries.length < fewestEntries ||
    entries.some((one) => one.length > longestEntry || /[\p{N}\p{STerm}]/u.test(one))
  )
    return false;
  return entries.some(isControl);
}

/** A contents list: all links lead to places of a page. */
function leadsToAnchors(raw: string): boolean {
  return [...raw.matchAll(/\]\(([^\s)]*)/g)].every(([, address]) => address!.includes('#'));
}

/** A few sentences on cookies with buttons to agree or refuse at their end; an exclamation with a button. */
function isBanner(text: string, raw: string): boolean {
  const buttons = lastLinks.exec(raw);
  if (!buttons) return false;
  if (text.length <= longestOffer && raw.slice(0, buttons.index).endsWith('!')) return true;
  return cookies.test(text) && consents.some((one) => one.test(buttons[0]));
}

/** Whether a heading, folded, announces pages that a site suggests, such as "Related articles". */
export function isSuggestion(folded: string): boolean {
  return folded.length <= 60 && suggestions.test(folded);
}

/** Whether folded words are a button, a field or a question whether a page helped, in one of many languages. */
export function isControl(folded: string): boolean {
  if (folded.length > 120) return false;
  return control.test(folded) || (countWords(folded) <= longestAsked && asksWhetherHelped.test(folded));
}
