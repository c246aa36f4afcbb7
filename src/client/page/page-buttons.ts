/**
 * The buttons of a page: `data-print` prints it, `data-copy` copies its address, `data-copy-from` the text of the element
 * it names, `data-share` opens the device's own sharing. What a device cannot do stays hidden; `data-today` gets the reader's date.
 * Links that share by text get the title of the page, and all of them its whole address.
 */
for (const element of document.querySelectorAll<HTMLElement>('[data-needs-script="share"]')) {
  element.hidden = typeof navigator.share !== 'function';
}

const today = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }).format(new Date());
for (const element of document.querySelectorAll<HTMLElement>('[data-today]')) element.textContent = today;

/** A site that does not know its address prints paths; here they become whole. */
const toWhole = (address: string) => new URL(address, location.href).href;
const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
const address = canonical ?? location.origin + location.pathname;
for (const element of document.querySelectorAll<HTMLElement>('[data-address]')) {
  element.textContent = toWhole(element.textContent);
}
for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-share-to]')) {
  const start = link.href.slice(0, link.href.lastIndexOf('=') + 1);
  const text = start.endsWith('text=') ? `${document.title}\n${address}` : address;
  link.href = start + encodeURIComponent(text);
}

async function copy(button: HTMLButtonElement, text: string): Promise<void> {
  const label = [...button.childNodes];
  button.ariaLive = 'polite';
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = 'Copied';
  } catch {
    button.textContent = 'Could not copy';
  }
  setTimeout(() => {
    button.replaceChildren(...label);
  }, 2000);
}

document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest('button') : null;
  if (button === null) return;
  const { print: prints, copy: copies, copyFrom, share } = button.dataset;
  if (prints !== undefined) print();
  else if (share !== undefined) void navigator.share({ title: document.title, url: address }).catch(() => {});
  else if (copies !== undefined) void copy(button, address);
  else if (copyFrom !== undefined) void copy(button, document.getElementById(copyFrom)?.textContent?.trim() ?? '');
});
