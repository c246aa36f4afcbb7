/**
 * The four things that are asked of GitHub. In: the environment of a workflow, and `fetch`. Out: functions of one request each.
 * Names of branches come from contributors: they stand in addresses encoded, and are compared with what comes back.
 */
import { ReportedError } from '../../command/reported-error.ts';

interface PullRequest {
  readonly number: number;
  readonly headSha: string;
}

export interface Comment {
  readonly id: number;
  readonly body: string;
  readonly isOurs: boolean;
}

export interface GitHub {
  readonly headSha: string;
  /** Open pull requests from the branch that the run was about. */
  findPullRequests(): Promise<readonly PullRequest[]>;
  listComments(pullRequest: number): Promise<readonly Comment[]>;
  createComment(pullRequest: number, body: string): Promise<void>;
  updateComment(comment: number, body: string): Promise<void>;
}

type Environment = Readonly<Record<string, string | undefined>>;

export function makeGitHub(environment: Environment, send: typeof fetch): GitHub {
  const read = (name: string, form: RegExp) => {
    const value = environment[name] ?? '';
    if (!form.test(value))
      throw new ReportedError(`${name} is not set, or not what it should be: the job of a workflow sets it`);
    return value;
  };
  const api = environment['GITHUB_API_URL'] ?? 'https://api.github.com';
  const repository = read('GITHUB_REPOSITORY', /^[\w.-]+\/[\w.-]+$/);
  const token = read('GITHUB_TOKEN', /^\S+$/);
  const headSha = read('HEAD_SHA', /^[0-9a-f]{40}$/);
  const owner = read('HEAD_OWNER', /^[\w.[\]-]{1,100}$/);
  const branch = read('HEAD_BRANCH', /^[^\p{Cc}]{1,300}$/u);

  async function ask<T>(method: string, path: string, body?: object): Promise<T> {
    const response = await send(`${api}/repos/${repository}/${path}`, {
      method,
      headers: {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${token}`,
        'x-github-api-version': '2022-11-28',
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new ReportedError(`${method} ${path.split('?')[0]}: GitHub answered ${response.status}`);
    return (await response.json()) as T;
  }

  return {
    headSha,
    async findPullRequests() {
      const head = encodeURIComponent(`${owner}:${branch}`);
      const found = await ask<{ number: number; head: { sha: string } }[]>('GET', `pulls?state=open&head=${head}`);
      return found.map(({ number, head: { sha } }) => ({ number, headSha: sha }));
    },
    async listComments(pullRequest) {
      const all: Comment[] = [];
      for (let page = 1; page <= 10; page++) {
        const found = await ask<{ id: number; body: string; user: { login: string } | null }[]>(
          'GET',
          `issues/${pullRequest}/comments?per_page=100&page=${page}`,
        );
        all.push(...found.map(({ id, body, user }) => ({ id, body, isOurs: user?.login === 'github-actions[bot]' })));
        if (found.length < 100) break;
      }
      return all;
    },
    createComment: (pullRequest, body) => ask('POST', `issues/${pullRequest}/comments`, { body }),
    updateComment: (comment, body) => ask('PATCH', `issues/comments/${comment}`, { body }),
  };
}
