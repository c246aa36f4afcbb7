/** A capture in a web archive, as its index has it: where its record is, and what came back. */
export interface WarcEntry {
  readonly key: string;
  readonly url: string;
  readonly capturedAt: string;
  /** `revisit`: the server sent the same as at a capture before. */
  readonly type: 'response' | 'resource' | 'revisit';
  readonly status: number;
  readonly mime: string;
  readonly digest: string;
  readonly file: string;
  readonly offset: number;
  readonly redirect?: string;
  /** Why the crawler stored only a part: `length`, `time`, `disconnect`. */
  readonly truncated?: string;
  readonly refersTo?: { readonly url: string; readonly capturedAt: string };
  /** Of a revisit the record that holds the bytes, where it is in any of the files. */
  readonly repeats?: WarcPlace;
}

type WarcPlace = Pick<WarcEntry, 'type' | 'file' | 'offset'>;
