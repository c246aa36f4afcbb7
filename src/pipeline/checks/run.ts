/**
 * Runs every rule over a project.
 * In: a project and rules. Out: all messages of one run, sorted by file, place and rule.
 */
import type { Project } from '../sources/project.ts';
import type { Message, Rule } from './rule.ts';
import { rules as all } from './rules.ts';

export function runChecks(project: Project, rules: readonly Rule[] = all): Message[] {
  const messages = rules.flatMap((rule) =>
    [...rule.check(project)].map((finding) => ({ ...finding, rule: rule.id, severity: rule.severity })),
  );
  return messages.sort(
    (a, b) =>
      compare(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compare(a.rule, b.rule) ||
      compare(a.message, b.message),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
