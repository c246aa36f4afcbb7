/**
 * Where a build works: nobody else builds the same corpus or into the same folder, Astro writes into a staging folder, and the site is
 * made in the twin of the current one, whose place it takes when it is complete. In: the project, the corpus, the folder of the site.
 * Out: the folders, `check`, `publish`, and `close`, which removes what is left of a build that failed.
 */
import { hash } from 'node:crypto';
import { basename, join } from 'node:path';
import { forgetPartials } from './forget-partials.ts';
import { lock } from './lock.ts';
import type { CorpusPlaces } from './read/corpus.ts';
import { closeSiteFolder, openSiteFolder, publishSite, resolveOut } from './site-folder.ts';
import { checkOurs, refuseOther } from './site-marker.ts';
import { readSiteId, type TreePlace } from './tree/tree-place.ts';
import { forgetStates } from './tree/tree-state.ts';

export interface BuildPlace {
  readonly out: string;
  readonly staging: string;
  readonly tree: TreePlace;
  /** Refuses to replace what no build wrote: to be called shortly before the site is published, and at the beginning of what takes long. */
  check(): void;
  publish(): void;
  close(): void;
}

const locksOf = (root: string) => join(root, '.cache/locks');

export function lockCorpus(root: string, { name, folder }: CorpusPlaces): () => void {
  return lock(join(locksOf(root), `corpus-${name}`), `The corpus ${basename(folder)}`);
}

/** Whatever the corpus, Astro keeps the modules it renders with in one folder of the project. */
export const renderLock = (root: string): string => join(locksOf(root), 'render');

export function openPlace(root: string, corpus: CorpusPlaces, path: string): BuildPlace {
  // Whoever takes another way to the same folder waits as well.
  const out = resolveOut(path);
  const held = [lockCorpus(root, corpus)];
  const free = () => {
    for (const one of held.splice(0)) one();
  };
  try {
    held.push(lock(join(locksOf(root), `site-${hash('sha256', out).slice(0, 16)}`), out));
    forgetPartials(join(root, '.cache'));
    const folder = openSiteFolder(out, root, refuseOther);
    const { staging, twin, journal, spare, states } = folder;
    return {
      out: folder.out,
      staging,
      tree: { out: folder.out, twin, journal, spare, states },
      check: () => checkOurs(folder.out, states),
      publish() {
        publishSite(folder);
        forgetStates(folder, readSiteId(folder.out)!);
      },
      close() {
        closeSiteFolder(folder);
        free();
      },
    };
  } catch (error) {
    free();
    throw error;
  }
}
