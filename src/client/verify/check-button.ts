/**
 * The check of a clause's evidence: a button where the bytes can be fetched, and a field for a file that the reader
 * chooses. What checks is fetched on the first use, and stays: from then on a chosen file is checked without a network.
 */
import type { ByteSource, Evidence } from './check-evidence.ts';

const box = document.querySelector<HTMLElement>('[data-check]');

function readEvidence({ dataset }: HTMLElement): Evidence {
  const { digest = '', size = '0', blob, start = '0', end = '0', leaf, line } = dataset;
  const words = [...document.querySelectorAll('#the-words blockquote :is(p, li)')].map((one) => one.textContent ?? '');
  return {
    ...{ digest, blob, words, base: document.body.dataset.base ?? '/' },
    ...{ size: Number(size), start: Number(start), end: Number(end) },
    ...(leaf !== undefined && line !== undefined && { leaf: { index: Number(leaf), line } }),
  };
}

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
  const { bytes } = box.dataset;
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
