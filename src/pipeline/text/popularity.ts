/**
 * How many use a service, load it or like it: "3.4k users", "Downloads: 1,024", "4.5 out of 5 stars", "👍 12 👎 3". Out: one pattern, a part of
 * the counters (counters.ts). People are counted so from a thousand on: "5 users" may be what a plan includes.
 */
const many =
  "(?:\\p{Nd}{1,3}(?:[.,' ]\\p{Nd}{3}){1,4}|\\p{Nd}{4,12}|\\p{Nd}[\\p{Nd}.,]{0,8} ?(?:[km]|bn|mio\\.?|milli?on(?:s|en|er)?|billions?|millones|millions|milioni|milhões|miljoen|miljon\\p{L}{0,3}|mln|tys|млн|тыс|тис|bin|milyon|juta|triệu)(?!\\p{L})\\.?|\\p{Nd}[\\p{Nd}.,]{0,8}[万萬億亿만])\\+?";
const people =
  'users|members|customers|clients|subscribers|players|readers|students|developers|teams|companies|businesses|organi[sz]ations|nutzer(?:innen)?|mitglieder|kunden|utilisateurs|membres|usuarios|miembros|clientes|utenti|membri|clienti|usuários|membros|gebruikers|leden|klanten|użytkownik(?:ów|i)|członk(?:ów|owie)|klientów|användare|medlemmar|kunder|brugere|brukere|medlemmer|käyttäjää|jäsentä|uživatelů|členů|zákazníků|používateľov|felhasználó|utilizatori|χρήστες|μέλη|пользовател(?:ей|я|и)|участник(?:ов|а|и)|користувач(?:ів|і)|потребител(?:и|я)|korisnika|uporabnikov|vartotojų|lietotāji|kasutajat|kullanıcı|üye|người dùng|pengguna|anggota';
const peopleUnspaced =
  '(?:人の)?(?:利用者|ユーザー|会員|用户|用戶|使用者|会员)|名(?:ユーザー|会員)|명의? ?(?:사용자|회원)|مستخدم|משתמשים';
const loads =
  'downloads|téléchargements|descargas|scaricamenti|transferências|pobra(?:ń|nia)|stažení|stiahnut[ií]|nedladdningar|nedlastinger|latausta|letöltés(?:ek)?|descărcări|λήψεις|скачивани[йяе]|загруз(?:ок|ки)|завантажен(?:ь|ня)|изтегляния|preuzimanja|indirme|unduhan|lượt tải';
const loadsUnspaced =
  'ダウンロード(?:数|回数)?|下[载載](?:量|次[数數])|다운로드(?: ?수)?|(?:عدد )?(?:التنزيلات|تنزيلات|تنزيل)|הורדות';
const marks =
  'stars?|forks?|watch(?:ers|ing)?|tweets?|pins?|upvotes|downvotes|sterne?n?|étoiles|estrellas|stelle|estrelas|sterren|gwiazd(?:ek|ki)?';
const kinds = '(?:active |registered |happy |monthly |daily |satisfied |aktive |actifs )?';

/** A part of a pattern with the flags `iu`. */
export const popularity: string = [
  `(?:^(?:join|used by|trusted by|loved by) (?:over |more than |our )?)?${many} ${kinds}(?:${people})(?: worldwide| actifs)?(?!\\p{L})`,
  `^${kinds}(?:${people})[ :]{1,3}${many}`,
  `${many} ?(?:${peopleUnspaced})|(?:ユーザー数|会員数|用户数|사용자 ?수)[ ::]{0,3}\\p{Nd}`,
  `\\p{Nd}{1,6} (?:members|users|visitors|guests|people) online(?!\\p{L})`,
  `\\p{Nd} (?:${loads})(?!\\p{L})|^(?:${loads})[ :]{1,3}\\p{Nd}`,
  `\\p{Nd} ?(?:回|次)?(?:${loadsUnspaced})|(?:${loadsUnspaced})[ ::]{0,3}\\p{Nd}`,
  `${many} (?:${marks})(?!\\p{L})|(?<!\\p{L})(?:${marks})[ :]{1,3}\\p{Nd}[\\p{Nd}.,]{0,8} ?[km]?(?!\\p{L})`,
  `(?:^(?:average |our )?rating[ :]{1,3})?\\p{Nd}[.,]\\p{Nd}{1,2} ?(?:/|out of|von|sur|de|su|van|z|av|af|из) ?5(?: ?(?:${marks}))?(?![\\p{L}\\p{Nd}])|^(?:average |our )?rating[ :]{1,3}\\p{Nd}[.,]\\p{Nd}(?!\\p{Nd})`,
  '[👍👎⭐★☆❤♥💬👁🔥👏]\\uFE0F? ?\\p{Nd}[\\p{Nd}.,]{0,8} ?[km]?(?!\\p{L})',
  "^you(?:'re| are) (?:our |the )?visitor (?:number |no\\.? ?|# ?)?\\p{Nd}|^visitors? (?:number|no\\.?|today|online|so far|this (?:week|month))[ :#]{1,3}\\p{Nd}",
  '^(?:server |local |current )?time[ :]{1,3}\\p{Nd}{1,2}:\\p{Nd}{2}|^served (?:by|from) [\\p{L}\\p{Nd}._-]{1,40}(?= in \\p{Nd})',
].join('|');
