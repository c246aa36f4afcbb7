/** A WARC file as bytes to read from, on disk or in a WACZ file; and which files are web archives by their names. */
export interface WarcBytes {
  /** Path from the folder; of a WARC in a WACZ file `crawl.wacz/archive/data.warc.gz`. */
  readonly name: string;
  readonly size: number;
  /** Another one when the file changes. */
  readonly identity: string;
  /** SHA-256 that the WACZ file lists of it. */
  readonly listed?: string;
  /** Fewer bytes than asked for where the file ends. */
  read(offset: number, length: number): Buffer;
}

/**
 * Whether a file is a WARC by its name, compressed or not.
 * @example isWarc('crawl.warc.gz') → true
 */
export const isWarc = (name: string): boolean => /\.warc(?:\.gz)?$/i.test(name);
/**
 * Whether a file is a WACZ by its name.
 * @example isWacz('crawl.wacz') → true
 */
export const isWacz = (name: string): boolean => /\.wacz$/i.test(name);
