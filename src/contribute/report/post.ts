/**
 * Posts a comment, once: the one that is there is brought up to date. In: the comment, or nothing where nothing differs, and
 * GitHub. Out: what was done, in words. A run about a commit that is no longer the head of its branch posts nothing.
 */
import { marker } from '../diff/marker.ts';
import type { GitHub } from './github.ts';

const nothing = `${marker}\n\nNothing that a reader sees differs any more.\n`;

export async function postReport(comment: string | undefined, github: GitHub): Promise<string> {
  const found = await github.findPullRequests();
  const current = found.filter(({ headSha }) => headSha === github.headSha);
  if (current.length === 0) return 'no open pull request has this commit at its head';
  const done: string[] = [];
  for (const { number } of current) {
    const own = (await github.listComments(number)).find(({ isOurs, body }) => isOurs && body.startsWith(marker));
    if (own) {
      const body = comment ?? nothing;
      if (own.body.trim() !== body.trim()) await github.updateComment(own.id, body);
      done.push(`the comment on pull request ${number} is up to date`);
    } else if (comment) {
      await github.createComment(number, comment);
      done.push(`commented on pull request ${number}`);
    } else done.push(`pull request ${number} changes nothing that a reader sees`);
  }
  return done.join('\n');
}
