/** One check of a clause's evidence, fetched on the first use. In: the box of the check, the bytes, where to print. Out: the printed steps. */
import { type ByteSource, checkEvidence } from './check-evidence.ts';
import { printSteps } from './print-steps.ts';
import { readEvidence } from './read-evidence.ts';

export async function runCheck(box: HTMLElement, source: ByteSource, into: Element): Promise<void> {
  printSteps(into, await checkEvidence(readEvidence(box), source));
}
