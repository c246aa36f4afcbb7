/**
 * What a home page, a shop or an offer of a newsletter says that stands in the place of a document. Entries as in error-page.ts. The first entry is what
 * such a page must have: documents speak of newsletters and of trials, too, but do not invite to them so.
 */
import type { NoticePhrases } from './phrases.ts';

export const homePage: NoticePhrases = [
  [
    "(?:shop|order|download|join) now(?! \\p{Ll})|start (?:for free|free(?! trials?))|(?:get started|try \\p{L}{1,20}) (?:for free|free|now|today)|(?:book|request|get) a demo|see (?:our )?(?:plans|pricing)|join our (?:newsletter|mailing list)|be the first to (?:hear|know)|don't miss (?:a|an|our|out)|(?:trusted|loved) by|(?:new|latest) arrivals|best ?sellers|what our customers say|why (?:\\p{L}{1,20} ){1,2}(?:choose|love)|ready to (?:get started|start|join)|% off your (?:first|next) order",
    'jetzt (?:einkaufen|kaufen|entdecken|loslegen|kostenlos|starten|testen)|kostenlos (?:starten|testen|loslegen)|demo (?:buchen|anfordern)|unser(?:en)? newsletter abonnieren|abonnieren sie unseren newsletter|(?:nichts|keine)(?: \\p{L}{1,20})? (?:mehr )?verpassen|das sagen unsere kunden|neu eingetroffen|% rabatt auf (?:ihre|deine) (?:erste|nächste)',
    'achetez maintenant|commencer gratuitement|essay(?:er|ez) gratuit|demander une démo|abonnez-vous à notre|inscrivez-vous à (?:notre|la) (?:newsletter|infolettre)|ne manquez (?:rien|aucun)|ils nous font confiance|nouveautés|meilleures ventes|compra(?:r)? ahora|empieza gratis|prueba gratis|suscríbete a nuestr|no te pierdas|inizia gratis|provalo gratis|acquista ora|iscriviti alla (?:nostra )?newsletter|non perdere|comprar agora|comece (?:grátis|agora)|assine (?:a )?nossa newsletter|inscreva-se na nossa|gratis (?:proberen|beginnen)|schrijf je in voor (?:onze|de) nieuwsbrief|zapisz się do newslettera|wypróbuj za darmo|kup teraz|prova gratis|prenumerera på vårt|tilmeld dig vores|попробуйте бесплатно|подпишитесь на|ücretsiz dene|bültenimize',
    '無料で(?:始める|試す)|今すぐ(?:購入|登録|始める)|ニュースレターに登録|免费(?:试用|开始|注册)|立即(?:购买|注册|体验)|订阅我们的|무료로 시작|지금 (?:구매|시작)|뉴스레터 구독|ابدأ مجان|اشترك في نشرت|התחילו בחינם|הירשמו לניוזלטר',
  ],
  [
    'the (?:fastest|easiest|best|smartest|simplest) way to|why teams|our customers|customers love|join (?:over |more than )?[\\d.,]+|used by [\\d.,]+|testimonials|case studies|success stories|changed how we|der (?:schnellste|einfachste|beste) weg|unsere kunden|kundenstimmen|la (?:façon|manière) la plus|nos clients|nuestros clientes|la forma más|i nostri clienti|il modo più|nossos clientes|a forma mais|onze klanten|de (?:snelste|makkelijkste) manier|nasi klienci',
    'お客様の声|導入事例|客户案例|客户评价|고객 후기|عملاؤنا',
  ],
  [
    'enter your e-?mail(?: address)?|your e-?mail(?: address)? (?:subscribe|join)|new products, offers|exclusive (?:offers|deals)|special offers|weekly (?:newsletter|digest)|e-?mail-adresse eingeben|exklusive angebote|votre adresse e-?mail|offres exclusives|introduce tu (?:correo|e-?mail)|ofertas exclusivas|inserisci la tua e-?mail|offerte esclusive|digite seu e-?mail|vul je e-?mail(?:adres)? in|podaj (?:swój )?adres e-?mail|введите (?:ваш )?e-?mail',
    'メールアドレスを入力|输入您的(?:邮箱|电子邮件)|이메일(?: 주소)?(?:를|을) 입력',
  ],
  [
    'no (?:credit )?card (?:needed|required)|create an account in|free(?:,)? for ever|free forever|keine kreditkarte|sans carte (?:bancaire|de crédit)|sin tarjeta|senza carta|sem cartão|geen creditcard|bez karty|free shipping|gratis verzending|kostenloser versand|livraison gratuite|envío gratis|spedizione gratuita|frete grátis|add to (?:cart|bag)|in den warenkorb|ajouter au panier|añadir al carrito|aggiungi al carrello',
    '送料無料|カートに入れる|加入购物车|免运费|무료 배송|장바구니',
  ],
  [
    'by subscribing,? you|no spam|(?:un)?subscribe(?: at)? any ?time|no,? thanks|maybe later|kein spam|nein,? danke|non,? merci|no,? gracias|no,? grazie|não,? obrigad[oa]|nee,? (?:bedankt|dank)|nie,? dziękuję',
    'いつでも(?:配信停止|解除)|随时取消订阅',
  ],
  [
    '(?:latest|recent) (?:news|posts|articles|stories)|from (?:our|the) blog|read the blog|featured|our (?:products|solutions|features)|how it works|aktuelle (?:nachrichten|beiträge)|aus unserem blog|unsere (?:produkte|lösungen)|nos (?:produits|solutions)|dernières actualités|nuestros productos|últimas noticias|i nostri prodotti|ultime notizie|nossos produtos|onze producten|laatste nieuws|nasze produkty',
    '最新ニュース|製品一覧|最新消息|产品介绍|제품 소개',
  ],
];
