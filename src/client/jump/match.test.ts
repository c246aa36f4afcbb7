import { expect, test } from 'vitest';
import { match } from './match.ts';
import { toPlaces } from './places.ts';

const places = toPlaces({
  platforms: [
    ['quillmind', 'Quillmind', [['terms-of-service', 'Terms of Service']]],
    ['lumen-pay', 'Lumen Pay', [['privacy-policy', 'Privacy Policy']]],
    ['cafe', 'Café Réseau', []],
  ],
  types: [
    ['off-platform-tracking', 'Tracking outside the service'],
    ['ai-training', 'Use of data for AI and machine learning'],
    ['arbitration', 'Arbitration'],
  ],
  regulations: [['gdpr', 'GDPR']],
  pages: [['methodology', 'Methodology']],
});
const first = (query: string) => match(places, query)[0]?.path;

test.each([
  ['quill', 'platforms/quillmind'],
  ['quilmind terms', 'platforms/quillmind/terms-of-service'],
  ['lumen privacy', 'platforms/lumen-pay/privacy-policy'],
  ['privcy', 'platforms/lumen-pay/privacy-policy'],
  ['cafe', 'platforms/cafe'],
  ['arbtration', 'clauses/arbitration'],
  ['training', 'clauses/ai-training'],
  ['ai training', 'clauses/ai-training'],
  ['tracking', 'clauses/off-platform-tracking'],
  ['gdpr', 'regulations/gdpr'],
  ['method', 'methodology'],
  ['zzyzx', undefined],
  ['', undefined],
])('%s leads to %s', (query, path) => expect(first(query)).toBe(path));
