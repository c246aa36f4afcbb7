import { expect, test } from 'vitest';
import { toInitials } from './initials.ts';

test.each([
  ['Meta AI', 'MA'],
  ['Google Generative AI Services', 'GG'],
  ['DeepSeek', 'DS'],
  ['ChatGPT', 'CG'],
  ['Claude', 'Cl'],
  ['eBay', 'EB'],
  ['X', 'X'],
  ['Яндекс', 'Ян'],
  ['美团', '美团'],
  ['L’Équipe', 'LÉ'],
])('%s is marked %s', (name, letters) => expect(toInitials(name)).toBe(letters));
