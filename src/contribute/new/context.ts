/** What the command is given from outside: where, when, and who listens. */
import type { Readable } from 'node:stream';

export interface NewContext {
  readonly root: string;
  /** Whether somebody can be asked. */
  readonly isTerminal: boolean;
  /** A date. */
  readonly today: string;
  readonly stdin: Readable;
  readonly print: (line: string) => void;
  readonly complain: (line: string) => void;
}
