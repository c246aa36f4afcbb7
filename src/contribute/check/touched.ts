/**
 * What of a corpus is to be checked when some files changed. In: changed files, the folder of the corpus and that of the
 * vocabulary, as absolute paths. Out: the documents touched, or everything where a change concerns every document;
 * nothing where the corpus is not concerned at all.
 */
import { relative, sep } from 'node:path';

type Touched =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'everything'; readonly because: string }
  | { readonly kind: 'documents'; readonly documents: ReadonlySet<string> };

export function toTouched(changed: readonly string[], corpus: string, vocabulary: string): Touched {
  const documents = new Set<string>();
  let concerned = false;
  for (const file of changed) {
    if (isInside(file, vocabulary)) return { kind: 'everything', because: 'the vocabulary is touched' };
    if (!isInside(file, corpus)) continue;
    const [first, platform, document, ...rest] = relative(corpus, file).split(sep);
    if (first === 'corpus.yml') return { kind: 'everything', because: 'corpus.yml is touched' };
    if (first === 'pages') return { kind: 'everything', because: 'a page that names records is touched' };
    concerned = true;
    if (first !== 'platforms' || !platform) continue;
    // A platform is named in the rules of all its documents; without one of them only its own file is read.
    documents.add(rest.length > 0 ? `${platform}/${document}` : `${platform}/`);
  }
  return concerned ? { kind: 'documents', documents } : { kind: 'nothing' };
}

/** Absolute paths. */
export function isInside(file: string, folder: string): boolean {
  const path = relative(folder, file);
  return path !== '' && !path.startsWith('..') && !path.startsWith(sep);
}
