import { expect, test } from 'vitest';
import { spellRecordIds } from './record-ids.ts';

test.each(['SP-7VS2GMC', 'sp 7vs2gmc', 'SP7VS2GMC', 'sp_7vs2gmc', 'SP–7VS2GMC'])('%s is a record', (typed) =>
  expect(spellRecordIds(`record ${typed}`)).toBe('record SP-7VS2GMC'),
);

test.each(['SP-7VS2GMD', 'the company', 'up 2024123', 'in 1234567'])('%s is none', (typed) =>
  expect(spellRecordIds(typed)).toBe(typed),
);
