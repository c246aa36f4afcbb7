/**
 * Badges: what a platform answers to a question, as a picture for other sites. In: what a site holds. Out: an SVG of at most 6 KB for each
 * platform and category; its fragment is the clause type: badges/P/data-use.svg#ai-training. One file for all types of a category, because
 * a file for each would be more than there are clauses. A badge says answer, day and audience, and runs and fetches nothing.
 */
import type { AnswerKind } from '../../schema/comparison-record.ts';
import type { SiteRecord } from '../../schema/site-record.ts';
import { escapeHtml } from '../safe-text.ts';
import type { SiteData, SiteFormat } from '../site-format.ts';
import { cut } from '../words-of-change.ts';

const signs: Readonly<Record<AnswerKind, string>> = {
  ...{ says: 'says it', silent: 'silent', 'not-found': 'not found so far' },
  ...{ 'not-reviewed': 'not reviewed', 'no-document': 'has no such document' },
};
const badgeSize = { width: 360, height: 52 };

interface Badge {
  readonly type: string;
  readonly title: string;
  readonly answer: string;
}

interface BadgeFile {
  /** The page that it belongs to. */
  readonly address: string;
  readonly badges: Badge[];
}

export const badges: SiteFormat = {
  name: 'SVG badges',
  file: 'badges/',
  mediaType: 'image/svg+xml',
  specification: 'https://www.w3.org/TR/SVG2/',
  openedBy: 'Chromium',
  opens: 'every page and readme that shows pictures',
  *files({ comparisons, site, former }, place) {
    const [first] = site.audiences;
    const own = new Map<string, BadgeFile>();
    for (const { slug, name, category, audience, answers } of comparisons) {
      if (audience !== first) continue;
      for (const { platform, answer, on, severity } of answers) {
        const path = toPath(platform.slug, category.id);
        const file = own.get(path) ?? { address: `platforms/${platform.slug}`, badges: [] };
        own.set(path, file);
        const level = severity ? `, ${severity} severity` : '';
        const title = cut(`${platform.name}: ${name}`, 46);
        file.badges.push({
          type: slug,
          title,
          answer: `${signs[answer]}${level}, for ${audience}s${on ? `, ${on.slice(0, 10)}` : ''}`,
        });
      }
    }
    for (const [path, file] of toFormerBadges(former, site)) if (!own.has(path)) own.set(path, file);
    for (const [path, { address, badges }] of own) yield { path, content: toBadges(badges, place.page(address)) };
  },
};

/** Badges of platforms that are gone: that their clauses moved, or were withdrawn. */
function toFormerBadges(former: SiteData['former'], { categories }: SiteRecord): Map<string, BadgeFile> {
  const files = new Map<string, BadgeFile>();
  for (const { path, formerPaths, clauseType, clausePath, withdrawnOn } of former) {
    const category = categories.find(({ types }) => types.some(({ slug }) => slug === clauseType?.slug));
    if (!clauseType || !category) continue;
    for (const platform of new Set(formerPaths.map((former) => former.split('/')[1]!))) {
      const badge: Badge = {
        type: clauseType.slug,
        title: cut(`${platform}: ${clauseType.name}`, 46),
        answer: clausePath
          ? `moved to ${clausePath.split('/')[1]}`
          : `withdrawn${withdrawnOn ? `, ${withdrawnOn}` : ''}`,
      };
      const file = files.get(toPath(platform, category.id)) ?? { address: path, badges: [] };
      if (!file.badges.some(({ type }) => type === badge.type)) file.badges.push(badge);
      files.set(toPath(platform, category.id), file);
    }
  }
  return files;
}

const toPath = (platform: string, category: string) => `badges/${platform}/${category}.svg`;

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
