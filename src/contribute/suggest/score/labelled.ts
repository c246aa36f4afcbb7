/**
 * Sentences that others labelled. In: a file of lines `fold <TAB> document <TAB> tags <TAB> sentence`, in the order of each document;
 * tags are separated by spaces and may end in a digit, their grade. Out: the documents with their sentences. A line of another
 * shape is a problem with its number; all of them are reported at once.
 */
import { UsageError } from '../../../command/reported-error.ts';

export interface LabelledSentence {
  readonly line: number;
  /** Without grades, each once. */
  readonly tags: readonly string[];
  readonly text: string;
}

export interface LabelledDocument {
  readonly fold: string;
  readonly name: string;
  readonly sentences: readonly LabelledSentence[];
}

export function readLabelled(content: string, path: string): LabelledDocument[] {
  const documents = new Map<string, { fold: string; name: string; sentences: LabelledSentence[] }>();
  const problems: string[] = [];
  for (const [at, row] of content.split(/\r?\n/).entries()) {
    if (row === '') continue;
    const [fold, name, tags, text, ...rest] = row.split('\t');
    if (!fold || !name || tags === undefined || !text || rest.length > 0) {
      problems.push(`${path}:${at + 1}: expected fold, document, tags and sentence, separated by tabs`);
      continue;
    }
    const document = documents.get(`${fold}\t${name}`) ?? { fold, name, sentences: [] };
    documents.set(`${fold}\t${name}`, document);
    const own = tags.split(/[\s,]+/).filter((tag) => tag !== '');
    document.sentences.push({ line: at + 1, tags: [...new Set(own.map((tag) => tag.replace(/\d$/, '')))], text });
  }
  if (documents.size === 0 && problems.length === 0) problems.push(`${path}: holds no sentence`);
  if (problems.length > 0) throw new UsageError(shown(problems));
  return [...documents.values()];
}

function shown(problems: readonly string[]): string {
  const more = problems.length > 20 ? [`… and ${problems.length - 20} more`] : [];
  return [...problems.slice(0, 20), ...more].join('\n');
}
