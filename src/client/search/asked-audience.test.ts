import { expect, test } from 'vitest';
import { audiencesIn } from './asked-audience.ts';

test.each([
  ['does the enterprise plan train on chats', ['business']],
  ['API terms for Unternehmen', ['business', 'developer']],
  ['can I sue', []],
])('%s is asked for %j', (query, audiences) =>
  expect(audiencesIn(query).flatMap((one) => one['audience']?.any ?? [])).toEqual(audiences),
);
