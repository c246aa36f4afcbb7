/**
 * What pages say that stand in the place of a document: error pages, robot checks, sign-in and cookie walls.
 * In: a folded text. Out: for each kind how many different phrases of it occur. Phrases are those of servers, browsers,
 * firewalls and consent tools, in English and the languages of the EU; the list is data, and no document's own words.
 */
export type NoticeKind = 'error-page' | 'robot-check' | 'sign-in' | 'cookie-wall';

const phrases: Readonly<Record<NoticeKind, readonly string[]>> = {
  'error-page': [
    "(?:this |the )?page (?:isn'?t|is not|is no longer) available|isn'?t available (?:right now|at the moment)",
    "not found|could(?: not|n'?t) be found|page (?:does not|doesn'?t) exist|broken link|link (?:you followed )?may be broken",
    '(?:error|http)[ :]*(?:40[0-9]|410|429|50[0-9]|52[0-9])|\\b(?:403|404|500|502|503|504)\\b',
    "unexpected error|something went wrong|technical (?:error|difficult|problem)|an error (?:has )?occurred|\\boops\\b|we'?re (?:all mixed up|sorry, but)",
    'try (?:again|reloading)(?: later)?|reload(?:ing)? (?:the |this )?page|refresh (?:the |this )?page|go back to the previous page',
    'access (?:to this page )?(?:has been |is )?(?:denied|blocked|restricted|forbidden)|\\bforbidden\\b|permission to (?:access|view)|not available in your (?:country|region)',
    'redirecting(?: to)?|moved permanently|you are being redirected',
    'service (?:is )?(?:temporarily )?unavailable|bad gateway|gateway time-?out|internal server error|under maintenance|be back (?:soon|shortly)|too many requests',
    "the requested (?:url|resource|page)|reference (?:id|#)|incident id|site can'?t be reached",
    'nicht (?:gefunden|verfügbar)|schiefgegangen|ein fehler ist aufgetreten|zugriff verweigert|versuche? es (?:später )?(?:noch ?mal|erneut)|seite existiert nicht',
    "page (?:introuvable|non trouvée|indisponible)|n'existe (?:pas|plus)|une erreur (?:est survenue|s'est produite)|accès (?:refusé|interdit)|veuillez réessayer",
    'página no (?:encontrada|disponible|existe)|no se ha encontrado|se ha producido un error|acceso denegado|inténtalo de nuevo',
    'pagina non (?:trovata|disponibile)|si è verificato un errore|accesso negato|riprova',
    'página não (?:encontrada|disponível)|ocorreu um erro|acesso negado|tente novamente',
    'pagina (?:niet gevonden|bestaat niet|is niet beschikbaar)|er is (?:iets misgegaan|een fout opgetreden)|toegang geweigerd|probeer het (?:later )?opnieuw',
    'nie znaleziono|strona nie istnieje|wystąpił błąd|odmowa dostępu|spróbuj ponownie',
    'sidan (?:kunde inte hittas|finns inte)|något gick fel|åtkomst nekad|försök igen|siden (?:blev ikke fundet|findes ikke)|noget gik galt|adgang nægtet|prøv igen',
    'sivua ei löy|jokin meni pieleen|pääsy estetty|yritä uudelleen|stránka (?:nebyla nalezena|neexistuje|sa nenašla)|něco se pokazilo|přístup (?:byl )?odepřen|zkuste to znovu',
    'az oldal nem található|hiba történt|hozzáférés megtagadva|próbálja újra|pagina nu a fost găsită|a apărut o eroare|acces interzis|încercați din nou',
    'η σελίδα δεν βρέθηκε|παρουσιάστηκε σφάλμα|δεν επιτρέπεται η πρόσβαση|страницата не (?:е намерена|съществува)|възникна грешка|отказан достъп',
    'stranica (?:nije pronađena|ne postoji)|došlo je do pogreške|strani ni mogoče najti|prišlo je do napake|lehte ei leitud|lapa nav atrasta|puslapis nerastas',
  ],
  'robot-check': [
    'unusual (?:traffic|activity)|suspicious (?:activity|traffic)|automated (?:requests|queries|traffic)',
    "(?:are|be|you(?:'re| are)) (?:not )?a (?:human|robot|bot)|not a (?:robot|bot)|(?:verify|verifying|prove|confirm|check(?:ing)?)(?: that)? (?:you are|you're|if you are) human|human verification|verify your identity",
    'captcha|security check|solv(?:e|ing) (?:the|this|a) (?:puzzle|challenge)|press (?:and|&) hold|complete the (?:challenge|check|security)',
    'checking (?:your browser|if the site connection|the site connection)|ddos protection|cloudflare|ray id|just a moment|attention required',
    'enable (?:javascript|cookies)|javascript (?:is (?:disabled|required)|and cookies)|turn on javascript|requires javascript|unsupported browser|browser is not supported',
    'your (?:computer network|network connection|ip address)|requests? (?:that )?come from your network|used by robots|robots? (?:are known|use)|sends? requests very quickly',
    'blocked (?:by|for)|(?:you have|has) been blocked|the block will|security service to protect|performance (?:&|and) security by',
    'ungewöhnliche[nr]? (?:datenverkehr|aktivität)|kein roboter|sicherheitsüberprüfung|trafic (?:inhabituel|exceptionnel)|pas un robot|vérification de sécurité',
    'tráfico inusual|no (?:soy|eres) un robot|comprobación de seguridad|traffico anomalo|non sono un robot|tráfego incomum|não sou um robô|ongewoon verkeer|geen robot|veiligheidscontrole',
    'nie jestem robotem|nietypowy ruch|inte en robot|ikke en robot|en ole robotti|nejsem robot|nem vagyok robot|nu sunt robot|δεν είμαι ρομπότ|не съм робот|nisam robot|nisem robot',
    'javascript (?:aktivieren|zu aktivieren)|activer javascript|activa javascript|habilita(?:r|re)? javascript|javascript in(?: te)? schakelen|włącz javascript|aktivera javascript|aktivér javascript',
  ],
  'sign-in': [
    '(?:must|need to|have to|please|required to) (?:log|sign) ?in|(?:log|sign) ?in to (?:continue|view|see|your)|log into|you are not logged in',
    "forgot(?:ten)? (?:your )?(?:password|account)|reset (?:your )?password|remember me|create (?:a |an |new )?(?:new )?account|don'?t have an account|sign up for",
    '(?:email|e-mail|phone|username)[^.]{0,30} password|continue with (?:google|apple|facebook|email)',
    'bitte (?:melde dich|melden sie sich) an|anmelden, um|passwort vergessen|connectez-vous|mot de passe oublié|identifiez-vous|inicia(?:r)? sesión|olvidado tu contraseña',
    'accedi per|password dimenticata|iniciar sessão|esqueceu(?:-se)? (?:d)?a (?:palavra-passe|senha)|log in om|wachtwoord vergeten|zaloguj się|nie pamiętasz hasła|logga in för|glömt lösenord|log ind for|glemt adgangskode|kirjaudu sisään|přihlaste se|jelentkezzen be|conectați-vă|συνδεθείτε|влезте в',
  ],
  'cookie-wall': [
    '(?:accept|allow|reject|decline|refuse) (?:all|optional|non-essential)(?: cookies)?|manage (?:cookies|preferences|choices|options)|cookie (?:settings|preferences)',
    'we value your privacy|your privacy (?:choices|matters)|before you continue|we and our (?:\\d+ )?partners|consent to (?:the use of )?cookies|this (?:site|website) uses cookies|we use cookies',
    "alle (?:cookies )?(?:akzeptieren|ablehnen)|bevor (?:du|sie) (?:fortfährst|fortfahren)|tout (?:accepter|refuser)|avant (?:de continuer|d'accéder)|aceptar todo|rechazar todo|antes de (?:ir|continuar)|accetta tutto|rifiuta tutto|prima di continuare",
    'aceitar tudo|rejeitar tudo|alles (?:accepteren|weigeren|afwijzen)|voordat je verdergaat|zaakceptuj wszystko|odrzuć wszystko|godkänn alla|acceptera alla|accepter alle|hyväksy kaikki|přijmout vše|összes elfogadása|acceptați toate|αποδοχή όλων|приемане на всички|prihvati sve|sprejmi vse',
  ],
};

const patterns = Object.entries(phrases).map(
  ([kind, list]) => [kind as NoticeKind, list.map((one) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${one})`, 'iu'))] as const,
);

/** The kind whose phrases are most, and how many different ones there are. */
export function findNotice(folded: string): { readonly kind: NoticeKind; readonly phrases: number } {
  let best: { kind: NoticeKind; phrases: number } = { kind: 'error-page', phrases: 0 };
  for (const [kind, list] of patterns) {
    const count = list.filter((one) => one.test(folded)).length;
    if (count > best.phrases) best = { kind, phrases: count };
  }
  return best;
}
