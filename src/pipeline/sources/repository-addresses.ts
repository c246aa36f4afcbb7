import { withoutEndSlashes } from '../schema/end-slashes.ts';
import type { Capture } from '../text/capture.ts';
import type { CaptureAddresses } from './archive.ts';

/**
 * Where a reader finds a file of a public repository at a commit. In: the address of the repository, the commit and the path. Out: the
 * addresses on GitHub and GitLab, where it lies on one; always the commit, and what SWHID needs.
 */
export function repositoryAddresses({ origin }: Capture, { repository: at }: { repository: string }): CaptureAddresses {
  if (!('commit' in origin)) return {};
  const { commit } = origin;
  const software = { repository: at, commit, path: origin.path };
  const { hostname, pathname, href } = new URL(withoutEndSlashes(at).replace(/\.git$/, ''));
  const path = origin.path.split('/').map(encodeURIComponent).join('/');
  if (hostname === 'github.com') {
    const rawUrl = `https://raw.githubusercontent.com${pathname}/${commit}/${path}`;
    return { commit, software, archiveUrl: `${href}/blob/${commit}/${path}`, rawUrl };
  }
  if (!hostname.startsWith('gitlab.')) return { commit, software };
  return {
    ...{ commit, software },
    archiveUrl: `${href}/-/blob/${commit}/${path}`,
    rawUrl: `${href}/-/raw/${commit}/${path}`,
  };
}
