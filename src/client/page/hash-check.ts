/**
 * Checks the evidence in the reader's browser: takes the archived bytes from this site, or from a file the reader
 * downloaded elsewhere, computes their SHA-256, compares it with the one printed, cuts the excerpt's bytes out,
 * and compares them with the words quoted on the page.
 */
export {};

const toHex = (buffer: ArrayBuffer) =>
  Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Letters and digits only, link targets and tags left out: what markup and line breaks cannot change. */
const toLetters = (text: string) =>
  text
    .replace(/\]\([^)]*\)/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '');

function say(verdict: Element, paragraphs: string[], bytes?: string): void {
  verdict.replaceChildren(
    ...paragraphs.map((text) => Object.assign(document.createElement('p'), { textContent: text })),
  );
  if (bytes !== undefined) verdict.append(Object.assign(document.createElement('pre'), { textContent: bytes }));
}

async function fetchBytes(address: string): Promise<ArrayBuffer> {
  const response = await fetch(address, { cache: 'no-store' });
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  return response.arrayBuffer();
}

async function check(box: HTMLElement, verdict: Element, source: Promise<ArrayBuffer>): Promise<void> {
  const { digest = '', start = '0', end = '0' } = box.dataset;
  say(verdict, ['Reading the bytes …']);
  const bytes = await source;
  const computed = toHex(await crypto.subtle.digest('SHA-256', bytes));
  if (computed !== digest) {
    say(verdict, ['✗ The bytes do not have the digest printed on this page.', `Computed here: ${computed}`]);
    return;
  }
  const excerpt = new TextDecoder().decode(bytes.slice(Number(start), Number(end)));
  const quoted = document.querySelector('#the-words blockquote')?.textContent ?? '';
  const same = toLetters(excerpt) === toLetters(quoted);
  const size = new Intl.NumberFormat('en-GB').format(bytes.byteLength);
  say(
    verdict,
    [
      `✓ ${size} bytes, and their SHA-256 is the one printed above.`,
      same
        ? '✓ Letter for letter, the bytes of the excerpt are the words quoted on this page.'
        : 'The bytes of the excerpt carry markup that the page does not print. Compare them by eye:',
    ],
    same ? undefined : excerpt,
  );
}

/** Where the bytes are on this site a button fetches them; else the reader gives the file. */
function toControl(text: string | undefined, run: (source: Promise<ArrayBuffer>) => void): Element {
  if (text !== undefined) {
    const button = Object.assign(document.createElement('button'), { type: 'button', className: 'button' });
    button.textContent = 'Check the hash in this browser';
    button.addEventListener('click', () => run(fetchBytes(text)));
    return button;
  }
  const input = Object.assign(document.createElement('input'), { type: 'file' });
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file) run(file.arrayBuffer());
  });
  const label = document.createElement('label');
  label.append('Or download the bytes and check the file in this browser: ', input);
  return label;
}

for (const box of document.querySelectorAll<HTMLElement>('[data-hash-check]')) {
  const verdict = Object.assign(document.createElement('div'), { className: 'verdict' });
  verdict.setAttribute('role', 'status');
  const run = (source: Promise<ArrayBuffer>) =>
    void check(box, verdict, source).catch((error: Error) => say(verdict, [`Could not check: ${error.message}.`]));
  const line = document.createElement('p');
  line.append(toControl(box.dataset.text, run));
  box.replaceChildren(line, verdict);
  box.hidden = false;
}
