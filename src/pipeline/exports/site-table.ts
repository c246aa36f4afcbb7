/** The formats of the whole site. In: nothing. Out: the list that the build writes. A new format is a file of this folder and a line here. */
import { feeds } from './feeds/feeds.ts';
import { letters } from './feeds/letters.ts';
import type { SiteFormat } from './site-format.ts';

export const siteFormats: readonly SiteFormat[] = [feeds, letters];
