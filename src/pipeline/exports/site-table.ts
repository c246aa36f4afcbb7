/** The formats of the whole site. In: nothing. Out: the list that the build writes. A new format is a file of this folder and a line here. */
import { api } from './api/api.ts';
import { hosts } from './api/hosts.ts';
import { bulk } from './bulk/bulk.ts';
import { calendars } from './calendars/calendars.ts';
import { badges } from './embed/badges.ts';
import { feeds } from './feeds/feeds.ts';
import { letters } from './feeds/letters.ts';
import { llms } from './markdown/llms.ts';
import { pageTexts } from './markdown/page-texts.ts';
import { dataRelease } from './release/release-format.ts';
import type { SiteFormat } from './site-format.ts';

export const siteFormats: readonly SiteFormat[] = [
  ...[feeds, letters, calendars],
  ...[api, hosts, pageTexts, llms],
  ...[bulk, dataRelease, badges],
];
