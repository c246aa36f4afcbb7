/** What of a page is no word of the document, in many languages; and what looks like it and is one. */
import { beforeAll, describe, expect, test } from 'vitest';
import { makeDocument } from '../../testing/make-document.ts';
import { toChanges } from './changes.ts';
import { dateWords } from './date-words.ts';
import { nothingKnown } from './known.ts';
import { Texts } from './texts.ts';
import { toVersions } from './timeline.ts';

function kindOf(before: string, after: string): string | undefined {
  const { captures, payloads } = makeDocument([before, after]);
  return toChanges(toVersions(captures), new Texts(payloads, nothingKnown), nothingKnown).changes[1]?.kind;
}

// The names of all languages are looked up once.
beforeAll(() => void dateWords(), 60_000);

const head =
  '# How we use data\n\nWe use your data to provide the service and to keep it safe. You can have it erased at any time.';
const tail = '## Sharing\n\nWe share data with companies that work for us. They may not use it for anything else.';
const inside = (words: string) => `${head}\n\n${words}\n\n${tail}`;

describe('a date of the document, as its language writes it', () => {
  const [old, now] = [Date.UTC(2025, 2, 3, 9, 5), Date.UTC(2026, 10, 24, 16, 40)];
  const styles: readonly Intl.DateTimeFormatOptions[] = [
    { dateStyle: 'full' },
    { dateStyle: 'medium' },
    { dateStyle: 'full', timeStyle: 'full', timeZone: 'America/New_York' },
    { dateStyle: 'long', timeStyle: 'long', timeZone: 'Europe/Berlin' },
    { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
    { month: 'long', year: 'numeric' },
  ];
  test.each(
    [
      'bg',
      'ca',
      'cs',
      'da',
      'de',
      'el',
      'es',
      'eu',
      'fi',
      'fr',
      'he',
      'hr',
      'hu',
      'it',
      'kk',
      'ko',
      'lv',
      'nb',
      'nl',
    ].concat([
      'pl',
      'ro',
      'ru',
      'sk',
      'sl',
      'sr',
      'sv',
      'th',
      'tr',
      'uk',
      'vi',
      'zh',
      'ja',
      'ar',
      'fa',
      'hi',
      'id',
      'az',
      'ka',
    ]),
  )('%s: with weekdays, times and zones', (language) => {
    for (const style of styles) {
      const format = new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...style });
      const [before, after] = [old, now].map((at) => inside(`Last updated: ${format.format(at)}`));
      expect(kindOf(before!, after!), format.format(old)).toBe('date-only');
    }
  });

  test('and “3 hours ago”, though “ago” is also a month', () => {
    expect(kindOf(inside('Last crawled: 3 hours ago'), inside('Last crawled: 5 hours ago'))).toBe('date-only');
  });

  test('and the year of a copyright, whoever holds it', () => {
    const notice = (year: number) => inside(`© ${year} Dune Ltd. All rights reserved.`);
    expect(kindOf(notice(2025), notice(2026))).toBe('date-only');
  });

  test('but a sum or a term beside a date is a word', () => {
    expect(kindOf(inside('Fees from 1 May 2025: 5 EUR'), inside('Fees from 1 May 2025: 6 EUR'))).toBe('substantive');
    expect(kindOf(inside('As of 1 May 2025: 30 days'), inside('As of 1 May 2025: 60 days'))).toBe('substantive');
  });
});

test.each([
  ['Stand: 03/2024', 'Stand: 11/2024'],
  ['Stand 03.2024', 'Stand 11.2024'],
  ['Rev. 03/24', 'Rev. 11/24'],
  ['Version: 03-2024', 'Version: 11-2024'],
  ['Mise à jour : 03/2024', 'Mise à jour : 11/2024'],
  ['Updated: 20240303', 'Updated: 20241114'],
])('a month or a day in figures alone: %s', (old, now) => {
  expect(kindOf(inside(old), inside(now))).toBe('date-only');
});

