/** Keeps the site on the reader's device when they ask for it, says how large it is, and lets go of it again. Nothing is installed before. */
const offline = document.querySelector<HTMLElement>('[data-offline]');
if (offline) {
  if ('serviceWorker' in navigator) void keepOnRequest(offline);
  else {
    offline.hidden = true;
    document.querySelector<HTMLElement>('[data-cannot]')!.hidden = false;
  }
}

interface Report {
  readonly done?: number;
  readonly of?: number;
  readonly kept?: string;
  readonly dropped?: true;
  readonly error?: string;
}

async function keepOnRequest(root: HTMLElement): Promise<void> {
  const base = document.body.dataset['base'] ?? '/';
  const told = root.querySelector('[role=status]')!;
  const button = (name: string) => root.querySelector<HTMLButtonElement>(`[data-${name}]`)!;
  const list = await fetch(`${base}offline.json`)
    .then((response) => response.json() as Promise<{ bytes: number; files: string[] }>)
    .catch(() => undefined);
  if (list)
    root.querySelector('[data-size]')!.textContent =
      `${(list.bytes / 1e6).toFixed(1)} MB in ${list.files.length} files`;

  navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<Report>) => {
    if (data.error) told.textContent = `Not kept: ${data.error} What was kept before is still there.`;
    else if (data.kept) told.textContent = 'Kept: this site opens without a network.';
    else if (data.dropped) told.textContent = 'Nothing is kept any more.';
    else told.textContent = `${data.done} of ${data.of} files`;
    if (data.dropped) void navigator.serviceWorker.getRegistration(base).then((one) => one?.unregister());
  });
  button('keep').addEventListener('click', async () => {
    told.textContent = 'Fetching …';
    await navigator.serviceWorker.register(`${base}offline.js`, { scope: base });
    (await navigator.serviceWorker.ready).active?.postMessage('keep');
  });
  button('drop').addEventListener('click', async () => {
    const registered = await navigator.serviceWorker.getRegistration(base);
    if (registered?.active) registered.active.postMessage('drop');
    else told.textContent = 'Nothing is kept.';
  });
}
