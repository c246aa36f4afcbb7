import { expect, test } from 'vitest';
import { match } from './match.ts';
import { toPlaces, toRecordPlace } from './places.ts';

const places = toPlaces({
  platforms: [
    ['quillmind', 'Quillmind', [['terms-of-service', 'Terms of Service']], []],
    ['lumen-pay', 'Lumen Pay', [['privacy-policy', 'Privacy Policy']], ['Betal Nu', 'Lumen Betaling A/S']],
    ['cafe', 'Café Réseau', [], []],
  ],
  types: [
    ['off-platform-tracking', 'Tracking outside the service'],
    ['ai-training', 'Use of data for AI and machine learning'],
    ['arbitration', 'Arbitration'],
  ],
  regulations: [
    [
      'gdpr',
      'GDPR',
      [
        ['article-6-1-f', 'Article 6(1)(f)'],
        ['article-17', 'Article 17'],
      ],
      ['DSGVO'],
    ],
  ],
  pages: [['methodology', 'Methodology']],
});
function first(query: string) {
  const [place] = match(places, query);
  return place && place.path + (place.fragment ? `#${place.fragment}` : '');
}

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
  ['betaling', 'platforms/lumen-pay'],
  ['dsgvo', 'regulations/gdpr'],
  ['art 17 gdpr', 'regulations/gdpr#article-17'],
  ['gdpr 6(1)(f)', 'regulations/gdpr#article-6-1-f'],
  ['zzyzx', undefined],
  ['', undefined],
])('%s leads to %s', (query, path) => expect(first(query)).toBe(path));

test.each([
  ['SP-7VS2GMC', 'records/SP-7VS2GMC'],
  ['sp-7vs2gmc ', 'records/SP-7VS2GMC'],
  ['SP-7VS2', undefined],
  ['GA-7VS2GMC', undefined],
])('the id %s leads to %s', (typed, path) => expect(toRecordPlace(typed, 'SP')?.path).toBe(path));
