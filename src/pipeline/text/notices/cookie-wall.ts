/**
 * What pages say that ask for consent to cookies. Entries as in error-page.ts. The first entry is what such a page must have:
 * a way to agree to all, which no document about cookies offers.
 */
import type { NoticePhrases } from './phrases.ts';

export const cookieWall: NoticePhrases = [
  [
    '(?:accept|allow|agree to)(?: all| optional| non-essential)(?: cookies)?|accept and (?:continue|close)|agree (?:and|&) (?:close|continue|proceed)|i (?:accept|agree)\\b|by clicking "?(?:accept|agree|ok)|ad-free with|continue (?:with|without) (?:ads|advertising|accepting)',
    'alle(?:s)? (?:cookies )?(?:akzeptieren|annehmen|zulassen)|(?:zustimmen|akzeptieren) und (?:weiter|schließen)|tout accepter|accepter (?:tout|et|les cookies)|continuer sans accepter|acept(?:ar|o) (?:todo|todas|y )|accett[ao] (?:tutt[oi]|e )|aceitar (?:tudo|todos)|alle(?:s)? (?:cookies )?(?:accepteren|toestaan)|(?:zaakceptuj|akceptuj) wszystk|(?:godkänn|acceptera|tillåt|accepter|tillad|godta) (?:alla|alle)|hyväksy kaikki|přijmout vše|prijať všetk|összes elfogadása|accept(?:ați|ă) (?:toate|tot)|αποδοχή όλων|прием(?:ане на|и) всички|prihvati sve|sprejmi vse|nõustu kõig|tümünü kabul|chấp nhận tất cả|terima semua',
    'принять все|прийняти (?:всі|усі)',
    'すべて(?:に)?(?:同意|許可|受け入れ)|全部接受|接受全部|接受所有|모두 (?:수락|동의|허용)|قبول الكل|אשר הכל|सभी स्वीकार|ยอมรับทั้งหมด',
  ],
  [
    '(?:reject|decline|refuse)(?: all| optional| non-essential)(?: cookies)?|only necessary cookies|necessary cookies only|without accepting|withdraw (?:your )?consent|change your mind',
    'alle(?:s)? (?:cookies )?(?:ablehnen|weigeren|afwijzen)|nur notwendige|einwilligung[^.]{0,40} widerrufen|tout refuser|rechazar (?:todo|todas)|rifiuta tutt|rejeitar tud|odrzuć wszystk|(?:avvisa|neka|afvis) all[ae]|hylkää kaikki|odmítnout vše|odmietnuť všetk|összes elutasítása|respinge|απόρριψη όλων|отхвърл|odbij sve|zavrni vse|tümünü reddet|từ chối tất cả|tolak semua',
    'отклонить все|відхилити',
    'すべて拒否|全部拒绝|拒绝全部|모두 거부|رفض الكل|דחה הכל|ปฏิเสธทั้งหมด',
  ],
  [
    'manage (?:cookies|preferences|choices|options|settings)|cookie (?:settings|preferences)|more options|list of (?:all )?vendors|einstellungen (?:verwalten|anpassen|können)|(?:gérer|paramétrer) (?:vos|mes|les) (?:choix|préférences|cookies)|gestionar|gestisci|gestire le preferenze|gerir|beheer|zarządzaj|ustawienia możesz|hantera|administrer|hallitse|spravovat|kezelése|gestionați|tercihlerinizi|настройк',
    'настройки можно|설정을 관리|管理您的|إدارة|設定を管理',
  ],
  [
    "we value your privacy|your privacy (?:choices|matters|is important)|before you continue|your choices regarding cookies|privatsphäre (?:ist|wird|zu)|wir schätzen ihre|bevor (?:du|sie) (?:fortfährst|fortfahren)|(?:vie privée|confidentialité) (?:compte|est importante|nous importe)|avant (?:de continuer|d'accéder)|(?:tu|su) privacidad (?:es|nos) (?:importante|importa)|antes de (?:ir|continuar)|(?:la )?tua privacy|prima di continuare|a sua privacidade|we respecteren je privacy|voordat je verdergaat|(?:szanujemy|cenimy) twoją prywatność|vi värnar om|din integritet|vi respekterer dit privatliv|arvostamme yksityisyyttäsi|vážíme si vašeho soukromí|fontos számunkra|gizliliğinize|quyền riêng tư của bạn|menghargai privasi",
    'ценим (?:вашу|ваше)|цінуємо',
    'プライバシーを(?:尊重|大切)|重视您的隐私|개인정보를 소중|نقدر خصوصيتك|אנו מכבדים',
  ],
  [
    'we and (?:our|up to) (?:\\d+ )?partners|(?:our|up to) \\d+ (?:partners|vendors)|consent to (?:the use of )?cookies|this (?:site|website) uses cookies|we use cookies|and our partners use|store (?:and|or) access information|personali[sz]ed? (?:ads|advertising|content)',
    'unsere (?:\\d+ )?partner|wir verwenden cookies|nos (?:\\d+ )?partenaires|utilisons des cookies|nuestros (?:\\d+ )?socios|utilizamos cookies|i nostri (?:\\d+ )?partner|utilizziamo (?:i )?cookie|nossos (?:\\d+ )?parceiros|onze (?:\\d+ )?partners|gebruiken cookies|nasi (?:\\d+ )?partnerzy|używamy plików cookie|våra (?:\\d+ )?partner|använder (?:vi )?cookies|vores (?:\\d+ )?partner|bruger (?:vi )?cookies|käytämme evästeitä|používáme (?:soubory )?cookie|sütiket használ|folosim (?:module )?cookie|çerezler kullan|iş ortaklarımız|sử dụng cookie|menggunakan cookie',
    'партн[её]ры|используем файлы cookie|використовуємо',
    'cookieを使用|使用cookie|使用 cookie|쿠키를 사용|ملفات تعريف الارتباط|משתמשים בעוגיות|ใช้คุกกี้',
  ],
];
