/**
 * What a command of ours adds to the settings in astro.config.mjs for one run. It travels as an integration in the
 * configuration that the command hands to Astro, so neither the environment nor a file is needed. In: the values of a run.
 * Out: that integration; and `findRun`, which gives them back to the engine.
 */
import type { ChildProcess } from 'node:child_process';
import type { AstroConfig, AstroIntegration } from 'astro';
import type { Shard } from '../../command/shard.ts';
import type { Begun } from '../begin-reading.ts';
import type { TreePlace } from '../tree/tree-place.ts';

export interface Run {
  /** A corpus of content/corpora by its name, or a folder; instead of the one in the settings. */
  readonly corpus?: string;
  readonly archive?: string;
  /** The command holds the locks and publishes the site that is made here. */
  readonly tree?: TreePlace;
  /** Renders these pages alone, as a part of a site. */
  readonly shard?: Shard;
  /** Folders of parts, whose pages are taken over. */
  readonly parts?: readonly string[];
  /** Generates nothing and reads no records: for the types of the code, which depend on none. */
  readonly isEmpty?: boolean;
  /** Astro's own log is printed only when the build fails. */
  readonly isQuiet?: boolean;
  /** The collections that are being generated already. */
  readonly begun?: Begun;
  /** A process was started that reads the corpus or indexes the site. */
  onProcess?(child: ChildProcess): void;
  /** The site is complete but for its manifest. */
  onLast?(): void;
  /** The site is complete and holds together. */
  onBuilt?(built: { pages: number; files: number; bytes: number }): void;
}

const hook = 'clausary:run';

export const asIntegration = (run: Run): AstroIntegration => ({ name: 'clausary/run', hooks: { [hook]: () => run } });

export function findRun({ integrations }: Pick<AstroConfig, 'integrations'>): Run {
  const found = integrations.find(({ hooks }) => hook in hooks)?.hooks[hook] as (() => Run) | undefined;
  return found?.() ?? {};
}

/** Ends what Astro would go on to do: the site is made, from a bundle of an earlier build. */
export class SiteIsMade extends Error {}
