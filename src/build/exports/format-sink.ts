/** Who takes the formats of the whole site: the tree of the site. In: the tree. Out: what takes over all of them, or file after file; and which of their keys it knows. */
import type { Content, SiteTree } from '../tree/site-tree.ts';

export interface FormatSink {
  /** Files of a part that has a key of its own, which are made unless they were made with this key. */
  step(name: string, key: string, make: () => readonly Content[]): void;
  /** A file of no part. */
  write(file: Content): void;
  /** The same of a file that lies elsewhere, and need not stay there. */
  move(path: string, from: string): void;
  /** All is written. */
  end(key: string): void;
}

/** The step of all formats of the whole site, and how the names of its parts begin. */
export const wholeStep = 'format';
export const partStep = (name: string): string => `${wholeStep} ${name}`;

/** Keys of the parts whose files stand, and of all of them where each does. */
export function keysOfFormats(tree: SiteTree): Map<string, string> {
  const names = [...tree.before.steps.keys()].filter((name) => name.startsWith(wholeStep));
  const keys = names.flatMap((name) => {
    const key = tree.keyOf(name);
    return key === undefined ? [] : [[name, key] as const];
  });
  const known = new Map(keys);
  if (known.size < names.length) known.delete(wholeStep);
  return known;
}

/** Takes over all files, where they were made with this key. */
export function takeAllFormats(tree: SiteTree, key: string): boolean {
  const known = keysOfFormats(tree);
  if (known.get(wholeStep) !== key) return false;
  for (const [name, own] of known) tree.take(name, own);
  return true;
}

export function toTreeSink(tree: SiteTree): FormatSink {
  const written: string[] = [];
  return {
    step(name, key, make) {
      tree.make(partStep(name), key, make);
    },
    write({ path, content }) {
      tree.write(path, content);
      written.push(path);
    },
    move(path, from) {
      tree.move(path, from);
      written.push(path);
    },
    end(key) {
      tree.made(wholeStep, key, written);
    },
  };
}
