/** Pages that stand in the place of a document, in many languages, also where the document itself is in one without spaces. */
import { expect, test } from 'vitest';
import { makeDocument } from '../../testing/make-document.ts';
import { BlockIndex } from './block-index.ts';
import { judgeCaptures } from './judge-captures.ts';
import { nothingKnown } from './known.ts';
import { Texts } from './texts.ts';
import { toVersions } from './timeline.ts';

function judge(made: readonly string[], language = 'en') {
  const { captures, payloads } = makeDocument(made);
  const texts = new Texts(payloads, nothingKnown);
  const versions = toVersions(captures);
  return judgeCaptures({ versions, texts, known: nothingKnown, index: new BlockIndex(texts), language });
}

const places = (doc: string, page: string, language?: string) => {
  const changed = `${doc} ${doc.split('\n').at(-1)!.slice(0, 12)}`;
  return [
    judge([page, doc, changed], language).judgements[0],
    judge([doc, page, changed], language).judgements[1],
    judge([doc, changed, page], language).judgements[2],
  ];
};

const topics = ['billing', 'delivery', 'returns', 'messages', 'pictures', 'accounts', 'devices', 'partners', 'cookies'];
const policy = [
  '# Privacy Policy',
  ...topics.map(
    (topic, n) => `Paragraph ${n} says what we record about ${topic}, who may look at it, and when we erase it again.`,
  ),
].join('\n\n');

test.each([
  [
    'error-page',
    'We expect to be back within the next two hours. The site is down for scheduled maintenance, and those who work on it will say when they are done. Follow the status page, or write to our people if your question cannot wait until then.',
  ],
  [
    'error-page',
    'Unfortunately, our website is currently unavailable in most European countries. We are looking at options that support our full range of offerings there and continue to identify solutions that will let all readers in again.',
  ],
  [
    'error-page',
    'Aradığınız sayfa bulunamadı. Üzgünüz, kaldırılmış veya taşınmış olabilir. Lütfen adresi kontrol edin, ana sayfaya dönün ya da arama kutusunu kullanın.',
  ],
  [
    'error-page',
    '申し訳ございません。お探しのページは削除されたか、URLが変更されているため、表示することができません。',
  ],
  ['error-page', '抱歉，您访问的页面不存在或已被删除。请检查网址是否正确，或返回首页继续浏览。'],
  [
    'error-page',
    'Запрошенная страница не найдена. Возможно, ссылка устарела или страница была удалена. Вернитесь на главную страницу.',
  ],
  [
    'robot-check',
    'Enter the characters you see below. Sorry, we just need to make sure you are not a robot. For best results, your browser should be accepting cookies. Type the characters in this image and go on to the page that you asked us for, please, or try a different image.',
  ],
  [
    'robot-check',
    '비정상적인 트래픽이 감지되었습니다. 로봇이 아님을 확인해 주세요. 보안 문자를 입력하시면 이동합니다.',
  ],
  ['sign-in', 'سجل الدخول للمتابعة. البريد الإلكتروني. كلمة المرور. هل نسيت كلمة المرور؟ ليس لديك حساب؟'],
  [
    'cookie-wall',
    'Read us with ads, or subscribe. Continue with advertising: visit the pages as usual with ad tracking; you can withdraw your consent at any time. Or read ad-free for 3.99 a month. We and up to 220 partners store and access information on your device, for instance its number.',
  ],
] as const)('%s: %s', (expected, page) => {
  expect(places(policy, page)).toEqual([expected, expected, expected]);
});

/** As long as the pages that stand in its place. */
const small = policy.split('\n\n').slice(0, 4).join('\n\n');

test.each([
  [
    'error-page',
    'We are back soon. Our website is getting an upgrade. We apologise for the inconvenience, and you can reach our team by mail.',
  ],
  [
    'error-page',
    'Scheduled maintenance. Our services rest on Sunday between two and six while we update our systems. Please check back later.',
  ],
  [
    'error-page',
    'Unsere Website ist wegen Wartungsarbeiten vorübergehend nicht erreichbar. Vielen Dank für Ihre Geduld.',
  ],
  ['error-page', 'Notre site est actuellement en maintenance. Merci de votre patience et de votre compréhension.'],
  ['error-page', 'Estamos realizando tareas de mantenimiento. Volveremos pronto. Disculpe las molestias.'],
  ['error-page', 'Trwają prace serwisowe. Wracamy wkrótce. Przepraszamy za utrudnienia i dziękujemy za cierpliwość.'],
  ['error-page', 'Site under construction. Something new is coming soon. Leave your address and we tell you.'],
  [
    'error-page',
    'This service is not available in your country. If you use a VPN, please turn it off. If you think that this is a mistake, our support team helps you.',
  ],
  [
    'error-page',
    '451: unavailable due to legal reasons. You are attempting to access this website from a country whose law keeps us from showing it to you, so access cannot be granted at this time.',
  ],
  [
    'error-page',
    'Welcome to nginx! If you see this page, the web server is successfully installed and working. Further configuration is required.',
  ],
  [
    'robot-check',
    'You are now in line. When it is your turn, you have ten minutes to enter. Your estimated wait time is less than a minute. Do not close this page.',
  ],
  [
    'robot-check',
    'Are you over 18? You must be of legal age to enter this site. By entering you confirm that you are of legal age where you live. Enter. Exit.',
  ],
])('%s in the place of a long document, of one as short, and for good: %s', (expected, page) => {
  expect(places(policy, page)).toEqual([expected, expected, expected]);
  expect(places(small, page)).toEqual([expected, expected, expected]);
  const stays = judge([policy, page, `${page} It is ten.`, `${page} It is eleven.`, `${page} It is twelve.`]);
  expect(stays).toMatchObject({ judgements: ['document', ...Array(4).fill(expected)], restarts: new Set() });
});

