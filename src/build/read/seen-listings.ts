/**
 * What lies in folders, which a process that stays does not list again where nobody says that they changed. In: of which folders that holds. Out: a
 * reader of folders; and whether those that were not listed again are as they were.
 */
import { type Dirent, readdirSync, statSync } from 'node:fs';
import { isSeenSame, longestWholeTick, type Seen, toSeenFile } from '../tree/seen.ts';

interface Listing {
  readonly seen: Seen;
  readonly entries: Dirent[];
}

const listings = new Map<string, Listing>();

interface SeenListings {
  read(folder: string): Dirent[];
  /** Looks at the folders that were taken for what they were in an earlier run; those that are not are listed again next time. */
  areAsTaken(): boolean;
}

/** `clock`: the time, in milliseconds. A folder that changed shortly before may change again within the same tick of the clock. */
export function openSeenListings(isLookedAtLater: (folder: string) => boolean, clock = Date.now): SeenListings {
  const taken = new Map<string, Listing>();
  return {
    read(folder) {
      const known = listings.get(folder);
      if (known && isLookedAtLater(folder)) {
        taken.set(folder, known);
        return known.entries;
      }
      listings.delete(folder);
      const seen = toSeenFile(statSync(folder));
      const entries = readdirSync(folder, { withFileTypes: true });
      if (seen.changed < clock() - longestWholeTick) listings.set(folder, { seen, entries });
      return entries;
    },
    areAsTaken() {
      const others = [...taken].filter(([folder, { seen }]) => !isSeenSame(lookAt(folder), seen));
      for (const [folder] of others) listings.delete(folder);
      return others.length === 0;
    },
  };
}

function lookAt(folder: string): Seen | undefined {
  const stats = statSync(folder, { throwIfNoEntry: false });
  return stats && toSeenFile(stats);
}
