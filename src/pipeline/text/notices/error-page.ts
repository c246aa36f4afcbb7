/**
 * What error pages say: one entry for each thing that can be said, with its words in many languages. Where an entry has two
 * lists, the second is of scripts in which a phrase may begin inside a run of letters.
 */
import type { NoticePhrases } from './phrases.ts';

export const errorPage: NoticePhrases = [
  [
    "(?:this |the )?page (?:isn'?t|is not|is no longer) available|isn'?t available (?:right now|at the moment)|not found|could(?: not|n'?t) be found|(?:can'?t|cannot|could not|couldn'?t) find (?:that|the|this|your|what)|page (?:does not|doesn'?t) exist|can'?t reach this page",
    "nicht gefunden|(?:seite|ressource)[^.]{0,40} nicht (?:finden|laden|geladen)|seite existiert nicht|page (?:introuvable|non trouvée|indisponible)|(?:est|sont) introuvables?|n'existe (?:pas|plus)|página no (?:encontrada|disponible|existe)|no (?:se ha encontrado|encontramos|hemos encontrado|hemos podido encontrar)|pagina non (?:trovata|disponibile)|non (?:abbiamo trovato|è stata trovata|esiste)|página não (?:encontrada|disponível|existe)|não (?:encontramos|foi encontrada|foi possível encontrar)",
    'niet gevonden|pagina (?:bestaat niet|is niet beschikbaar)|nie znaleziono|(?:strona|strony)[^.]{0,30} nie (?:istnieje|znaleziono|została znaleziona)|nie możemy znaleźć|(?:kunde inte|kan inte) hitta|sidan (?:finns inte|hittades inte)|ikke fundet|findes ikke|finnes ikke|ble ikke funnet|ei löy(?:dy|tynyt)|nebyla nalezena|neexistuje|sa nenašla|nem található|nu a fost găsită|nu există|δεν (?:βρέθηκε|υπάρχει)|не (?:е намерена|съществува)|nije pronađena|ne (?:postoji|obstaja)|ni mogoče najti|ei leitud|nav atrasta|nerast(?:as|a)|bulunamadı|bulamadık|mevcut değil|không (?:tìm thấy|tồn tại)|tidak (?:ditemukan|tersedia|dapat ditemukan)',
    '(?:не|ничего не) (?:найдена|найден|найдено|существует)|не знайдена|не знайдено|не існує',
    '见つかりません|見つかりません|見つかりませんでした|存在しません|不存在|找不到|未找到|찾을 수 없|존재하지 않|غير موجودة|غير موجود|لم (?:نتمكن|يتم) (?:من )?(?:العثور|إيجاد)|لا يمكن العثور|לא נמצא|אינו קיים|नहीं मिला|नहीं मिली|मौजूद नहीं|ไม่พบ',
  ],
  [
    '(?:error|http|erreur|fehler|errore|erro|błąd|ошибка|hata|エラー|错误)[ :]*(?:code[ :]*)?(?:40[0-9]|410|429|451|50[0-9]|52[0-9])|\\b(?:403|404|410|451|500|502|503|504|522)\\b',
  ],
  [
    "unexpected error|something went wrong|technical (?:error|difficult|problem)|an error (?:has )?occurred|(?:oops|whoops|uh-?oh|hoppla|oups|ups|oeps|vaya|ops|hoppsan|ой|упс)(?!\\p{L})|we'?re (?:all mixed up|sorry, but)|(?:we are|we're) sorry\\b|sorry, (?:we|but|the|this|that|an|something|your)|unfortunately, (?:our|the|this) (?:web)?(?:site|page)|connection timed out|timed? ?out",
    "schiefgegangen|schief ?gelaufen|ein fehler ist aufgetreten|fehler aufgetreten|une erreur (?:est survenue|s'est produite)|nous sommes désolés|se ha producido un error|algo (?:ha salido|salió) mal|lo sentimos|si è verificato un errore|qualcosa è andato storto|ci dispiace|ocorreu um erro|algo deu errado|lamentamos",
    'er is (?:iets misgegaan|een fout opgetreden)|wystąpił błąd|coś poszło nie tak|przepraszamy|något gick fel|noget gik galt|noe gikk galt|jokin meni (?:pieleen|vikaan)|něco se pokazilo|niečo sa pokazilo|hiba történt|a apărut o eroare|ne pare rău|παρουσιάστηκε σφάλμα|възникна грешка|došlo je do pogreške|prišlo je do napake|bir hata oluştu|bir şeyler ters gitti|üzgünüz|đã xảy ra lỗi|rất tiếc|terjadi kesalahan|maaf',
    '(?:что-то|произошло) (?:пошло не так|произошла ошибка)|произошла ошибка|к сожалению, (?:запрашиваем|страниц)|сталася помилка|щось пішло не так|на жаль',
    '申し訳(?:ございません|ありません)|エラーが発生|問題が発生|お詫び|抱歉|对不起|出错了|发生错误|發生錯誤|죄송합니다|오류가 발생|عذرا|عفوا|حدث خطأ|אירעה שגיאה|משהו השתבש|क्षमा करें|त्रुटि हुई|ขออภัย|เกิดข้อผิดพลาด',
  ],
  [
    'broken link|link (?:you followed )?(?:may|might) be broken|(?:may|might|could) have been (?:moved|removed|deleted|renamed)|has been (?:removed, had|moved or|deleted or)|had its name changed|this page has moved|(?:mis)?typed the address|page may have moved',
    'link ist (?:möglicherweise |vielleicht )?(?:veraltet|defekt)|(?:verschoben|entfernt|gelöscht)(?: oder| wurde|,)|(?:été|est peut-être) (?:déplacée|supprimée|rompu)|lien est (?:peut-être )?(?:rompu|mort)|(?:enlace|link)[^.]{0,20} (?:roto|rotto|quebrado)|(?:se haya|ha sido|è stata|foi) (?:eliminad|movid|spostat|rimoss|removid)[oa]|verplaatst of|(?:została|może być) (?:usunięta|przeniesiona)|flyttats|(?:tagits|taget) bort|přesunuta|odstraněna|poistettu|eltávolítottuk|áthelyezt|kaldırılmış|taşınmış|silinmiş',
    '(?:была|был) (?:удалена|перемещена|удален|перемещен)|ссылка устарела|було видалено',
    '削除された|削除されて|移動(?:した|された)|変更されて|変更された可能性|已被删除|可能已被|名称已更改|삭제되었|주소가 변경|이동되었|حذفها|نقلها|הוסר|ถูกลบ',
  ],
  [
    'try (?:again|reloading|a different)(?: later)?|reload(?:ing)? (?:the |this )?page|refresh (?:the |this )?page|(?:please )?wait and retry|check the (?:url|address|spelling)',
    "versuchen? (?:sie )?es (?:bitte )?(?:später |in [^.]{1,25} )?(?:noch ?(?:ein)?mal|erneut|wieder)|(?:veuillez |merci de )?(?:réessayer|réessayez)|int[eé]nt[ae](?:lo)? de nuevo|vuelve a intentarlo|riprova|tente novamente|probeer het (?:later )?opnieuw|spróbuj ponownie|försök igen|prøv igjen|prøv igen|yritä uudelleen|zkuste to znovu|skúste to znova|próbálja újra|încercați din nou|prüfen sie (?:bitte )?die (?:schreibweise|adresse)|vérifiez l'adresse|sprawdź, czy adres|tekrar deneyin|adresi kontrol edin|thử lại|coba lagi",
    'попробуйте (?:еще раз|ещё раз|снова|позже)|повторите попытку|проверьте (?:правильность )?адрес|спробуйте',
    'もう一度お試し|再度お試し|しばらく(?:して|お待ち)|再読み込み|请稍后|稍后再试|重新加载|检查(?:网址|您输入)|다시 시도|다시 한번 확인|حاول مرة أخرى|تحقق من العنوان|נסה שוב|फिर से प्रयास|ลองอีกครั้ง|ลองใหม่',
  ],
  [
    'go back to (?:the )?(?:previous page|home ?page)|(?:back|return|go) to (?:the |our )?(?:home ?page|main page|start page)|here are some (?:helpful|useful|popular) (?:links|pages)|use (?:the|our) search|what can i do\\?',
    "(?:zurück )?zur startseite|(?:retourne(?:z|r)|revenir|retour) à (?:l'accueil|la page d'accueil)|(?:vuelve|volver|ir) a (?:la página (?:de inicio|principal))|torna alla (?:home|pagina iniziale)|(?:voltar|volte) (?:à|para a) página inicial|terug naar de (?:homepage|startpagina)|(?:wróć|powrót|przejdź) do strony głównej|(?:till|til) (?:startsidan|forsiden)|etusivulle|na hlavní stránku|a főoldalra|(?:la|spre) pagina principală|ana sayfaya (?:dön|git)|về trang chủ|ke (?:beranda|halaman utama)",
    'на главную(?: страницу)?|на головну',
    'トップページ(?:から|に|へ)|ホームに戻る|返回首页|返回主页|홈으로|메인으로|الصفحة الرئيسية|לדף הבית|मुखपृष्ठ|กลับหน้าหลัก|หน้าแรก',
  ],
  [
    'access (?:to this page )?(?:has been |is )?(?:denied|blocked|restricted|forbidden)|forbidden\\b|permission to (?:access|view)|(?:not |un)available in (?:your (?:country|region|location)|most)|request (?:could not be satisfied|blocked|unsuccessful)|your connection is not private',
    'zugriff verweigert|accès (?:refusé|interdit)|acceso denegado|accesso negato|acesso negado|toegang geweigerd|odmowa dostępu|åtkomst nekad|adgang nægtet|ingen tilgang|pääsy estetty|přístup (?:byl )?odepřen|hozzáférés megtagadva|acces interzis|δεν επιτρέπεται η πρόσβαση|отказан достъп|доступ (?:запрещ[её]н|ограничен|заборонено)|erişim (?:engellendi|reddedildi)|từ chối truy cập|akses ditolak',
    'アクセスが(?:拒否|制限)|アクセスできません|访问被拒绝|拒绝访问|접근이 거부|접근 권한|تم رفض الوصول|הגישה נדחתה',
  ],
  [
    'redirecting(?: to)?|moved permanently|you are (?:being|not) redirected|(?:you )?are not redirected automatically|weitergeleitet|redirigé|domain (?:may be|is) for sale|domain (?:name )?(?:has )?expired|parked (?:free|domain)|buy this domain',
  ],
  [
    'service (?:is )?(?:temporarily )?unavailable|temporarily (?:unavailable|down|offline)|bad gateway|gateway time-?out|internal server error|under (?:scheduled )?maintenance|(?:scheduled|planned|down for|performing(?: some)?) maintenance|be (?:right )?back(?: soon| shortly)?\\b|back (?:soon|shortly|online)|under construction|getting an upgrade|making (?:some )?improvements to (?:our|the|this)|too many requests|currently (?:unavailable|down|offline)',
    'im aufbau|(?:site|page) en construction|(?:página|sitio) en construcción|(?:sito|pagina) in costruzione|em construção|in aanbouw|w budowie|prac[ea]? serwisow|wracamy (?:wkrótce|niebawem)|under uppbyggnad|snart tillbaka|under opbygning|snart tilbage|ve výstavbě|odstávk|onderhoudswerkzaamheden|lavori in corso|tareas de mantenimiento',
    'vorübergehend nicht (?:erreichbar|verfügbar)|wartungsarbeiten|wird (?:gerade|derzeit) gewartet|(?:bald|kürze) wieder|(?:en|cours de) maintenance|de retour (?:très )?(?:bientôt|vite)|momentanément indisponible|en mantenimiento|no está disponible temporalmente|volveremos (?:en breve|pronto)|in manutenzione|temporaneamente non|torneremo presto|em manutenção|temporariamente|voltaremos em breve|in onderhoud|tijdelijk niet|(?:prac|prace|przerwa) (?:konserwacyjn|techniczn)|chwilowo niedostępn|wrócimy wkrótce|underhåll|vedligehold|vedlikehold|huolto(?:katko|työ)|údržb|karbantartás|mentenanță|bakım(?:da| çalışma)|hizmet dışı|bảo trì|pemeliharaan',
    'технические работы|временно недоступ|скоро вернемся|скоро вернёмся|технічні роботи|тимчасово недоступ',
    'メンテナンス|一時的に利用|暂时(?:无法|不可)|系统维护|维护完成|暂不可用|점검|일시적으로 이용|قيد الصيانة|تحت الصيانة|غير متاح مؤقتا|בתחזוקה|रखरखाव|ปิดปรับปรุง',
  ],
  [
    '(?:apologi[sz]e|sorry) for (?:any|the) inconvenience|(?:thank you|thanks) for your (?:patience|understanding)|(?:please )?bear with us\\b|we appreciate your patience|check back (?:later|soon|shortly)',
    'danke?n? für ihr(?:e geduld| verständnis)|dank für ihr(?:e geduld| verständnis)|entschuldigen sie die|unannehmlichkeiten|merci de votre (?:patience|compréhension)|veuillez nous excuser|gêne occasionnée|disculp(?:e|en|a) las molestias|(?:gracias por|agradecemos) su paciencia|ci scusiamo per|grazie per la (?:vostra )?pazienza|desculpe (?:pel)?o (?:transtorno|incômodo)|pedimos desculpa|agradecemos a (?:sua )?(?:paciência|compreensão)',
    'bedankt voor (?:uw|je) geduld|excuses voor het ongemak|przepraszamy za (?:utrudnienia|niedogodności)|dziękujemy za cierpliwość|tack för (?:ditt|ert) tålamod|ber om ursäkt|tak for (?:din|jeres) tålmodighed|beklager ulempe[nr]?|takk for tålmodigheten|kiitos kärsivällisyydestä|pahoittelemme|děkujeme za (?:trpělivost|pochopení)|omlouváme se|ďakujeme za (?:trpezlivosť|pochopenie)|ospravedlňujeme sa|köszönjük (?:a )?(?:türelm|megértés)|elnézést kér|mulțumim pentru (?:răbdare|înțelegere)|ne cerem scuze|ευχαριστούμε για την υπομονή|извиняваме се|sabrınız için teşekkür|özür dileriz|xin lỗi vì sự bất tiện|terima kasih atas (?:kesabaran|pengertian)',
    'приносим извинения|(?:благодарим|спасибо) за (?:терпение|понимание)|дякуємо за (?:терпіння|розуміння)|вибачте за незручності',
    'ご不便|ご迷惑|感谢您的(?:耐心|理解)|[带造]来?成?不便|敬请谅解|불편을 드려|양해 부탁|نعتذر عن|מתנצלים על|ขออภัยในความไม่สะดวก|असुविधा के लिए',
  ],
  [
    '(?:access|service) cannot be (?:granted|offered|provided)|attempting to access this (?:web)?site from|(?:use|using|turn off) (?:a|your) vpn',
  ],
  ['(?:for|due to) legal reasons'],
  [
    'welcome to (?:nginx|apache|centos|plesk)|default (?:web )?page|account (?:has been )?suspended|by its owner|related searches',
  ],
  ['web server is successfully installed|further configuration is required|contact your hosting provider'],
  ['you will be (?:sent|taken|redirected|forwarded) (?:there|to)|if nothing happens,? (?:please )?click'],
  ['coming soon|when we launch'],
  [
    "the requested (?:url|resource|page)|reference (?:id|#)|incident id|request id|site can'?t be reached|origin web server|nginx/|apache/|administrator of this (?:web)?site",
  ],
];
