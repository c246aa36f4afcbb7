/**
 * An analysis of a passage, as a contributor would file it. In: chance, the document's versions and names, a
 * paragraph that nobody has taken yet, a clause type. Out: the clause's slug, id and YAML.
 */

import type { ClauseType } from '../../src/pipeline/schema/clause-type.ts';
import { toRecordId } from '../../src/pipeline/schema/record-id.ts';
import { toSlug } from '../../src/words/slug.ts';
import type { DocumentVersion } from './document-versions.ts';
import type { Random } from './random.ts';
import { makeRemarks, makeTitle, type Names } from './sentences.ts';

interface ClausePlan {
  readonly number: number;
  readonly names: Names;
  readonly versions: readonly DocumentVersion[];
  /** Place of the paragraph in the document. */
  readonly block: number;
  readonly typeSlug: string;
  readonly type: ClauseType;
}

interface ClauseFile {
  readonly slug: string;
  readonly recordId: string;
  readonly source: string;
}

const factors = ['rights', 'choice', 'breadth', 'exposure', 'discretion'];
const reasons = ['consent', 'transparency', 'unfair terms', 'objections', 'storage'];
const people = 'ada-example ben-specimen chidi-sample dora-fiction'.split(' ');
const day = 24 * 60 * 60 * 1000;

export function makeClauseFile(random: Random, plan: ClausePlan): ClauseFile {
  const { number, names, versions, block, typeSlug, type } = plan;
  const version = random.chance(0.7) ? versions.at(-1)! : random.pick(versions);
  const recordId = toRecordId('BE', toDigits(number));
  const title = makeTitle(random, names);
  const on = new Date(Date.parse(version.capturedAt) + random.between(1, 60) * day).toISOString().slice(0, 10);
  const lines = [
    `recordId: ${recordId}`,
    `title: ${JSON.stringify(title)}`,
    `clauseType: ${typeSlug}`,
    `snapshot: ${version.capturedAt}`,
    ...excerptLines(random, version, block),
    `stance: ${random.pick(['limits', 'limits', 'informs'])}`,
    ...scoreLines(random),
    `whyItMatters: >-\n${makeProse(random, names, 'whyItMatters')}`,
    `consumerImpact: >-\n${makeProse(random, names, 'consumerImpact')}`,
    ...regulationLines(random, type.regulations, number),
    `analysis:\n  on: ${on}\n  by: [${random.pick(people)}]`,
  ];
  return { slug: `${toSlug(title)}-${block}`, recordId, source: `${lines.join('\n')}\n` };
}

/** The words as a reader would copy them; a fifth by their first and last words, where those stand once. */
function excerptLines(random: Random, { blocks }: DocumentVersion, block: number): string[] {
  const text = toPlain(blocks[block]!.text);
  const words = text.split(' ');
  const first = words.slice(0, 14).join(' ');
  const last = words.slice(-14).join(' ');
  const whole = [`excerpt: >-\n${wrap(text)}`];
  if (words.length < 40 || !random.chance(0.2)) return whole;
  const all = toPlain(blocks.map((one) => one.text).join(' '));
  if (all.indexOf(first) !== all.lastIndexOf(first)) return whole;
  return [`excerpt:\n  from: ${JSON.stringify(first)}\n  to: ${JSON.stringify(last)}`];
}

/** Factors and a way out that agree: partly is choice 2, yes at most 1, no 3. */
function scoreLines(random: Random): string[] {
  const available = random.chance(0.6) ? 'unstated' : random.chance(0.4) ? 'no' : random.pick(['yes', 'partly']);
  const choice = { unstated: 2, no: 3, yes: random.between(0, 1), partly: 2 }[available];
  const levels = factors.map((name) => `${name}: ${name === 'choice' ? choice : random.between(0, 3)}`);
  return [`factors: { ${levels.join(', ')} }`, ...optOutLines(random, available)];
}

function optOutLines(random: Random, available: string): string[] {
  if (available === 'unstated') return [];
  if (available === 'no') return ['optOut: { available: no }'];
  const deadline = random.chance(0.4) ? [`  deadline: within ${random.between(7, 60)} days`] : [];
  return [`optOut:\n  available: ${available}\n  how: Write to the address that the text names.`, ...deadline];
}

function regulationLines(random: Random, regulations: readonly string[], number: number): string[] {
  const named = regulations.filter((_, index) => random.chance(index < 2 ? 0.7 : 0.1));
  if (named.length === 0) return [];
  const lines = named.flatMap((id) => [
    `  - id: ${id}`,
    `    because: speaks of ${random.pick(reasons)}, as passage ${number} does`,
  ]);
  return ['regulations:', ...lines];
}

const marked = 'See [how severity is computed](/methodology/), and mind the word *may*.';
const alsoMarked = 'Whether it *might* touch you is for you to weigh; [this is how such pages come about](/about/).';

/** About 45 words; a tenth carries markup, which takes the longer way to MDX. */
function makeProse(random: Random, names: Names, about: 'whyItMatters' | 'consumerImpact'): string {
  const sentences = [makeRemarks(random, names, about)];
  if (random.chance(0.1)) sentences.push(about === 'whyItMatters' ? marked : alsoMarked);
  return wrap(toPlain(sentences.join(' '), { keepLinks: true }));
}

function toPlain(text: string, { keepLinks = false } = {}): string {
  const plain = text.replaceAll('“', '"').replaceAll('”', '"');
  return keepLinks ? plain : plain.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll('**', '');
}

function wrap(text: string): string {
  return text.replace(/(.{1,96})(?: |$)/g, '  $1\n').trimEnd();
}

/** Six digits to the base of 32, scattered so that neighbours look nothing alike. */
function toDigits(number: number): Uint8Array {
  let left = (number * 387_420_489 + 12_345) % 2 ** 30;
  return Uint8Array.from({ length: 6 }, () => {
    const digit = left % 32;
    left = Math.floor(left / 32);
    return digit;
  });
}
