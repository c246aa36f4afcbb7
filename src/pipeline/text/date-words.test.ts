import { expect, test } from 'vitest';
import { findDateWords } from './date-words.ts';

test('the names that are kept are those that Intl gives', async () => {
  // With another Node.js:  npx vitest run --config .config/vitest.ts --project unit src/pipeline/text/date-words.test.ts -u
  await expect(`${JSON.stringify(findDateWords(), null, 2)}\n`).toMatchFileSnapshot('./date-words.json');
}, 60_000);