test.each([
  ['Effective: Spring 2024', 'Effective: Fall 2024'],
  ['Last updated: Q3 2024', 'Last updated: Q1 2025'],
  ['Last updated: 2024 Q3', 'Last updated: 2025 Q1'],
  ['Last updated: 2024', 'Last updated: 2025'],
  ['Last revised: early 2024', 'Last revised: late 2025'],
  ['Stand: Sommer 2024', 'Stand: Winter 2024/25'],
  ['Stand: 1. Quartal 2024', 'Stand: 3. Quartal 2025'],
  ['Mise à jour : 2e trimestre 2024', 'Mise à jour : 3e trimestre 2024'],
  ['Última actualización: otoño de 2024', 'Última actualización: primavera de 2025'],
])('a season, a quarter or a year of the document: %s', (old, now) => {
  expect(kindOf(inside(old), inside(now))).toBe('date-only');
});

test.each([
  ['Data is deleted in spring 2024.', 'Data is deleted in autumn 2024.'],
  ['Refunds end: Summer 2024', 'Refunds end: Winter 2024'],
])('but one of the terms is a word: %s', (old, now) => {
  expect(kindOf(inside(old), inside(now))).toBe('substantive');
});

test.each([
  ['- Students pay in Q1 2024', '- Students pay in Q2 2024'],
  ['- Fees rise on 1 January 2024', '- Fees rise on 1 June 2024'],
  ['- Studierende zahlen im März 2024', '- Studierende zahlen im Mai 2024'],
  ['- 学生は2024年3月に支払います', '- 学生は2024年5月に支払います'],
  ['| Students pay | 1 March 2024 |\n|---|---|', '| Students pay | 1 April 2024 |\n|---|---|'],
])('a day in an entry of a list is one of the terms: %s', (old, now) => {
  expect(kindOf(inside(old), inside(now))).toBe('substantive');
});

test.each([
  ['- Last updated: 1 March 2024', '- Last updated: 1 April 2025'],
  ['- Effective 1 March 2024', '- Effective 1 April 2025'],
  ['- Privacy policy, March 2024', '- Privacy policy, May 2025'],
  ['| Version | Date |\n|---|---|\n| 3 | 1 March 2024 |', '| Version | Date |\n|---|---|\n| 3 | 1 May 2024 |'],
  ['最后更新：二〇二四年一月一日', '最后更新：二〇二五年五月三日'],
])('but not that of the document: %s', (old, now) => {
  expect(kindOf(inside(old), inside(now))).toBe('date-only');
});

test.each([
  ['The fee is €5 a month.', 'The fee is $5 a month.'],
  ['The fee is 5 a month.', 'The fee is 5% a month.'],
])('a currency or a share is a word: %s', (old, now) => {
  expect(kindOf(inside(old), inside(now))).toBe('substantive');
});

test.each([
  ['Refund: 10/20', 'Refund: 10/30'],
  ['Fine: 20240303 EUR', 'Fine: 20240404 EUR'],
  ['Up to 5 requests a minute, 03/24 of them free', 'Up to 5 requests a minute, 05/24 of them free'],
  ['Used by 5 people at most', 'Used by 3 people at most'],
  ['You may have 5 people online', 'You may have 3 people online'],
  ['Free delivery from a cart of 50', 'Free delivery from a cart of 90'],
])('but a figure of the terms is a word: %s', (old, now) => {
  expect(kindOf(inside(old), inside(now))).toBe('substantive');
});

test.each([
  [
    'Dit artikel werd door 12 van de 20 gebruikers nuttig gevonden',
    'Dit artikel werd door 14 van de 25 gebruikers nuttig gevonden',
  ],
  ['Ten artykuł był pomocny dla 12 z 20 osób', 'Ten artykuł był pomocny dla 14 z 25 osób'],
  ['Оценили 12 из 20 пользователей', 'Оценили 14 из 25 пользователей'],
  ['20 人中 12 人がこの記事が役に立ったと言っています', '25 人中 15 人がこの記事が役に立ったと言っています'],
  ['Estimated reading time: 5 minutes', 'Estimated reading time: 7 minutes'],
  ['Lesezeit: 5 Min.', 'Lesezeit: 7 Min.'],
  ['Articles in this section: 14', 'Articles in this section: 15'],
  ['Page generated in 0.231 seconds', 'Page generated in 0.187 seconds'],
  ['Build a8f3c2d', 'Build b1e90aa'],
  ['Followers 12.3k', 'Followers 12.9k'],
  ['1.2K reactions · 34 comments', '1.3K reactions · 36 comments'],
  ['Trusted by 12,402 teams', 'Trusted by 13,977 teams'],
  ['Online now: 532', 'Online now: 618'],
  ['Shopping cart (0)', 'Shopping cart (2)'],
  ['Warenkorb 1', 'Warenkorb 3'],
  ['Page rendered in 0.231 s by node-17', 'Page rendered in 0.198 s by node-03'],
  ['Request ID: 7f3a9c-22', 'Request ID: 91be04-17'],
  ['Ray ID: 8f1e2b3c4d5e6f70', 'Ray ID: 90ab12cd34ef5678'],
  ['Your IP address: 203.0.113.7', 'Your IP address: 198.51.100.23'],
  [
    'Code of conductViews: 1.4M1.4MWhat counts is how you behave.',
    'Code of conductViews: 1.5M1.5MWhat counts is how you behave.',
  ],
])('“%s” counts what is no matter of the terms', (before, after) => {
  expect(kindOf(inside(before), inside(after))).toBe('page');
});

