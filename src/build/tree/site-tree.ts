/**
 * The files of a site on their way. In: the folder, what is known to lie in it from an earlier build, and who is notified of a path before it
 * changes. Out: the folder with exactly the files that this build made or took over; a file that already has its bytes is not touched.
 * Files may be hard links that two sites share: none is ever written into, each is replaced.
 */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toUtf8 } from '../../pipeline/collections/utf8.ts';
import { letGo } from '../../pipeline/schema/let-go.ts';
import { mergeInCodeOrder } from '../../pipeline/schema/order.ts';
import { putMoved, putNew } from './put-file.ts';
import { emptyState, type NamedPlaces, type TreeFile, type TreeState, type TreeStep, withFacts } from './state.ts';
import { TreeFolder } from './tree-folder.ts';

export interface Content {
  readonly path: string;
  readonly content: string | Uint8Array;
}

interface SiteTreeOptions {
  readonly folder: string;
  /** Digest of all code that makes the site. */
  readonly code?: string;
  /** Files that have these bytes. */
  readonly before?: TreeState;
  /** Further paths that are taken in the folder, by whatever. */
  readonly others?: readonly string[];
  /** Called before a path changes. */
  readonly onChange?: (path: string) => void;
}

export class SiteTree {
  readonly folder: string;
  readonly code: string;
  readonly before: TreeState;
  /** Places on pages that links name, once all are looked at. */
  places: NamedPlaces | undefined;
  readonly #disk: TreeFolder;
  readonly #others: readonly string[];
  readonly #files = new Map<string, TreeFile>();
  readonly #steps = new Map<string, TreeStep>();
  #paths: readonly string[] = [];
  /** Paths that are not yet in order. */
  readonly #new: string[] = [];
  #isLeftOut: (path: string) => boolean = () => false;

  constructor({ folder, code = '', before = emptyState, others = [], onChange = () => {} }: SiteTreeOptions) {
    this.folder = folder;
    this.code = code;
    this.before = before;
    this.#others = others;
    const isTaken = (path: string) => this.#files.has(path);
    this.#disk = new TreeFolder({ folder, before: before.files, others: new Set(others), isTaken, onChange });
  }

  get files(): ReadonlyMap<string, TreeFile> {
    return this.#files;
  }

  /** The paths of all files, in order. */
  get paths(): readonly string[] {
    // Files come and none goes.
    if (this.#new.length > 0) this.#paths = mergeInCodeOrder(this.#paths, this.#new.splice(0).sort());
    return this.#paths;
  }

  get state(): TreeState {
    return { code: this.code, files: this.#files, steps: this.#steps, places: this.places };
  }

  /** Whether a file of such a path is left out. */
  leavesOut(path: string): boolean {
    return this.#isLeftOut(path);
  }

  /** From now on files of such paths are not taken in, whoever writes them. */
  leaveOut(isLeftOut: (path: string) => boolean): void {
    this.#isLeftOut = isLeftOut;
  }

  has(path: string): boolean {
    return this.#files.has(path);
  }

  read(path: string): Buffer {
    return readFileSync(join(this.folder, path));
  }

  /** `read` finds facts in the bytes, which `factOf` need not read again. */
  write(path: string, content: string | Uint8Array, read?: (bytes: Buffer) => TreeFile['facts']): void {
    if (this.#files.has(path)) throw new Error(`${path} would write over a file of the site.`);
    if (this.#isLeftOut(path)) return;
    const bytes = typeof content === 'string' ? toUtf8(content) : content;
    this.#put(path, bytes, read);
    if (typeof content === 'string') letGo(bytes);
  }

  #put(path: string, bytes: Uint8Array, read?: (bytes: Buffer) => TreeFile['facts']): void {
    const made = toMeasured(bytes);
    if (this.keep(path, made.sha256)) return;
    const facts = read && { facts: read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)) };
    this.#add(path, { ...made, ...facts, seen: this.#disk.put(path, (file) => putNew(file, bytes)) });
  }

  /** Takes a file that lies elsewhere, and need not stay there; `known`: its digest and length, where they are known. */
  move(path: string, from: string, known?: Pick<TreeFile, 'sha256' | 'bytes'>): void {
    if (this.#files.has(path)) throw new Error(`${path} would replace a file of the site.`);
    if (this.#isLeftOut(path)) return;
    const { sha256, bytes } = known ?? toMeasured(readFileSync(from));
    if (this.keep(path, sha256)) return;
    const seen = this.#disk.put(path, (file) => putMoved(from, file) ?? putNew(file, readFileSync(from)));
    this.#add(path, { sha256, bytes, seen });
  }

  #add(path: string, file: TreeFile): void {
    this.#files.set(path, file);
    this.#new.push(path);
  }

  /** Takes a file over that has these bytes. */
  keep(path: string, sha256: string): boolean {
    const known = this.before.files.get(path);
    if (known?.sha256 !== sha256 || this.#files.has(path)) return false;
    this.#add(path, known);
    return true;
  }

  /** What `read` finds in the bytes of a file; it is not read again while they and the code are the same. */
  factOf<Fact>(path: string, name: string, read: (bytes: Buffer) => Fact): Fact {
    const file = this.#files.get(path)!;
    const known = file.facts?.[name];
    if (known !== undefined) return known as Fact;
    const fact = read(this.read(path));
    this.#files.set(path, withFacts(file, { ...file.facts, [name]: fact }));
    return fact;
  }

  /** The key of a step that could be taken over. */
  keyOf(step: string): string | undefined {
    const known = this.before.steps.get(step);
    return known?.files.every((path) => this.before.files.has(path)) ? known.key : undefined;
  }

  /** Whether a step with the same inputs was made before and all it gave is there: it is then taken over. */
  take(step: string, key: string): boolean {
    const known = this.before.steps.get(step);
    if (known?.key !== key) return false;
    const { files } = this.before;
    const paths = known.files;
    for (const path of paths) if (!files.has(path) || this.#files.has(path)) return false;
    for (const path of paths) this.#add(path, files.get(path)!);
    this.#steps.set(step, known);
    return true;
  }

  /** Notes what a step gave, whose files were written. */
  made(step: string, key: string, files: readonly string[]): void {
    this.#steps.set(step, { key, files: files.filter((path) => !this.#isLeftOut(path)) });
  }

  /** The files of a step that this build made or took over. */
  filesOf(step: string): readonly string[] {
    return this.#steps.get(step)?.files ?? [];
  }

  /** Takes a step over, or makes it. Says whether it was made. */
  make(step: string, key: string, produce: () => Iterable<Content>): boolean {
    if (this.take(step, key)) return false;
    const files: string[] = [];
    for (const { path, content } of produce()) {
      this.write(path, content);
      files.push(path);
    }
    this.made(step, key, files);
    return true;
  }

  /** What lay in the folder, and was neither made nor taken over by now: their paths, in order. */
  gone(): string[] {
    const isGone = (path: string) => !this.#files.has(path);
    return [...this.before.files.keys().filter(isGone), ...this.#others.filter(isGone)].sort();
  }

  /** Deletes what nobody made or took over. */
  finish(): void {
    this.#disk.removeStale();
  }
}

/** Of bytes. */
export const toMeasured = (bytes: Uint8Array): Pick<TreeFile, 'sha256' | 'bytes'> => ({
  sha256: hash('sha256', bytes),
  bytes: bytes.length,
});
