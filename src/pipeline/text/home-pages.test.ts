/** Home pages, shops and offers of a newsletter in the place of a document; and documents that speak of such things. */
import { expect, test } from 'vitest';
import { makeDocument } from '../../testing/make-document.ts';
import { toChanges } from './changes.ts';
import { nothingKnown } from './known.ts';
import { Texts } from './texts.ts';
import { toVersions } from './timeline.ts';

function stepOf(before: string, after: string) {
  const { captures, payloads } = makeDocument([before, after]);
  const { kind, judgement } = toChanges(toVersions(captures), new Texts(payloads, nothingKnown), nothingKnown)
    .changes[1]!;
  return { kind, judgement };
}

const policyOf = (count: number) =>
  [
    '# Privacy Policy',
    ...Array.from(
      { length: count },
      (_, n) => `Paragraph ${n} says what we record about matter ${n}, who may look at it, and when we erase it again.`,
    ),
  ].join('\n\n');

const homes = [
  '# Fern Cloud\n\nThe fastest way to store your files\n\n[Start free](/s) [See plans](/p)\n\n## Why teams choose Fern\n\nSync your files across all devices in seconds, wherever your team works today.\n\n## Loved by 20,000 teams\n\n“Fern changed how we work together.” Ada, Harbor Ltd\n\nFree: 5 GB for one person. Pro: 2 TB for 9.99 a month.\n\nCreate an account in a minute, no card needed.',
  '# Join our newsletter\n\nBe the first to hear of new products, offers and stories from our team.\n\nEnter your email address\n\nSubscribe\n\nBy subscribing you agree to our privacy policy. You can unsubscribe at any time.\n\nNo thanks',
  '# Harbor Shoes\n\nNew arrivals\n\nShop now\n\nFree shipping on all orders above 50 euros, and thirty days to send them back.\n\nBest sellers\n\nThe north shoe, 79.00\n\nAdd to cart\n\nThe south shoe, 89.00\n\nAdd to cart\n\nGet 10% off your first order',
  '# Farn\n\nDer einfachste Weg zu sicheren Dateien\n\nJetzt kostenlos starten\n\nUnsere Kunden vertrauen uns seit zehn Jahren ihre Dateien an.\n\nKeine Kreditkarte nötig. E-Mail-Adresse eingeben und loslegen.\n\nUnsere Produkte im Überblick: Ablage, Teilen, Sichern.',
  '# Fougère\n\nAbonnez-vous à notre infolettre et ne manquez rien de nos nouveautés.\n\nVotre adresse e-mail\n\nOffres exclusives et histoires de notre équipe, une fois par mois dans votre boîte.\n\nNon merci',
  '# シダ\n\n無料で始める\n\nお客様の声：仕事が速くなりました。どの端末でもファイルを同期できます。\n\nメールアドレスを入力してください。\n\n最新ニュースをお届けします。',
];

test.each(homes)('an offer is not the document, be that long or short: %s', (home) => {
  for (const count of [4, 9, 40])
    expect(stepOf(policyOf(count), home)).toEqual({ kind: 'failed-capture', judgement: expect.any(String) });
});

const rewritten = [
  'You may subscribe to our newsletter. To do so you enter your email address, and you can unsubscribe at any time. By subscribing you agree that we send it.',
  'If you start a free trial, no credit card is required. You can cancel at any time, and special offers may end.',
  'We keep the address to which you had shoes sent, and what you put into the cart. Free shipping ends with the season.',
  'Why we use your data is said here. How it works is said below. Our products ask you before they share a thing.',
];

test.each(rewritten)('a document written anew that speaks of offers is one: %s', (words) => {
  const anew = ['# Terms', words, 'These rules hold from now on, and replace all of the earlier ones that we had.'];
  const more = ['Harbor answers questions on them within a month, by letter or by mail, in any tongue you like.'];
  for (const count of [1, 3])
    expect(stepOf(policyOf(count), [...anew, ...more].join('\n\n')).judgement).toBeUndefined();
});

test('a document in which an offer comes is the document', () => {
  const offer = 'Join our newsletter and be the first to hear of new products, offers and stories. No thanks';
  expect(stepOf(policyOf(5), `${policyOf(5)}\n\n${offer}`).judgement).toBeUndefined();
});
