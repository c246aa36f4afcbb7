import { expect, test } from 'vitest';
import { pointsOn } from './points-on.ts';

test.each([
  'Learn more about how we use cookies.',
  'Please refer to Section 7 for how we may change these Terms.',
  'For more information on cookies, see our policy.',
  'This Privacy Policy describes how we collect your data.',
  '“Personal Data” means data about you.',
  '(a) "Service Indemnity" shall mean our indemnities.',
])('%s', (sentence) => expect(pointsOn(sentence)).toBe(true));

test.each([
  'We use cookies.',
  'Please review these terms periodically for changes.',
  'Your use of the “Service” means that you accept these terms.',
])('says something: %s', (sentence) => expect(pointsOn(sentence)).toBe(false));
