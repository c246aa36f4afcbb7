/**
 * The check of a clause's evidence: a button where the bytes can be fetched, and a field for a file that the reader
 * chooses. What checks is fetched on the first use, and stays: from then on a chosen file is checked without a network.
 */
import type { ByteSource } from './check-evidence.ts';

const box = document.querySelector<HTMLElement>('[data-check]');

if (box) {
  const steps = Object.assign(document.createElement('div'), { className: 'verdict' });
  steps.setAttribute('role', 'status');
  const run = async (source: ByteSource) => {
    steps.textContent = 'Checking …';
    const program = await import('./run-check.ts').catch(() => undefined);
    if (program) await program.runCheck(box, source, steps);
    else
      steps.textContent =
        'Nothing was checked: the program that checks could not be fetched. Try again with a connection.';
  };
  const line = box.querySelector('p')!;
  const button = box.querySelector('button')!;
  // Where the bytes can be fetched; nothing where neither the site nor the archive serves them.
  const bytes = document.querySelector('#evidence dl [data-bytes]')?.getAttribute('href');
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
