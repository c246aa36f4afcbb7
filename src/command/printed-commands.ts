/**
 * Commands in messages, so that they work as they are printed. In: a text that names commands of the project, and the corpus and the archive
 * that the run was given. Out: the text, with both in each command that takes them and does not name them itself.
 * @example withRun('add one with npm run snapshot', { corpus: '../my corpus' }) → "add one with npm run snapshot -- --corpus '../my corpus'"
 */
import { defaultCorpus } from './default-corpus.ts';
import { toShellWord } from './shell-words.ts';

export interface GivenToRun {
  readonly corpus?: string | undefined;
  readonly archive?: string | undefined;
}

/** What has to be typed again: the corpus, unless it is the default, and the archive. */
export function toGiven(root: string, corpus: string, archive?: string): GivenToRun {
  let own: string | undefined;
  try {
    own = defaultCorpus(root);
  } catch {
    // There is none, or one of several has to be named.
  }
  return { ...(corpus !== own && { corpus }), ...(archive !== undefined && { archive }) };
}

/** Those that take a corpus, and whether they take its archive. */
const takesArchive: Readonly<Record<string, boolean>> = {
  ...{ build: true, check: true, dev: true, diff: true, new: true, register: true, review: true, start: true },
  ...{ suggest: true, snapshot: false },
};

const names = Object.keys(takesArchive).join('|');
const command = new RegExp(`npm run (${names})\\b( --(?= ))?([^\\n]*)`, 'g');

export function withRun(text: string, { corpus, archive }: GivenToRun): string {
  if (corpus === undefined && archive === undefined) return text;
  return text.replace(command, (whole, name: string, dashes: string | undefined, rest: string) => {
    // Its own words end where the next command begins.
    if (/ --(?:corpus|archive)[ =]/.test(rest.split('npm run ')[0]!)) return whole;
    const after = withRun(rest, { corpus, archive });
    const given = [
      ...(corpus === undefined ? [] : [`--corpus ${toShellWord(corpus)}`]),
      ...(archive === undefined || !takesArchive[name] ? [] : [`--archive ${toShellWord(archive)}`]),
    ];
    return given.length === 0
      ? `npm run ${name}${dashes ?? ''}${after}`
      : `npm run ${name} -- ${given.join(' ')}${after}`;
  });
}
