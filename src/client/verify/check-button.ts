/**
 * The check of a clause's evidence: a button where the bytes can be fetched, and a field for a file that the reader
 * chooses. What checks is fetched on the first use, and stays: from then on a chosen file is checked without a network.
 */
import type { ByteSource } from './check-evidence.ts';
import { readBytesAddress, readEvidence } from './read-evidence.ts';

const box = document.querySelector<HTMLElement>('[data-check]');

if (box) {
  const steps = Object.assign(document.createElement('div'), { className: 'verdict' });
  steps.setAttribute('role', 'status');
  const run = async (source: ByteSource) => {
    steps.textContent = 'Checking …';
    const programs = await Promise.all([import('./check-evidence.ts'), import('./print-steps.ts')]).catch(
      () => undefined,
    );
    if (programs) {
      const [{ checkEvidence }, { printSteps }] = programs;
      printSteps(steps, await checkEvidence(readEvidence(box), source));
    } else {
      steps.textContent =
        'Nothing was checked: the program that checks could not be fetched. Try again with a connection.';
    }
  };
  const line = box.querySelector('p')!;
  const button = box.querySelector('button')!;
  const bytes = readBytesAddress();
  if (bytes) button.addEventListener('click', () => void run({ address: bytes }));
  else button.remove();
  const input = Object.assign(document.createElement('input'), { type: 'file' });
  input.addEventListener('change', () => input.files?.[0] && void run({ file: input.files[0] }));
  const label = document.createElement('label');
  label.append(bytes ? ' or check a file you have: ' : 'Check a file you have: ', input);
  line.append(label);
  line.after(steps);
  line.hidden = false;
}
