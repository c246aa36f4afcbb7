/**
 * Writes what formats of the whole site hold of records: a file a platform and one of all others, and a list of them (held-files.ts). In: parts, one after the
 * other. Out: the files; one that is made of the same parts as before, and is still there, is not made again.
 */
import type { GeneratedFolder } from '../../pipeline/collections/write.ts';
import type { Held } from '../../pipeline/exports/hold.ts';
import { digestOf } from '../../pipeline/sources/document-keys.ts';
import type { Known } from '../../pipeline/text/known.ts';
import { heldList, toHeldFile, toHeldList } from './held-files.ts';
import { digestForData } from './queries.ts';

/** What is kept of a file of what is held: its digest, and that of what the last record takes of it. */
interface KeptHeld {
  readonly digest: string;
  readonly forData: string;
}

/** What formats of the whole site hold of a part. */
interface HeldPart {
  /** Of all that the part is made of, where that is known. */
  readonly key: string | undefined;
  readonly held: () => readonly Held[];
}

export class HeldWriter {
  readonly #folder: GeneratedFolder;
  readonly #kept: Known;
  /** By the platform, or none. */
  readonly #parts = new Map<string, HeldPart[]>();

  constructor(folder: GeneratedFolder, kept: Known) {
    this.#folder = folder;
    this.#kept = kept;
  }

  hold(platform: string, part: HeldPart): void {
    const parts = this.#parts.get(platform) ?? [];
    this.#parts.set(platform, parts);
    parts.push(part);
  }

  /** Out: of each file the digest of what the record of the bulk data takes of it. */
  write(): string[] {
    const written = [...this.#parts].map(([platform, parts]) => this.#writeFile(platform, parts));
    this.#folder.write(heldList, toHeldList(written.map(({ path, digest }) => [path, digest])));
    return written.map(({ forData }) => forData);
  }

  #writeFile(platform: string, parts: readonly HeldPart[]): KeptHeld & { readonly path: string } {
    const keys = parts.map(({ key }) => key);
    const key = keys.includes(undefined) ? undefined : `held ${digestOf(keys)}`;
    const { path, toContent } = toHeldFile(platform);
    const known = key === undefined ? undefined : (this.#kept.find(key) as KeptHeld | undefined);
    if (known !== undefined && this.#folder.keepSame(path, known.digest)) return { path, ...known };
    const held = parts.flatMap((part) => part.held());
    const made: KeptHeld = { digest: this.#folder.write(path, toContent(held)), forData: digestForData(held) };
    if (key !== undefined) this.#kept.learn(key, made);
    return { path, ...made };
  }
}
