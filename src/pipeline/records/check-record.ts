import { corpusFiles, vocabularyFiles } from '../checks/example-corpus.ts';
import type { Example, Rule } from '../checks/rule.ts';
import { isWaivable } from '../checks/rules.ts';
import type { CheckRecord } from '../schema/check-record.ts';
import { figure } from './texts.ts';

/**
 * The record of a check's page, from the rule itself: its examples are its tests, so the page cannot be wrong.
 * In: a rule. Out: what must hold, and each example as the lines that differ from a corpus without a fault.
 */
export function toCheckRecord(rule: Rule): CheckRecord {
  return {
    kind: 'check',
    path: `contribute/checks/${rule.id}`,
    id: rule.id,
    title: rule.title,
    severity: rule.severity,
    stopsBuild: rule.severity === 'error' || rule.stopsBuild === true,
    waivable: isWaivable(rule),
    examples: rule.examples.map(({ title, edits, expect }) => ({
      title,
      files: Object.entries(edits).map(([file, edit]) => ({ file, ...toLines(file, edit), isGone: edit === null })),
      messages: [...expect],
    })),
  };
}

/** Letters of a line that a page prints: an example of what is too long would be most of the page. */
const longest = 1_000;
const toPrinted = (line: string) =>
  line.length <= longest ? line : `${line.slice(0, 200)} … (${figure(line.length)} characters)`;

function toLines(file: string, edit: Example['edits'][string]): { before: string[]; after: string[] } {
  const name = file.replace(/^vocabulary\//, '');
  const base = (name === file ? corpusFiles[file] : vocabularyFiles[name])?.toString() ?? '';
  const edited = edit === null ? '' : typeof edit === 'string' ? edit : base.replace(edit[0], edit[1]);
  const [was, is] = [base.split('\n'), edited.split('\n')];
  const unlike = (lines: readonly string[], others: readonly string[]) =>
    lines.filter((line) => line.trim() !== '' && !others.includes(line)).map(toPrinted);
  return edit === null ? { before: [], after: [] } : { before: unlike(was, is), after: unlike(is, was) };
}