test('an announcement below a menu, however long the menu is', () => {
  const menu = ['Plans', 'Stories', 'Careers', 'Press', 'Help', 'Status', 'Log in'].map((name) => `* [${name}](/x)`);
  const page = (words: string) => `${menu.join('\n')}\n\n${words}${head}\n\n${tail}`;
  const said = 'We are updating our terms. The new version will take effect soon. [Read the new terms](/new)\n\n';
  expect(kindOf(page(''), page(said))).toBe('page');
});

test('a counter that comes', () => {
  expect(kindOf(`${head}\n\n${tail}`, inside('3,719 people found this helpful'))).toBe('page');
});

test.each([
  ['Effective as of 1 March 2025', 'Effective as of 1 June 2025'],
  ['These terms are effective as of 1 March 2025', 'These terms are effective as of 1 June 2025'],
  ['Published by Dune Notes Limited on 1 March 2025', 'Published by Dune Notes Limited on 1 June 2025'],
  ['In Kraft seit dem 1. März 2025', 'In Kraft seit dem 1. Juni 2025'],
  ["Date d'entrée en vigueur : 1er mars 2025", "Date d'entrée en vigueur : 1er juin 2025"],
  ['Voimassa 1. maaliskuuta 2025 alkaen', 'Voimassa 1. kesäkuuta 2025 alkaen'],
  ['Updated 3 days ago', 'Updated over a week ago'],
  ['Zuletzt aktualisiert vor einem Monat', 'Zuletzt aktualisiert vor 3 Monaten'],
])('a line that says since when the document holds, or when it was touched: %s', (old, now) => {
  expect(kindOf(inside(old), inside(now))).toBe('date-only');
});

test.each([
  '(opens in new tab)',
  ' (external link, opens in a new window)',
  ' opens in new tab',
  ' (wird in neuem Tab geöffnet)',
  ' (si apre in una nuova scheda)',
  '（新しいタブで開く）',
])('that a link leads elsewhere is said by the page, also in a sentence: “%s”', (hint) => {
  const linked = (said: string) => inside(`Read our [Privacy Policy${said}](https://dune.example/p) for all of it.`);
  expect(kindOf(linked(''), linked(hint))).toBe('markup');
});

describe('a list of links', () => {
  const menu = '* [Plans for teams](/teams)\n* [Stories of customers](/stories)\n* [Careers with us](/careers)';
  test('before the first sentence or after the last one is a menu', () => {
    expect(kindOf(`${head}\n\n${tail}`, `${menu}\n\n${head}\n\n${tail}`)).toBe('page');
    expect(kindOf(`${head}\n\n${tail}\n\n${menu}`, `${head}\n\n${tail}`)).toBe('page');
  });

  test('to places of the page is a contents list, and below “Related articles” a suggestion, in other languages too', () => {
    const contents = '* [What we share with whom](#sharing)\n* [What you can do](#you)';
    expect(kindOf(`${head}\n\n${tail}`, inside(contents))).toBe('page');
    for (const title of ['## Related articles', '## Verwandte Themen', '## Похожие статьи', '## 関連記事'])
      expect(kindOf(`${head}\n\n${tail}`, inside(`${title}\n\n* [How do I erase my account?](/a1)`))).toBe('page');
    expect(kindOf(`${head}\n\n${tail}`, inside('## People also ask\n\nHow long does Dune keep data?'))).toBe('page');
  });

  test('between sentences may name partners: it is words', () => {
    const partners = '* [Sand Analytics](https://sand.example/)\n* [Kite Mail](https://kite.example/)';
    expect(kindOf(inside(partners), inside(`${partners}\n* [Oasis Ads](https://oasis.example/)`))).toBe('substantive');
  });

  test('a heading that links to itself is a heading', () => {
    expect(kindOf(`${head}\n\n${tail}`, `${head}\n\n${tail}\n\n## [Sale of data](#sale)`)).toBe('substantive');
  });
});

