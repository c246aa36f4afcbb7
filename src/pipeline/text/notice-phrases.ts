/**
 * What pages say that stand in the place of a document: error pages, robot checks, sign-in and cookie walls, home pages and newsletters.
 * In: a folded text. Out: the kind of which it says most, and how many different things of it. The phrases (notices/) are those of
 * servers, browsers, firewalls and consent tools and shops, in English, the languages of the EU and some others; no document's own words.
 */
import { cookieWall } from './notices/cookie-wall.ts';
import { errorPage } from './notices/error-page.ts';
import { homePage } from './notices/home-page.ts';
import { toPatterns } from './notices/phrases.ts';
import { robotCheck } from './notices/robot-check.ts';
import { signIn } from './notices/sign-in.ts';

export type NoticeKind = 'error-page' | 'robot-check' | 'sign-in' | 'cookie-wall' | 'other-document';

const patterns: readonly (readonly [NoticeKind, readonly RegExp[]])[] = [
  ['error-page', toPatterns(errorPage)],
  ['robot-check', toPatterns(robotCheck)],
  ['sign-in', toPatterns(signIn)],
  ['cookie-wall', toPatterns(cookieWall)],
  ['other-document', toPatterns(homePage)],
];

/** The kind of which most is said, and how many different things that are. */
export function findNotice(folded: string): { readonly kind: NoticeKind; readonly phrases: number } {
  let best: { kind: NoticeKind; phrases: number } = { kind: 'error-page', phrases: 0 };
  for (const [kind, list] of patterns) {
    // A page that offers no way to agree mentions cookies as any document does, and one that invites to nothing a newsletter.
    if ((kind === 'cookie-wall' || kind === 'other-document') && !list[0]!.test(folded)) continue;
    const count = list.filter((one) => one.test(folded)).length;
    if (count > best.phrases) best = { kind, phrases: count };
  }
  return best;
}
