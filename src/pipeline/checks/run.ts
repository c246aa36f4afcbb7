/**
 * Runs every rule over a project.
 * In: a project and rules. Out: all messages of one run, sorted by file, place and rule; apart from them the ones that
 * a clause waives with a reason. A rule gets what the rules before it found; of the messages of one cause only those of the first rule stay.
 */
import { inCodeOrder } from '../schema/order.ts';
import type { Project } from '../sources/project.ts';
import type { Known } from '../text/known.ts';
import { checkByDocument } from './by-document.ts';
import { keepCauses } from './causes.ts';
import { validClauses } from './clauses.ts';
import { sayNamesOnce } from './one-name.ts';
import type { Finding, Message, Rule } from './rule.ts';
import { rules as all, isWaivable } from './rules.ts';

const isOfDocument = (rule: Rule): boolean => rule.isOfDocument === true;
const ofDocuments = all.filter(isOfDocument);

interface Checked {
  readonly messages: readonly Message[];
  readonly waived: readonly Message[];
}

/**
 * Runs every rule over a project. Out: the messages that no clause waives, sorted by file, place and rule; of the messages of
 * one cause those of the first rule.
 */
export function runChecks(project: Project, rules: readonly Rule[] = all, known?: Known): Message[] {
  return [...checkProject(project, rules, known).messages];
}

/** As a build sees them: what may not be published is an error. */
export function runChecksOfBuild(project: Project, known?: Known): Message[] {
  const stopping = new Set(all.flatMap(({ id, stopsBuild }) => (stopsBuild ? [id] : [])));
  return runChecks(project, all, known).map((one) => (stopping.has(one.rule) ? { ...one, severity: 'error' } : one));
}

/**
 * Asks the rules of single documents before others are read. In: a project with some of its documents, all of which have a key. What is found is learnt, so that
 * `runChecks` of the whole project finds it among what is known.
 */
export function checkAhead(project: Project, known: Known): void {
  checkByDocument(project, ofDocuments, known);
}

/** `known`: what earlier runs of this code found in single documents. */
export function checkProject(project: Project, rules: readonly Rule[] = all, known?: Known): Checked {
  const found: Message[] = [];
  const before = known ? checkByDocument(project, rules.filter(isOfDocument), known) : new Map<Rule, Finding[]>();
  for (const rule of rules)
    for (const finding of before.get(rule) ?? [...rule.check(project, found, known)])
      found.push({ ...finding, rule: rule.id, severity: rule.severity });
  const causes = keepCauses(project, found, rules);
  const waivers = waiversOf(project);
  const waivable = new Set(rules.filter(isWaivable).map(({ id }) => id));
  const isWaived = ({ file, rule }: Message) => waivable.has(rule) && waivers.get(file)?.has(rule) === true;
  const sorted = inPlaceOrder(causes);
  return { messages: sayNamesOnce(sorted.filter((one) => !isWaived(one))), waived: sorted.filter(isWaived) };
}

/** By file, place and rule. */
export function inPlaceOrder(messages: readonly Message[]): Message[] {
  return [...messages].sort(
    (a, b) =>
      inCodeOrder(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      inCodeOrder(a.rule, b.rule) ||
      inCodeOrder(a.message, b.message),
  );
}

function waiversOf(project: Project): Map<string, Set<string>> {
  const waivers = new Map<string, Set<string>>();
  if (!project.sources) return waivers;
  for (const { file, value } of validClauses(project))
    if (value.waivers.length > 0) waivers.set(file.path, new Set(value.waivers.map(({ rule }) => rule)));
  return waivers;
}