test.each([
  ['## Article 4 Data', '## Article 5 Data'],
  ['## 3.2 Data we use', '## 3.3 Data we use'],
  ['### Section IV. Data', '### Section V. Data'],
  ['## 第4条 データ', '## 第5条 データ'],
])('the number of a heading changes no word: %s', (before, after) => {
  expect(kindOf(inside(before), inside(after))).toBe('markup');
});

const numbered = (titles: readonly string[], numbers: readonly string[]) =>
  inside(
    titles.map((title, at) => `${numbers[at] ?? ''}${title}\n\nWhat we do about ${title} is said here.`).join('\n\n'),
  );

test.each([
  [
    ['Scope', 'Contract', 'Payment'],
    ['§ 1 ', '§ 2 ', '§ 3 '],
  ],
  [
    ['Scope', 'Contract', 'Payment'],
    ['1 ', '2 ', '3 '],
  ],
  [
    ['Your data', 'Your rights', 'Our duties'],
    ['4.1 ', '4.2 ', '4.3 '],
  ],
  [
    ['Geltungsbereich', 'Vertragsschluss'],
    ['Artikel 7 – ', 'Artikel 8 – '],
  ],
  [
    ['적용 범위', '계약 체결'],
    ['1 ', '2 '],
  ],
])('numbers that count paragraphs %s change no word', (titles, numbers) => {
  expect(kindOf(numbered(titles, []), numbered(titles, numbers))).toBe('markup');
  expect(kindOf(numbered(titles.slice(1), numbers), numbered(titles, numbers))).toBe('substantive');
});

test.each([
  ['2 devices may be used at once.', '5 devices may be used at once.'],
  ['1 Month: 5 EUR\n\n2 Months: 9 EUR', '2 Months: 5 EUR\n\n3 Months: 9 EUR'],
  [
    'Article 6 GDPR allows us to keep it.\n\nArticle 7 GDPR asks for consent.',
    'Article 7 GDPR allows us to keep it.\n\nArticle 8 GDPR asks for consent.',
  ],
  ['§ 312g BGB gives you a right of withdrawal.', '§ 355 BGB gives you a right of withdrawal.'],
  ['## 30 Days to Return', '## 14 Days to Return'],
  ['3 Business Days pass before we answer.', 'Business Days pass before we answer.'],
])('a number that measures or names a law is a word: %s', (before, after) => {
  expect(kindOf(inside(before), inside(after))).toBe('substantive');
});

test('the number in a sentence is one: another section is meant', () => {
  expect(kindOf(inside('Section 4 applies to you.'), inside('Section 5 applies to you.'))).toBe('substantive');
});

test('questions in a row are offered by the page; one that is answered, and those of a list, are words', () => {
  const questions = 'What is the service of Dune?\n\nHow is Dune paid for?\n\nWhat happens to my old notes?';
  expect(kindOf(`${head}\n\n${tail}`, inside(questions))).toBe('page');
  const answered = 'What happens to my old notes?\n\nWe erase them after two years.';
  expect(kindOf(`${head}\n\n${tail}`, inside(answered))).toBe('substantive');
  const list = 'Ask before you post:\n\n- Is it true what you want to say?\n- Is it kind to those who read it?';
  expect(kindOf(`${head}\n\n${tail}`, inside(list))).toBe('substantive');
});

test.each([
  'Help Centre > Privacy > How we use data',
  '目次',
  'Подробнее',
  'More',
  'I have a different question',
  'Prev Sharing data Next Erasing data',
  'Next Why do we share data with others?',
  'Still have questions? Contact us.',
  '## AI-generated Key Takeaways',
])('“%s” is part of the page', (words) => {
  expect(kindOf(`${head}\n\n${tail}`, inside(words))).toBe('page');
});

