/**
 * What pages say of a link beside its words: that it opens in a new tab, or leads away. In: folded words. Out: the words without it. Such a hint is
 * printed by the page, in its language, wherever a link stands, so it comes and goes inside sentences of the terms.
 */
import { isAscii } from '../schema/ascii.ts';
/** As one pattern, to be put into others. */
export const linkHints: string = [
  '(?:will )?open(?:s|ed|ing)? (?:up )?(?:in|an?) (?:an? )?(?:new|separate|another) (?:browser )?(?:tab|window)',
  '(?:wird |öffnet(?: sich)? )?in (?:einem )?neue[mn] (?:browser-?)?(?:tab|fenster)(?: geöffnet)?',
  "(?:s'ouvre |ouvre |ouverture )?dans (?:un nouvel onglet|une nouvelle (?:fenêtre|page))",
  '(?:se )?abre en una? (?:nueva (?:ventana|pestaña)|(?:ventana|pestaña) nueva)',
  '(?:si )?apre in una? (?:nuova (?:scheda|finestra)|(?:scheda|finestra) nuova)',
  "s'obre en una (?:finestra|pestanya) nova|obre nunha (?:xanela|lapela) nova",
  '(?:abre|abrirá) (?:numa|em uma?|num) (?:nova |novo )?(?:guia|aba|janela|separador)(?: nova)?',
  'opent in (?:een )?nieuw(?:e)? (?:tabblad|venster|tab)',
  '(?:otwiera|otworzy) się w now(?:ej karcie|ym oknie)',
  'öppnas i (?:en ny flik|ett nytt fönster|ny flik|nytt fönster)',
  'åbner i (?:en ny fane|et nyt vindue|ny fane|nyt vindue)|åpnes i (?:en ny fane|et nytt vindu|ny fane|nytt vindu)',
  'avautuu uu(?:teen|dessa) (?:välilehteen|välilehdessä|ikkunaan|ikkunassa)',
  'otev(?:ře|írá) se v nov(?:ém okně|é kartě|ém panelu)|otvor[ií] sa v nov(?:om okne|ej karte)',
  'új (?:lapon|ablakban) nyílik(?: meg)?|se deschide într-o (?:filă|fereastră) nouă',
  'ανοίγει σε (?:νέα καρτέλα|νέο παράθυρο)|отваря се в нов (?:раздел|прозорец)',
  'откр(?:оется|ывается) в нов(?:ой вкладке|ом окне)|відкри(?:ється|вається) в нов(?:ій вкладці|ому вікні)',
  'otvara se u nov(?:oj kartici|om prozoru)|odpre se v nov(?:em oknu|em zavihku)|atidaroma naujame (?:lange|skirtuke)|atveras jaunā (?:logā|cilnē)|avaneb uues (?:aknas|vahekaardis)',
  'yeni (?:sekmede|pencerede) açılır|mở trong (?:tab|cửa sổ) mới|(?:ter)?buka di (?:tab|jendela) baru',
  '新しい(?:タブ|ウィンドウ)(?:で|に)(?:開く|開きます|表示)|在新(?:标签页|分頁|窗口|視窗)中?(?:打开|打開|開啟)|새 (?:탭|창)에서 (?:열림|열기|열립니다)',
  '(?:ي|ت)فتح في (?:نافذة جديدة|علامة تبويب جديدة)|נפתח ב(?:חלון|כרטיסייה) חדש(?:ה)?|नए टैब में खुलता है',
].join('|');

/** In brackets or behind the words of the link, and what is said beside it: "(external link, opens in a new tab)". */
const hint = new RegExp(
  `\\s?[([（]\\s?(?:external (?:link|site|website)|link|this link|pdf)?[,;. ]{0,3}(?:${linkHints})\\s?\\.?[)\\]）]|\\s?[([](?:external (?:link|site|website)|externer link|lien externe|enlace externo|link esterno|externe link|外部リンク)[)\\]]|,?\\s?(?:${linkHints})(?![\\p{L}])`,
  'giu',
);
/** Nearly no words have any of these. Words of ASCII alone, which most are, are looked through in half the time. */
const maybeInAscii =
  /\b(?:tab|window|fenster|onglet|nouvelle page|ventana|scheda|finestra|pestanya|xanela|lapela|guia|aba|janela|separador|tabblad|venster|karcie|oknie|flik|fane|external|externe[rn]?|esterno)\b|panelu|okne|karte|lapon|ablakban|kartici|prozoru|oknu|zavihku|lange|skirtuke|aknas|vahekaardis|sekmede|pencerede|jendela|vindu|ikkuna/i;
const maybeHint = new RegExp(
  `${maybeInAscii.source}|\\b(?:fenêtre|pestaña)\\b|fönster|väliles|välileh|okně|kartě|filă|fereastră|καρτέλα|παράθυρο|раздел|прозорец|вкладк|окн|вкладц|вікн|logā|cilnē|タブ|ウィンドウ|リンク|标签|分頁|窗口|視窗|탭|창|نافذة|تبويب|חלון|כרטיסייה|टैब`,
  'iu',
);

/**
 * Folded words without what the page says of links; words that are nothing else stay.
 * @example withoutLinkHints('Read our Privacy Policy (opens in new tab).') → 'Read our Privacy Policy.'
 */
export function withoutLinkHints(folded: string): string {
  if (!(isAscii(folded) ? maybeInAscii : maybeHint).test(folded)) return folded;
  const bare = folded.replace(hint, '');
  return bare.trim() === '' ? folded : bare;
}