test('a document that speaks of maintenance, of age and of waiting is a document', () => {
  const terms = `${policy}\n\nThe site may be down for scheduled maintenance. We apologise for the inconvenience; check back later. You must be at least 16 to enter this site. We verify your age. You may be in the queue.`;
  expect(judge([policy, terms]).judgements).toEqual(['document', 'document']);
  const short = small.replace(
    'Paragraph 1',
    'We are back soon after scheduled maintenance, thank you for your patience. Paragraph 1',
  );
  expect(judge([small, short]).judgements).toEqual(['document', 'document']);
});

const japanese = [
  '# 利用規約',
  ...['請求', '配送', '返品', '通信', '写真', '端末', '提携先'].map(
    (topic, n) =>
      `第${n + 1}条では、当社が${topic}について何を記録し、誰がそれを閲覧でき、いつそれを消去するかを定めます。`,
  ),
].join('\n\n');

test('a document whose words have no spaces has a length, and a page that stands twice is read once', () => {
  const error = 'お探しのページは見つかりませんでした。お手数ですが、トップページから目的のページをお探しください。';
  expect(places(japanese, error, 'ja')).toEqual(['error-page', 'error-page', 'error-page']);
  expect(places(japanese, `${japanese}\n\n${japanese}`, 'ja')).toEqual(['doubled', 'doubled', 'doubled']);
  expect(places(japanese, policy, 'ja')).toEqual(['other-language', 'other-language', 'other-language']);
  expect(judge([japanese, japanese.replace('誰が', '当社の誰が')], 'ja').judgements).toEqual(['document', 'document']);
});

test('an error page between the menus of the document is an error page', () => {
  const menu = ['Products', 'Prices for teams', 'Stories of customers', 'Careers with us', 'Press', 'Help and contact']
    .map((name) => `* [${name}](/x)`)
    .join('\n');
  const page = `${menu}\n\nSorry, we can't find that page. It might have been removed, had its name changed, or be gone.\n\n${menu}`;
  const whole = `${menu}\n\n${policy}\n\n${menu}`;
  expect(places(whole, page)).toEqual(['error-page', 'error-page', 'error-page']);
  const one = `${menu}\n\nThis page could not be found.\n\n${menu}`;
  expect(judge([whole, one, `${whole} More.`]).judgements[1]).toBe('error-page');
  const rest = topics.map((topic) => `Our fair on ${topic} opens with forty guests.`).join(' ');
  const amid = `${menu}\n\n${rest} This page could not be found.\n\n${menu}`;
  expect(judge([whole, amid, `${whole} More.`]).judgements[1]).not.toBe('error-page');
});

test('a short page of another kind is no new document as long as no later capture shows it, too', () => {
  const short = 'The garden party of our engineers was held on a sunny afternoon, and three of them sang old songs.';
  expect(judge([policy, short])).toMatchObject({ judgements: ['document', 'empty'], restarts: new Set() });
  const news = topics.slice(0, 4).map((topic) => `Our fair on ${topic} takes place in Lisbon, with forty guests.`);
  const page = (n: number) => `${news.join(' ')} ${`Guest ${n} speaks first. `.repeat(n)}`;
  expect(judge([`${policy}\n\n${policy.replaceAll('Paragraph', 'Section')}`, page(1)])).toMatchObject({
    judgements: ['document', 'other-document'],
    restarts: new Set(),
  });
});

test('of a cookie policy its own words make no cookie wall', () => {
  const cookies =
    'We use cookies. We and our partners store information on your device for personalised ads. You can manage preferences and withdraw your consent.';
  expect(judge([cookies, policy, policy.replace('who may', 'which of us may')]).judgements[0]).not.toBe('cookie-wall');
});
