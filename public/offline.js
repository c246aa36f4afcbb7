/**
 * The service worker of a reader who keeps the site on their device. On request it fetches every file of offline.json into a cache of that version;
 * only a whole cache takes the place of the one before. With a network, pages come from it; without, from the cache.
 */
const prefix = `clausary:${self.registration.scope}:`;
const isOurs = (name) => name.startsWith(prefix);
const batch = 8;

async function fetchList() {
  const response = await fetch('offline.json', { cache: 'no-store' });
  if (!response.ok) throw new Error('The list of files could not be fetched.');
  return response.json();
}

async function fill(cache, { version, files }, report) {
  for (let at = 0; at < files.length; at += batch) {
    await Promise.all(
      files.slice(at, at + batch).map(async (file) => {
        const answer = await fetch(file, { cache: 'no-cache' });
        if (!answer.ok) throw new Error(`${file} could not be fetched.`);
        await cache.put(new URL(file, self.registration.scope).href, answer);
      }),
    );
    report({ done: Math.min(at + batch, files.length), of: files.length });
  }
  // Files of two states of the site do not belong together.
  if ((await fetchList()).version !== version) throw new Error('The site changed while it was fetched; ask once more.');
}

async function keep(report) {
  const list = await fetchList();
  const names = (await caches.keys()).filter(isOurs);
  const name = prefix + list.version;
  const done = `${name}:whole`;
  if (!names.includes(done)) {
    // What an interrupted run left is of no use: nothing says that it is whole.
    await caches.delete(name);
    try {
      await fill(await caches.open(name), list, report);
    } catch (reason) {
      await caches.delete(name);
      throw reason;
    }
    await caches.open(done);
  }
  for (const other of names) if (other !== name && other !== done) await caches.delete(other);
  return { kept: list.version };
}

async function fromCache(request) {
  const names = await caches.keys();
  const whole = names
    .filter((name) => isOurs(name) && name.endsWith(':whole'))
    .map((name) => name.slice(0, -':whole'.length));
  const url = new URL(request.url);
  url.hash = '';
  url.search = '';
  for (const name of whole) {
    const found = await (await caches.open(name)).match(url.href);
    if (found) return found;
  }
  return undefined;
}

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('message', (event) => {
  const report = (value) => event.source?.postMessage(value);
  if (event.data === 'keep')
    event.waitUntil(keep(report).then(report, (error) => report({ error: String(error.message ?? error) })));
  if (event.data === 'drop')
    event.waitUntil(
      caches
        .keys()
        .then((names) => Promise.all(names.filter(isOurs).map((name) => caches.delete(name))))
        .then(() => report({ dropped: true })),
    );
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== self.location.origin) return;
  event.respondWith(
    fetch(request).catch(async (error) => {
      const found = await fromCache(request);
      if (found) return found;
      throw error;
    }),
  );
});
