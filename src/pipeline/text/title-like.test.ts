import { expect, test } from 'vitest';
import { isTitleByMarks, isTitleLike } from './title-like.ts';

test.each([
  '12. Limitation of Liability and Damages',
  'Exclusions and limitations of liability.',
  'Changes to These Terms',
  'How We Share Your Information',
  'What do we collect?',
  'Legal Basis for Processing Personal Data under GDPR.',
  '2.3.3 Model Training.',
  'No Implied Right, Relationship, or Warranty to Confidential Information.',
  '',
])('is a title: %s', (text) => expect(isTitleLike(text)).toBe(true));

test.each([
  'Irish law governs these terms.',
  'We sell data.',
  'Liability is limited to 100 euros.',
  'No refunds.',
  'Customer May Terminate This Agreement at Any Time.',
  'IN NO EVENT SHALL FERN BE LIABLE FOR LOST PROFITS.',
  'English law applies.',
  'What you post is yours.',
  'Irish courts alone decide about everything.',
])('says something: %s', (text) => expect(isTitleLike(text)).toBe(false));

test('a long text is no title', () => expect(isTitleLike('Limitation of liability '.repeat(5))).toBe(false));

test('in other languages a title is a few words without an end, or a question', () => {
  expect(isTitleByMarks('Verfügbarkeit und Unterbrechung der Dienste')).toBe(true);
  expect(isTitleByMarks('Wie können Sie den Vertrag kündigen?')).toBe(true);
  expect(isTitleByMarks('Wir können den Dienst einstellen.')).toBe(false);
});
