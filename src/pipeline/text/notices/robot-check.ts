/** What pages say that ask whether the visitor is a robot, or block it. Entries as in error-page.ts. */
import type { NoticePhrases } from './phrases.ts';

export const robotCheck: NoticePhrases = [
  [
    'unusual (?:traffic|activity)|suspicious (?:activity|traffic)|automated (?:requests|queries|traffic|access)|super-?human speed|misconfigured or infected',
    'ungewöhnliche[nrs]? (?:datenverkehr|aktivität|anfragen)|trafic (?:inhabituel|exceptionnel)|activité inhabituelle|tráfico inusual|actividad inusual|traffico (?:anomalo|insolito)|attività insolita|tráfego incomum|atividade incomum|ongewoon verkeer|ongebruikelijke? (?:verkeer|activiteit)|nietypowy ruch|ovanlig (?:trafik|aktivitet)|usædvanlig (?:trafik|aktivitet)|epätavallista liikennettä|neobvyklý provoz|szokatlan forgalm|trafic neobișnuit|ασυνήθιστη|необичаен трафик|olağan dışı trafik|lưu lượng bất thường|lalu lintas (?:yang )?tidak (?:biasa|wajar)',
    'необычный трафик|подозрительный трафик|незвичний трафік',
    '通常と異なる|異常なトラフィック|不審なアクセス|异常流量|异常活动|異常流量|비정상적인 (?:트래픽|접근)|حركة مرور غير (?:عادية|معتادة)|תנועה חריגה|असामान्य|ผิดปกติ',
  ],
  [
    "(?:are|be|you(?:'re| are|were)|were|not) (?:not )?a (?:human|robot|bot)\\b|(?:verify|verifying|prove|confirm|check(?:ing)?|make sure)(?: that)? (?:you are|you're|if you are|that you're) (?:human|a human|a person|not)|human verification|verify your identity|not a bot",
    'kein(?:e)? roboter|ein mensch sind|sie (?:ein )?mensch|pas un robot|(?:êtes|bien) (?:bien )?(?:un )?humain|no (?:soy|eres|es) un robot|eres (?:un )?humano|non (?:sono|sei) un robot|essere umano|não (?:sou|é) um robô|geen robot|nie (?:jestem|jesteś) robotem|inte en robot|ikke en robot|en ole robotti|et ole robotti|(?:nejsem|nejste) robot|nem (?:vagyok )?robot|nu (?:sunt|ești) (?:un )?robot|δεν είμαι ρομπότ|не съм робот|nisam robot|nisem robot|robot olma(?:dığ|yan)|không phải (?:là )?(?:người máy|rô-?bốt|robot)|bukan robot',
    'не робот|ви не робот',
    'ロボットではない|机器人|機器人|로봇이 아|لست روبوت|אינך רובוט|אני לא רובוט|रोबोट नहीं|ไม่ใช่(?:โปรแกรม|หุ่นยนต์)',
  ],
  [
    'captcha|security (?:check|verification)|solv(?:e|ing) (?:the|this|a) (?:puzzle|challenge)|press (?:and|&) hold|complete the (?:challenge|check|security)|characters (?:you see|in this image|shown)|by completing the action',
    'sicherheits(?:über)?prüfung|lösen sie (?:das rätsel|die aufgabe)|vérification de sécurité|résolvez le|cochez? la case|comprobación de seguridad|resuelve el (?:desafío|captcha)|controllo di sicurezza|verificação de segurança|veiligheidscontrole|kontrola bezpieczeństwa|rozwiąż zadanie|säkerhetskontroll|sikkerhedskontrol|sikkerhetskontroll|turvatarkistus|bezpečnostní kontrola|biztonsági ellenőrzés|verificare de securitate|έλεγχος ασφαλείας|проверка (?:за сигурност|безопасности)|sigurnosna provjera|güvenlik (?:kontrolü|doğrulaması)|bulmacayı|kiểm tra bảo mật|pemeriksaan keamanan',
    'решите задачу|перевірка безпеки',
    'セキュリティ(?:確認|チェック)|画像認証|安全验证|完成验证|验证码|驗證|보안 (?:확인|문자)|التحقق من الأمان|حل التحدي|בדיקת אבטחה|सुरक्षा जांच|ตรวจสอบความปลอดภัย',
  ],
  [
    'checking (?:your browser|if the site connection|the site connection)|ddos protection|cloudflare|ray id|just a moment|attention required|review the security of your connection|pardon our interruption|before we continue\\.\\.\\.|incapsula|perimeterx|datadome|einen moment bitte|un instant\\b',
  ],
  [
    'enable (?:javascript|js|cookies)|(?:disabled?|accepting) (?:javascript|cookies|any ad ?blocker)|javascript (?:is (?:disabled|required)|and cookies)|cookies and javascript are enabled|turn on javascript|requires javascript|unsupported browser|browser is not supported',
    'javascript (?:und cookies|aktivieren|zu aktivieren)|aktivieren sie javascript|active[rz] javascript|activa(?:r)? javascript|abilita(?:re)? javascript|habilita(?:r|re)? javascript|ative (?:o )?javascript|javascript in(?: te)? schakelen|schakel javascript|włącz(?:yć)? (?:obsługę )?javascript|aktiver[aå]? javascript|aktivér javascript|ota javascript|povolte javascript|javascript engedélyez|activați javascript|javascript(?:i|in)? (?:ve çerezleri )?etkinleştir|bật javascript|aktifkan javascript',
    'включите javascript|javascript и (?:файлы )?cookie|увімкніть javascript',
    'javascriptと|javascript(?:を|和|与)|启用 ?(?:了 ?)?javascript|中启用|자바스크립트|جافا ?سكريبت|הפעל javascript',
  ],
  [
    'your (?:computer network|network connection|ip address)|requests? (?:that )?come from your network|used by robots|robots? (?:are known|use)|sends? requests very quickly|power user|(?:aus|in) ihrem netzwerk|de votre réseau|de (?:tu|su) red\\b|dalla tua rete|da sua rede|(?:twojej|państwa) sieci|(?:ihr|i) ditt nätverk',
    'из вашей сети|ağınızdan',
    'お使いのネットワーク|您的网络|네트워크에서|من شبكتك',
  ],
  [
    'blocked (?:by|for)|(?:you have|has) been blocked|the block will|security (?:service|solution)|performance (?:&|and) security by|made us think you were',
  ],
  [
    '(?:your|estimated) wait(?:ing)? time|virtual waiting room|lose your place|when it is your turn|you are (?:now )?in (?:line|the queue)|do not (?:close|refresh|leave) this page',
  ],
  ['you are (?:now )?in (?:line|the queue)|your place in (?:line|the queue)|(?:your|the) turn\\b'],
  [
    'are you (?:over|at least|of legal)|must be (?:of legal|over|at least) [^.]{0,20}(?:to enter|to view|to visit)|of legal (?:drinking |smoking )?age|enter your (?:date of birth|birth ?date)|sind sie (?:über|mindestens)|avez-vous (?:plus de|l.âge légal)',
  ],
  [
    '(?:by (?:entering|clicking enter)|confirm that you are (?:of|over|at least))|to enter this (?:web)?site|verify your age|age verification',
  ],
  [
    'upgrade (?:to a (?:current|modern|newer)|your browser)|older browsers|does not support javascript|supported browsers|current version of one of these browsers',
  ],
];
