/**
 * Badges: what a platform answers to a question, as a picture for other sites. In: what a site holds. Out: an SVG of at most 6 KB for each
 * platform and category; its fragment is the clause type: badges/P/data-use.svg#ai-training. One file for all types of a category, because
 * a file for each would be more than there are clauses. A badge says answer, day and audience, and runs and fetches nothing.
 */
import { escapeHtml } from '../safe-text.ts';
import type { SiteFormat } from '../site-format.ts';
import { cut } from '../words-of-change.ts';

const signs: Readonly<Record<string, string>> = { says: 'says it', silent: 'silent', 'not-found': 'not found so far' };
const badgeSize = { width: 360, height: 52 };

interface Badge {
  readonly type: string;
  readonly title: string;
  readonly answer: string;
}

export const badges: SiteFormat = {
  name: 'SVG badges',
  file: 'badges/',
  mediaType: 'image/svg+xml',
  specification: 'https://www.w3.org/TR/SVG2/',
  openedBy: 'Chromium',
  opens: 'every page and readme that shows pictures',
  *files({ comparisons, site }, place) {
    const [first] = site.audiences;
    const own = new Map<string, { platform: string; badges: Badge[] }>();
    for (const { slug, name, category, audience, answers } of comparisons) {
      if (audience !== first) continue;
      for (const { platform, answer, on, clauses } of answers) {
        const sign = signs[answer];
        if (sign === undefined) continue;
        const path = `badges/${platform.slug}/${category.id}.svg`;
        const file = own.get(path) ?? { platform: platform.slug, badges: [] };
        own.set(path, file);
        const level = clauses[0] ? `, ${clauses[0].severity} severity` : '';
        const title = cut(`${platform.name}: ${name}`, 46);
        file.badges.push({
          type: slug,
          title,
          answer: `${sign}${level}, for ${audience}s, ${on?.slice(0, 10) ?? 'undated'}`,
        });
      }
    }
    for (const [path, { platform, badges }] of own)
      yield { path, content: toBadges(badges, place.page(`platforms/${platform}`)) };
  },
};

function toBadges(badges: readonly Badge[], address: string): string {
  const { width, height } = badgeSize;
  const drawn = badges.map(({ type, title, answer }) => {
    const [a, b] = [escapeHtml(title), escapeHtml(answer)];
    return `<g id="${type}"><title>${a}: ${b}</title><text x="12" y="21" class="a">${a}</text><text x="12" y="41">${b}</text></g>`;
  });
  const style =
    'g{display:none}g:target,svg:not(:has(:target)) g:first-of-type{display:inline}text{font:12px sans-serif;fill:#4a463f}.a{font-weight:600;font-size:13px;fill:#1c1b19}';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" role="img"><desc>${escapeHtml(address)}</desc><style>${style}</style><rect width="100%" height="100%" fill="#fdfcf9" stroke="#8a6d3b"/>${drawn.join('')}</svg>\n`;
}
