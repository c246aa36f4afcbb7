import { expect, test } from 'vitest';
import { askedPairs, indexedPairs, unspacedRuns } from './unspaced.ts';

test('runs of letters without spaces are found among other words', () => {
  expect(unspacedRuns('Acme は、第三者提供 (2025) を')).toEqual(['は', '第三者提供', 'を']);
  expect(unspacedRuns('ผู้ใช้ and データ')).toEqual(['ผู้ใช้', 'データ']);
  expect(unspacedRuns('third parties, Ελλάδα, бланк')).toEqual([]);
});

test.each([
  ['契約の終了後十年間保存します', '十年間'],
  ['我们不会向第三方出售您的数据', '第三方'],
  ['ข้อมูลส่วนบุคคล', 'บุคคล'],
  ['고객개인정보를', '개인정보'],
  ['保存します', 'す'],
])('of %s any part is found: %s', (text, part) => {
  expect(indexedPairs(text)).toContain(askedPairs(part));
});

test('nothing is found across two runs', () => {
  expect(indexedPairs('保存。十年')).not.toContain(askedPairs('存十'));
});
