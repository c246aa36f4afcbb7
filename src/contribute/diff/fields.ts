/** What differs between two views of a clause, part by part. In: before and after. Out: name, both texts, short or prose. */
import type { ClauseView } from '../../pipeline/schema/reader-diff.ts';

interface FieldChange {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly isProse: boolean;
}

const short: readonly [name: string, value: (view: ClauseView) => string][] = [
  ['address', ({ path }) => path],
  ['title', ({ title }) => title],
  ['clause type', ({ clauseType }) => clauseType],
  ['severity', toSeverityLine],
  ['stance', ({ stance }) => stance],
  ['refusal', ({ optOut }) => optOut],
  ['whom it binds', ({ binds }) => binds],
  ['in force from', ({ effective }) => effective],
  ['other wordings', ({ wordings }) => wordings],
  ['read in the capture of', ({ capturedAt }) => capturedAt],
];
const prose: readonly [name: string, value: (view: ClauseView) => string][] = [
  ['the words', ({ words }) => words],
  ['why it matters', ({ whyItMatters }) => whyItMatters],
  ['consumer impact', ({ consumerImpact }) => consumerImpact],
  ['regulations', ({ regulations }) => regulations],
  ['the analysis', ({ analysis }) => analysis],
  ['second readings', ({ readings }) => readings],
];

export function toFields(before: ClauseView | undefined, after: ClauseView | undefined): FieldChange[] {
  const both = (isProse: boolean) => (field: (typeof short)[number]) => {
    const [name, value] = field;
    const [was, is] = [before ? value(before) : '', after ? value(after) : ''];
    return was === is ? [] : [{ name, before: was, after: is, isProse }];
  };
  return [...short.flatMap(both(false)), ...prose.flatMap(both(true))];
}

/** `high, 11 of 15: rights 2, choice 2, breadth 3, exposure 2, discretion 2` */
function toSeverityLine({ severity: { level, total, factors } }: ClauseView): string {
  const scores = Object.entries(factors).map(([factor, score]) => `${factor} ${score}`);
  return `${level}, ${total} of 15: ${scores.join(', ')}`;
}
