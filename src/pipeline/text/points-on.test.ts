import { expect, test } from 'vitest';
import { pointsOn } from './points-on.ts';

test.each([
  'Learn more about how we use cookies.',
  'Please refer to Section 7 for how we may change these Terms.',
  'For more information on cookies, see our policy.',
  'This Privacy Policy describes how we collect your data.',
  'This policy on our privacy practices describes how we treat your data.',
  'In this Privacy Policy, we explain how we share information.',
  'These terms contain limitations of our liability in section 15.',
  'We encourage you to read our privacy policy on deleting your data.',
  'What are the legal bases of processing your data under the law of the European Union or the United Kingdom?',
  'How we use cookies',
  'IV. How Do We Use Cookies',
  'Sections 3 (Fees), 9 (Indemnification) and 11 (Limitation of Liability) will survive the termination of this Agreement.',
  'You can find more information about what we collect in our notice.',
  'If you have any questions about how we collect data, write to us.',
  '“Personal Data” means data about you.',
  '(a) "Service Indemnity" shall mean our indemnities.',
])('%s', (sentence) => expect(pointsOn(sentence)).toBe(true));

test.each([
  'We use cookies.',
  'The licence continues even after termination.',
  'When you visit our site, we collect your IP address.',
  'Please review these terms periodically for changes.',
  'Your use of the “Service” means that you accept these terms.',
])('says something: %s', (sentence) => expect(pointsOn(sentence)).toBe(false));
