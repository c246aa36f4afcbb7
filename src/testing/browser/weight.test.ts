import { describe, expect, inject, it } from 'vitest';
import { weighSite } from '../../build/verify/weigh-site.ts';

describe.each(Object.entries(inject('builds')))('of the corpus %s', (_corpus, folder) => {
  it.each(weighSite(folder))('$what is at most $most bytes', ({ bytes, most, file }) => {
    expect(bytes, file).toBeGreaterThan(0);
    expect(bytes, file).toBeLessThanOrEqual(most);
  });
});