describe('noise of the page in more languages', () => {
  test.each([
    ['Visualizzazioni: 12.401', 'Visualizzazioni: 13.877'],
    ['Zobrazeno 1 204×', 'Zobrazeno 2 377×'],
    ['조회수 1,204회', '조회수 2,377회'],
    ['عدد المشاهدات: 1204', 'عدد المشاهدات: 2377'],
    ['41 henkilöä piti tätä hyödyllisenä', '57 henkilöä piti tätä hyödyllisenä'],
    ['204 embernek hasznos volt', '377 embernek hasznos volt'],
    ['14 av 22 tyckte att detta var till hjälp', '31 av 50 tyckte att detta var till hjälp'],
    ['阅读次数：12,345', '阅读次数：23,456'],
    ['Vist 1.204 gange', 'Vist 2.377 gange'],
  ])('a counter: %s', (old, now) => {
    expect(kindOf(inside(old), inside(now))).toBe('page');
  });

  test.each([
    'We use cookies to count visits. [Accept all](#) [Reject](#)',
    'Tento web používá soubory cookie ke zlepšení služeb. [Přijmout vše](#) [Odmítnout](#)',
    'Weboldalunk sütiket használ a jobb élmény érdekében. [Elfogadom](#) [Elutasítom](#)',
    'Χρησιμοποιούμε cookies για να βελτιώσουμε την εμπειρία σας. [Αποδοχή όλων](#)',
    'Bu makale yararlı oldu mu?\n\nEvet Hayır',
    'Hasznos volt ez a cikk?\n\nIgen Nem',
    '[All collections](/)[Safety](/s)How we use data',
    'Try Pebble Plus free for 30 days! [Start now](/plus)',
    'Този сайт използва бисквитки. [Приемам всички](#) [Отказвам](#)',
    '首页 | 产品 | 价格 | 帮助中心 | 登录 | 注册',
    '![](/logo.svg) Dune — [Notes](/n) [Prices](/p) [Log in](/l) Menu Close',
    'ホーム ＞ 法的情報 ＞ 利用規約',
    '- Как да откажа поръчка?\n- Колко струва доставката?',
  ])('a banner or a question that the page brings: %s', (chrome) => {
    expect(kindOf(`${head}\n\n${tail}`, `${chrome}\n\n${head}\n\n${tail}`)).toBe('page');
  });

  test.each([
    ['本規約は2025年3月4日に改定されました。', '本規約は2025年9月8日に改定されました。'],
    ['改定日 令和7年3月4日（火）', '改定日 令和7年9月8日（月）'],
    ['이 약관은 2025년 3월 4일에 개정되었습니다.', '이 약관은 2025년 9월 8일에 개정되었습니다.'],
    ['最后更新：2025年1月9日。我们使用您的数据。', '最后更新：2026年11月24日。我们使用您的数据。'],
    ['Viimati uuendatud 9. jaanuaril 2025', 'Viimati uuendatud 24. novembril 2026. a'],
    ['Pēdējās izmaiņas 2025. gada 5. janvārī', 'Pēdējās izmaiņas 2026. gada 7. augustā'],
  ])('a date of the document in a script without spaces, or of an era: %s', (old, now) => {
    expect(kindOf(inside(old), inside(now))).toBe('date-only');
  });

  test.each([
    ['Datele se șterg după ce contul este închis și nu mai sunt folosite.', /[șț]/g, { ș: 'ş', ț: 'ţ' }],
    ['لا ننقل البيانات الشخصية إلى أطراف ثالثة دون موافقة صريحة.', /[يك]/g, { ي: 'ی', ك: 'ک' }],
  ] as const)('letters that keyboards mix: %s', (words, letters, others) => {
    const mixed = words.replace(letters, (one) => (others as Record<string, string>)[one] ?? one);
    expect(mixed).not.toBe(words);
    expect(kindOf(inside(words), inside(mixed))).toBe('markup');
  });

  test('an e-mail address in words, and numbers of articles', () => {
    const [plain, spelt] = ['ordini@cascina.example', 'ordini [at] cascina [dot] example'];
    const asked = (address: string) => inside(`Per ogni domanda potete scrivere a ${address} in ogni momento.`);
    expect(kindOf(asked(plain), asked(spelt))).toBe('markup');
    expect(kindOf(asked(`(mailto:${plain})`), asked(plain))).toBe('markup');
    expect(kindOf(inside('料金は店頭に掲示します。'), inside('第6条 料金は店頭に掲示します。'))).toBe('markup');
  });
});

