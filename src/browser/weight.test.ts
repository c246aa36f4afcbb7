import { expect, inject, it } from 'vitest';
import { weighSite } from '../../scripts/steps/weigh-site.ts';

it.each(weighSite(inject('folder')))('$what is at most $most bytes', ({ bytes, most, file }) => {
  expect(bytes, file).toBeGreaterThan(0);
  expect(bytes, file).toBeLessThanOrEqual(most);
});
