/**
 * What a rule is: its check, its documentation and its tests in one object.
 * A rule takes the project and yields findings; the examples are run as its tests and printed as its page.
 */
import type { Project } from '../sources/project.ts';
import type { YamlEdit } from '../sources/yaml-edit.ts';
import type { FilePlace } from '../sources/yaml-places.ts';
import type { Known } from '../text/known.ts';

type MessageSeverity = 'error' | 'warning';

export interface Finding extends FilePlace {
  readonly file: string;
  /** What is there, and what was expected. */
  readonly message: string;
  /** The nearest match, where there is one. */
  readonly nearest?: { readonly line?: number; readonly similarity?: number; readonly text: string };
  /** What to do. */
  readonly remedy: string;
  /** What is wrong in the end: of several rules that name the same cause, only the first one is printed (causes.ts). */
  readonly cause?: string;
  /** What else is wrong by it: other captures. */
  readonly alsoCauses?: readonly string[];
  /** What is wrong is gone, and nothing took its place: a comparison with the base of a branch knows how to restore it. */
  readonly isGone?: true;
  /** What `npm run check -- --fix` writes into the file, where there is only one thing to do. */
  readonly fix?: readonly YamlEdit[];
}

export interface Message extends Finding {
  readonly rule: string;
  readonly severity: MessageSeverity;
}

/** The small valid corpus of example-corpus.ts with an edit, and what the rule then says. */
export interface Example {
  readonly title: string;
  /** Replacements in files of the example corpus; null takes a file away, a string alone is its new content. */
  readonly edits: Readonly<Record<string, readonly [from: string, to: string] | string | null>>;
  /** `file:line:column message`, each a substring of one message; none when the edit is fine. */
  readonly expect: readonly string[];
}

export interface Rule {
  readonly id: string;
  readonly severity: MessageSeverity;
  /** A warning that a build takes for an error: it may be so while one works, but not be published. */
  readonly stopsBuild?: boolean;
  /** What must hold, as a sentence. */
  readonly title: string;
  /** Why, for a contributor. */
  readonly why: string;
  /** Whether a clause may say in `waivers` why a message does not apply to it; warnings may always be waived. */
  readonly waivable?: boolean;
  /**
   * What its messages follow from: the capture that a file names, or all captures of its document. Where one of them is damaged or
   * was edited, that is said instead.
   */
  readonly follows?: 'capture' | 'history';
  /** Whether it compares clauses of different documents, so that its silence about one document alone proves nothing. */
  readonly across?: true;
  /** Whether it needs the history of clauses, which takes long to compute. */
  readonly needsLives?: boolean;
  /**
   * Whether what it says of a file follows from the files of its document and platform, from what was read of the document, and from the
   * vocabulary alone, or, of a page, from its paragraphs: it then runs only where one of these changed (by-document.ts).
   */
  readonly isOfDocument?: boolean;
  readonly examples: readonly Example[];
  /** `messages` holds what the rules before it found; `known`, what earlier runs of this code did, for rules that compare many clauses. */
  check(project: Project, messages: readonly Message[], known?: Known): Iterable<Finding>;
}
