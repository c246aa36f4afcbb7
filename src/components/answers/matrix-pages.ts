/** Where the matrix of each audience stands: that of the first one on the home page. In: the site. Out: its pages. */
import type { SiteRecord } from '../../pipeline/schema/site-record.ts';

export function matrixPages({ matrices }: Pick<SiteRecord, 'matrices'>) {
  return matrices
    .filter(({ types }, index) => index === 0 || types.length > 0)
    .map(({ audience }, index) => ({ audience, path: index === 0 ? '' : `for/${audience}` }));
}
