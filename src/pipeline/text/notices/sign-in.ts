/** What pages say that ask the visitor to sign in. Entries as in error-page.ts. */
import type { NoticePhrases } from './phrases.ts';

export const signIn: NoticePhrases = [
  [
    '(?:must|need to|have to|please|required to) (?:log|sign) ?in|(?:log|sign) ?in (?:to (?:continue|view|see|your)|with|instantly)|log into|you are not logged in|welcome back|(?:one-time|single) sign-on',
    'bitte (?:melde dich|melden sie sich) an|anmelden, um|melden sie sich an|connectez-vous|identifiez-vous|inicia(?:r)? sesión|inicie sesión|accedi (?:per|al)|iniciar sessão|faça login|log in om|meld je aan|zaloguj się|logga in (?:för|på)|log ind for|logg inn for|kirjaudu sisään|přihlaste se|prihláste sa|jelentkezzen be|conectați-vă|autentificați-vă|συνδεθείτε|влезте в|prijavite se|giriş yap|đăng nhập|masuk untuk',
    'войдите|увійдіть|войти через',
    'ログイン|登录|登錄|登入|로그인|تسجيل الدخول|سجل الدخول|התחבר|लॉग इन|เข้าสู่ระบบ',
  ],
  [
    'forgot(?:ten)? (?:your )?(?:password|account)|reset (?:your )?password|trouble (?:signing|logging) in',
    '(?:passwort|kennwort) vergessen|mot de passe oublié|olvidado (?:tu|su|la) contraseña|olvidaste tu contraseña|password dimenticata|esqueceu(?:-se)? (?:d)?a (?:sua )?(?:palavra-passe|senha)|wachtwoord vergeten|nie pamiętasz hasła|zapomniałeś hasła|glömt (?:ditt )?lösenord|glemt (?:din |ditt )?(?:adgangskode|passord)|unohditko salasan|zapomněli jste heslo|zabudli ste heslo|elfelejtette|ați uitat parola|ξεχάσατε|забравена парола|zaboravili ste|şifrenizi mi unuttunuz|parolanızı mı|quên mật khẩu|lupa (?:kata sandi|password)',
    'забыли пароль|забули пароль',
    'パスワードをお忘れ|忘记密码|忘記密碼|비밀번호를 잊|비밀번호 찾기|نسيت كلمة المرور|שכחת|पासवर्ड भूल|ลืมรหัสผ่าน',
  ],
  [
    "create (?:a |an |your |new )?(?:new )?(?:free )?account|(?:don'?t|do not) have an account|sign up for|need an account|new to [^.?]{1,30}\\?|already (?:a (?:subscriber|member)|have an account)",
    '(?:noch )?kein konto|jetzt registrieren|pas (?:encore )?de compte|inscrivez-vous|(?:no|todavía no) tienes (?:una )?cuenta|regístrate|non hai (?:ancora )?un account|registrati|não tem (?:uma )?conta|(?:nog )?geen account|nie masz (?:jeszcze )?konta|zarejestruj się|inget konto|ingen konto|har du ikke en konto|ei(?:kö)? (?:sinulla )?(?:ole )?tiliä|nemáte účet|nincs (?:még )?fiókja|nu ai(?:ți)? (?:un )?cont|hesabınız yok mu|kaydolun|chưa có tài khoản|belum punya akun',
    'нет (?:учетной записи|учётной записи|аккаунта)|зарегистрируйтесь|немає облікового',
    '新規登録|アカウントをお持ちでない|注册|还没有账|註冊|회원가입|계정이 없|ليس لديك حساب|إنشاء حساب|אין לך חשבון|สมัครสมาชิก',
  ],
  [
    '(?:email|e-mail|phone|username)[^.]{0,40} (?:password|passwort|passe|contraseña|parola)|enter your (?:work |e-?mail|password)|e-mail-adresse\\.? pass|adresse e-mail\\.? mot de passe|correo electrónico\\.? contraseña|e-posta adresi|adres e-mail\\.? hasło|scan this with|(?:enter|confirm) your (?:age|date of birth)',
    'электронная почта\\.? пароль',
    'メールアドレス|邮箱地址|이메일 주소|البريد الإلكتروني\\.? كلمة',
  ],
  [
    '(?:continue|sign in|log in) with (?:google|apple|facebook|email|microsoft|github|sso)|mit (?:google|apple|facebook) (?:anmelden|fortfahren)|(?:continuer|se connecter) avec (?:google|apple|facebook)|continuar con (?:google|apple|facebook)|continua con (?:google|apple|facebook)|continuar com (?:o )?(?:google|apple|facebook)|(?:doorgaan|inloggen) met (?:google|apple|facebook)|kontynuuj z (?:google|apple|facebook)|(?:fortsätt|fortsæt|fortsett) med (?:google|apple|facebook)|(?:google|apple|facebook) ile devam|через (?:google|apple|facebook)|tiếp tục với (?:google|apple)',
    '(?:google|apple|facebook)(?:で|账号|로 )|باستخدام (?:جوجل|آبل|فيسبوك)',
  ],
  [
    'remember me|keep me (?:signed|logged) in|stay (?:signed|logged) in|angemeldet bleiben|rester connecté|se souvenir de moi|mantener la sesión|recordarme|resta connesso|ricordami|manter sessão|lembrar de mim|ingelogd blijven|onthoud mij|zapamiętaj mnie|håll mig inloggad|husk mig|husk meg|muista minut|zapamatovat|beni hatırla|запомнить меня',
    'ログイン状態を保持|记住我|记住密码|로그인 상태 유지|تذكرني|זכור אותי|จดจำฉัน',
  ],
];
