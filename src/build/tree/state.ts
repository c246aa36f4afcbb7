/** What is known of a site: of which files it is made, and by which steps. */
import type { Seen } from './seen.ts';

export interface TreeFile {
  readonly sha256: string;
  readonly bytes: number;
  /** What was once read out of its bytes, by name. */
  readonly facts?: Readonly<Record<string, unknown>>;
  /** Of the file in the folder, when it had these bytes. */
  readonly seen?: Seen | undefined;
}

/** Of a file that is kept, too, whose values are no properties of its own. */
export const withFacts = ({ sha256, bytes, seen }: TreeFile, facts: TreeFile['facts']): TreeFile => ({
  ...{ sha256, bytes, seen },
  ...(facts && { facts }),
});

export interface TreeStep {
  readonly key: string;
  readonly files: readonly string[];
}

/** Of pages the places on them that links of the site name, and perhaps some that they named once. */
export type NamedPlaces = ReadonlyMap<string, ReadonlySet<string>>;

export interface TreeState {
  /** Of the code that made it. */
  readonly code: string;
  readonly files: ReadonlyMap<string, TreeFile>;
  readonly steps: ReadonlyMap<string, TreeStep>;
  /** Known once all links were looked at. */
  readonly places?: NamedPlaces | undefined;
}

export const emptyState: TreeState = { code: '', files: new Map(), steps: new Map() };

/** A state that was read, which nobody else has. */
export interface ReadState extends TreeState {
  readonly files: Map<string, TreeFile>;
  readonly steps: Map<string, TreeStep>;
}
