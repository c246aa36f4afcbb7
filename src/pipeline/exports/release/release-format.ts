/** The release of a site's data: release.json, and its notes as Markdown; `npm run release-notes` compares two of them. */

import { toInertJson } from '../safe-text.ts';
import type { SiteFormat } from '../site-format.ts';
import { toReleaseNotes } from './notes.ts';
import { toRelease } from './release.ts';

export const dataRelease: SiteFormat = {
  name: 'Release of the data',
  file: 'data/release.json',
  mediaType: 'application/json',
  specification: 'https://www.rfc-editor.org/rfc/rfc8259',
  openedBy: 'npm run release-notes',
  opens: 'npm run release-notes',
  *files(data) {
    const made = toRelease(data);
    yield { path: 'data/release.json', content: `${toInertJson(made)}\n` };
    yield { path: 'data/release.md', content: toReleaseNotes(made) };
  },
};
