/** One step of a check: what was compared, and whether it holds, does not hold, or could not be proved. */
export interface Step {
  readonly outcome: 'holds' | 'fails' | 'unproved';
  readonly text: string;
}

export const holds = (text: string): Step => ({ outcome: 'holds', text });
export const fails = (text: string): Step => ({ outcome: 'fails', text });
export const unproved = (text: string): Step => ({ outcome: 'unproved', text });

/** A browser gives pages its cryptography only over https and on the reader's own machine. */
export const noCryptography = unproved(
  'This browser offers no cryptography to this page (WebCrypto, which it gives only over https or on localhost), so nothing could be proved here. The commands below need no browser.',
);
export const hasCryptography = (): boolean => globalThis.crypto?.subtle !== undefined;

const signs = { holds: '✓', fails: '✗', unproved: '?' } as const;
const words = { holds: 'Holds: ', fails: 'Does not hold: ', unproved: 'Could not be proved: ' } as const;

export const signOf = ({ outcome }: Step): string => signs[outcome];
export const wordOf = ({ outcome }: Step): string => words[outcome];

/** The verdict over all steps: never better than the worst of them. */
export function toVerdict(steps: readonly Step[]): string {
  const count = (outcome: Step['outcome']) => steps.filter((step) => step.outcome === outcome).length;
  const [failed, open] = [count('fails'), count('unproved')];
  if (failed > 0) return `${failed} of ${steps.length} comparisons do not hold. Do not rely on this quotation.`;
  if (open > 0) return `${steps.length - open} of ${steps.length} comparisons hold; ${open} could not be made.`;
  return `All ${steps.length} comparisons hold.`;
}
