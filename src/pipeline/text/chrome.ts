/**
 * What of a page is not the document: buttons, navigation, contents lists, banners, counters. In: a block as archived and
 * its folded words. Out: what it is, judged by its form (a block of links alone, no sentence) and by words that user
 * interfaces use in many languages; never by words of a document.
 */
import type { BlockKind } from './blocks.ts';

export type BlockRole = 'words' | 'links' | 'interface' | 'announcement';

/** A link or an image, with what lists put around it. */
const linksAlone = /^(?:[\s>*+•·|,;:/#-]|\d{1,3}[.)]\s|!?\[(?:[^[\]]|\[[^\]]*\])*\]\([^\s)]*(?:\s"[^"]*")?\))+$/;
const longestLabel = 4;

const controls = new RegExp(
  [
    'opens? (?:in|an?) (?:an? )?new (?:tab|window)|external link|link copied|copy(?: the)? (?:link|address|text)|copied|mailto',
    'back to (?:the )?top|skip to (?:the )?(?:main )?content|jump to|(?:table of )?contents|on this page|in this (?:article|section)|navigation|breadcrumb|index',
    'close|open|expand(?: all)?|collapse(?: all)?|show (?:more|less|all)|see (?:more|less|all)|view (?:more|all|printable version)|read more|learn more|load more|more info',
    'menu|search|home|share|print|save|download(?: (?:pdf|as pdf|the pdf))?|subscribe|follow(?: us)?|next|previous|back|cancel|ok(?:ay)?|submit|send|apply|reset|yes|no|edit|play|pause|mute',
    'log ?in|log ?out|sign ?(?:in|up|out)|register|get (?:started|help|support)|contact (?:us|support|sales)|try (?:it )?(?:now|free)|create account|accept(?: all)?|reject(?: all)?|allow all|manage (?:cookies|choices|preferences)|cookie settings',
    "was this (?:article |page |information )?helpful.*(?!.)|did (?:this|you find).{0,80}helpful.*(?!.)|give feedback|thanks for your feedback.*(?!.)|related (?:articles|topics|content|links)|recommended(?: for you)?|popular articles|people also ask|still need help.*(?!.)|can't find what you're looking for.*(?!.)|need more help.*(?!.)|ask a question|join the conversation",
    'schließen|öffnen|mehr (?:erfahren|anzeigen|lesen)|weniger anzeigen|nach oben|inhalt(?:sverzeichnis)?|suche|drucken|teilen|anmelden|startseite|weiter|zurück|war dieser artikel hilfreich.*(?!.)|wird in neuem (?:tab|fenster) geöffnet',
    'fermer|ouvrir|en savoir plus|lire la suite|voir (?:plus|moins|tout)|haut de page|sommaire|rechercher|imprimer|partager|accueil|suivant|précédent|cet article vous a-t-il été utile.*(?!.)',
    'cerrar|abrir|más información|leer más|ver (?:más|menos|todo)|volver arriba|índice|buscar|imprimir|compartir|inicio|siguiente|anterior|chiudi|apri|scopri di più|leggi (?:di più|tutto)|indice|cerca|stampa|condividi|fechar|saiba mais|ler mais|voltar ao topo|pesquisar|partilhar',
    'sluiten|meer (?:informatie|lezen|weergeven)|terug naar boven|inhoud|zoeken|afdrukken|delen|zamknij|dowiedz się więcej|czytaj więcej|spis treści|szukaj|drukuj|udostępnij|stäng|läs mer|visa mer|sök|skriv ut|dela|luk|læs mere|vis mere|søg|sulje|lue lisää|zavřít|více informací|bezárás|további információ|închide|află mai multe|κλείσιμο|περισσότερα|затвори|научете повече|zatvori|saznajte više|zapri|več informacij',
  ]
    .map((one) => `(?:${one})`)
    .join('|'),
  'iu',
);
const control = new RegExp(`^[^\\p{L}\\p{N}]*(?:(?:${controls.source})[^\\p{L}\\p{N}]*)+$`, 'iu');

const helpful =
  /\p{Nd}[\p{L}\p{Nd}.,/ ]{0,40}(?:found (?:this|it) helpful|fanden (?:dies|das) hilfreich|ont trouvé|les resultó útil)|helpful\?.{0,20}\p{Nd}/iu;
const counted =
  /\b\p{Nd}[\p{Nd}.,\s]{0,20}[km]?\+? ?(?:people|views?|votes?|likes?|shares?|comments?|repl(?:y|ies)|answers?|results?|downloads?|followers?|subscribers?|min(?:ute)?s?\.? read|nutzer|aufrufe|stimmen|kommentare|vues|avis|commentaires|visitas|comentarios|visualizzazioni|commenti|visualizações|weergaven|wyświetle\w*|visningar)\b|\b(?:build|version|release|revision|rev|v)\.?[ :#-]*\p{Nd}|^\p{Nd}{1,2}:\p{Nd}{2}\b|\b(?:views?|votes?|likes?|comments?)[ :]*\p{Nd}/iu;

/** "We are updating our terms": it surrounds the terms, and goes when the day has come. */
const announced =
  /\bwe(?:'re| are|'ve| have)? (?:(?:made|making|recently|also|just) )*(?:some )?(?:updat|chang|revis|amend|modif)\w* (?:to )?(?:our|this|these|the)|(?:new|updated|revised) (?:version|terms|policy|notice)[^.]{0,60}(?:effect|apply|force)|(?:see|view|read|find) (?:our |the )?(?:previous|current|old|new|earlier|prior|archived)|previous versions?|going into effect|(?:terms|policy|policies|notice|conditions|agreement|statement)\b[^.]{0,40} will be replaced by|(?:use|using) (?:this|the) table of contents|click (?:on )?a (?:link|section)[^.]{0,40} (?:section|jump)|(?:aktualisieren|aktualisiert|geändert)[^.]{0,40}(?:richtlinie|bedingungen|erklärung)|nous (?:mettons|avons mis) à jour|(?:hemos )?actualiza(?:do|mos) (?:nuestr|la|los)/iu;
const early = 6;
const longestAnnouncement = 120;

export interface SeenBlock {
  readonly kind: BlockKind;
  readonly text: string;
  /** As archived, with its links. */
  readonly raw: string;
  /** Place among the blocks of the text, from 0. */
  readonly at: number;
}

export function toRole({ kind, text, raw, at }: SeenBlock): BlockRole {
  if (kind !== 'row' && linksAlone.test(raw.trim())) return 'links';
  if (isControl(text)) return 'interface';
  const words = text.split(' ').length;
  // Some archives put a whole document into one paragraph; that is no announcement, whatever it says of updates.
  if (at < early && words <= longestAnnouncement && announced.test(text)) return 'announcement';
  // A few words alone that end in no sign, or in a question, are a label or a suggestion.
  if (
    kind === 'paragraph' &&
    words <= longestLabel &&
    !/[.!:;,。：]["')\]]*$/u.test(text) &&
    !/[\p{N}@%\p{Sc}]/u.test(text)
  )
    return 'interface';
  return 'words';
}

export function isControl(folded: string): boolean {
  return folded.length <= 120 && control.test(folded);
}

/** Words in which nothing but numbers differ, and those count visitors, votes or builds. A sentence of the terms is none. */
export function isCounter(folded: string, isItem: boolean): boolean {
  if (folded.split(' ').length > 16) return false;
  return helpful.test(folded) || (!isItem && counted.test(folded) && !/[.!]["')\]]*$/u.test(folded));
}
