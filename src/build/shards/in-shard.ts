/** Which pages belong to a part of a site. In: the path of a page and the part. Out: whether it renders that page. */
import { hash } from 'node:crypto';
import type { Shard } from '../../command/shard.ts';

/** All pages of a platform are in one share, other pages anywhere. */
export function isInShard(path: string, { number, of }: Shard): boolean {
  const [section, name] = path.split('/');
  const key = section === 'platforms' && name !== undefined ? `platforms/${name}` : path;
  return Number.parseInt(hash('sha256', key).slice(0, 8), 16) % of === number - 1;
}