test.each([
  ['新しい料金は2025年5月1日以降の予約に適用されます。', '新しい料金は2025年7月1日以降の予約に適用されます。'],
  ['料金は2025年5月1日から変わります。', '料金は2025年7月1日から変わります。'],
  ['नया शुल्क 1 मार्च 2025 से लागू होगा।', 'नया शुल्क 1 जून 2025 से लागू होगा।'],
  [
    'ค่าธรรมเนียมใหม่มีผลใช้กับสมาชิกทุกคนที่สมัครและชำระเงินก่อนวันที่ 1 มีนาคม 2568',
    'ค่าธรรมเนียมใหม่มีผลใช้กับสมาชิกทุกคนที่สมัครและชำระเงินก่อนวันที่ 1 มิถุนายน 2568',
  ],
  ['- umowy zawarte przed 1 marca 2025', '- umowy zawarte przed 1 czerwca 2025'],
  ['- Names\n- Addresses', '- Names\n- Companies that work for us\n- Addresses'],
  ['第7条の規定は第三者には適用しません。', '第8条の規定は第三者には適用しません。'],
  ['เราไม่ขายข้อมูลส่วนบุคคลของคุณให้บุคคลที่สาม', 'เราขายข้อมูลส่วนบุคคลของคุณให้บุคคลที่สาม'],
  ['每月播放次数30次以内免费。', '每月播放次数60次以内免费。'],
  ['A reminder may be read 3 times before it expires', 'A reminder may be read 5 times before it expires'],
  ['Conserviamo ciò che è utile per 30 giorni.', 'Conserviamo ciò che è utile per 60 giorni.'],
  ['Up to 10,000 views a month are free.', 'Up to 20,000 views a month are free.'],
  ['- Kündigung bis 1. März 2025', '- Kündigung bis 1. Juni 2025'],
  ['- Refunds until 1 March 2025', '- Refunds until 1 June 2025'],
  ["- Résiliation jusqu'au 1er mars 2025", "- Résiliation jusqu'au 1er juin 2025"],
  ['- 5 junior accounts', '- 2 junior accounts'],
  ['- 8 juniors', '- 6 juniors'],
  ['12 Martin Street', '14 Martin Street'],
  ['Articolo 5 maggiore età', 'Articolo 7 maggiore età'],
  ['2 červené karty', '3 červené karty'],
  ['The fee applies as of 1 March 2025', 'The fee applies as of 1 June 2025'],
  ['Accounts opened before 1 March 2025 keep the old plan', 'Accounts opened before 1 June 2025 keep the old plan'],
  ['Die Gebühr gilt ab dem 1. März 2025', 'Die Gebühr gilt ab dem 1. Juni 2025'],
  ['Poplatek platí od 1. března 2025', 'Poplatek platí od 1. června 2025'],
  ['料金は2025年3月1日から適用されます', '料金は2025年6月1日から適用されます'],
  ['Offer ends 1 March 2025', 'Offer ends 1 June 2025'],
  [
    '| Plan | Term |\n| --- | --- |\n| Basic | Free until 1 March 2025 |',
    '| Plan | Term |\n| --- | --- |\n| Basic | Free until 1 June 2025 |',
  ],
  ['Accounts closed a year ago are deleted', 'Accounts closed a week ago are deleted'],
  ['12 Augusta Drive', '14 Augusta Drive'],
  ['Via 25 Aprile 12, Milano', 'Via 25 Aprile 14, Milano'],
  ['30 people may use the service', '60 people may use the service'],
  ['You get 30 downloads', 'You get 60 downloads'],
  ['30 visitas son gratuitas', '60 visitas son gratuitas'],
  ['È utile per 30 giorni', 'È utile per 60 giorni'],
  ['Il cliente riceve 3 visualizzazioni del contratto.', 'Il cliente riceve 5 visualizzazioni del contratto.'],
  [
    'We use cookies to measure visits, see [cookie settings](/c).',
    'We use cookies to sell advertising, see [cookie settings](/c).',
  ],
])('words of the terms stay news beside them: %s', (old, now) => {
  expect(kindOf(inside(old), inside(now))).toBe('substantive');
});
