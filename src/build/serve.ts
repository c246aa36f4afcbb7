/**
 * A small server for a built site, on this machine only. In: the folder, the base it was built for, the port to
 * begin with. Out: where it is served, and how to stop. Serves files of the folder and nothing above it.
 */
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { createGzip } from 'node:zlib';

export interface Served {
  url: string;
  port: number;
  close(): Promise<void>;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonl': 'application/jsonl; charset=utf-8',
  '.jsonld': 'application/ld+json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.atom': 'application/atom+xml; charset=utf-8',
  '.rss': 'application/rss+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.bib': 'application/x-bibtex; charset=utf-8',
  '.ris': 'application/x-research-info-systems; charset=utf-8',
  '.yml': 'application/yaml; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.pdf': 'application/pdf',
};

export const typeOf = (file: string): string => types[extname(file).toLowerCase()] ?? 'application/octet-stream';

/** As hosts do: what is not compressed already is sent so to those who take it. */
const compressible = /^text\/|json|javascript|xml|svg|wasm|manifest|yaml/;

interface Found {
  file: string;
  bytes: number;
}

/** The file an address stands for; `folder/` for a folder that was asked for without its closing slash. */
async function find(root: string, path: string): Promise<Found | 'folder' | undefined> {
  const parts = path.split('/');
  if (path.includes('\0') || path.includes('\\') || parts.some((part) => part.startsWith('.'))) return undefined;
  try {
    const file = await realpath(join(root, path.endsWith('/') ? `${path}index.html` : path));
    if (!file.startsWith(root + sep)) return file === root ? 'folder' : undefined;
    const found = await stat(file);
    if (found.isDirectory()) return 'folder';
    return found.isFile() && !(path.endsWith('/') && !file.endsWith('.html')) ? { file, bytes: found.size } : undefined;
  } catch {
    return undefined;
  }
}

async function answer(root: string, prefix: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const end = (status: number, headers: Record<string, string> = {}) => response.writeHead(status, headers).end();
  if (request.method !== 'GET' && request.method !== 'HEAD') return void end(405, { Allow: 'GET, HEAD' });
  let path: string;
  const [address = '/', query] = (request.url ?? '/').split('?', 2);
  try {
    path = decodeURIComponent(address);
  } catch {
    return void end(400);
  }
  if (path === '/' && prefix !== '/') return void end(302, { Location: prefix });
  const inside = `${path}/` === prefix ? undefined : path.startsWith(prefix) ? path.slice(prefix.length - 1) : '';
  const found = inside === undefined ? 'folder' : inside === '' ? undefined : await find(root, inside);
  if (found === 'folder') {
    const clean = address.replace(/^\/+/, '/');
    return void end(301, { Location: `${clean}/${query === undefined ? '' : `?${query}`}` });
  }
  const sent = found ?? (await find(root, '/404.html'));
  if (!sent || sent === 'folder')
    return void response.writeHead(404, { 'Content-Type': types['.txt'] }).end('Not found\n');
  const type = typeOf(sent.file);
  const zip = compressible.test(type) && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  response.writeHead(found ? 200 : 404, {
    'Content-Type': type,
    ...(zip ? { 'Content-Encoding': 'gzip' } : { 'Content-Length': sent.bytes }),
    ...(compressible.test(type) && { Vary: 'Accept-Encoding' }),
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
  });
  if (request.method === 'HEAD') return void response.end();
  const stop = () => response.destroy();
  const file = createReadStream(sent.file).on('error', stop);
  (zip ? file.pipe(createGzip()).on('error', stop) : file).pipe(response);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve((server.address() as { port: number }).port);
    });
  });
}

/** With `port` taken, the next free one of the following twenty; with 0, any. */
export async function serveSite(folder: string, { base = '/', port = 4321 } = {}): Promise<Served> {
  const root = await realpath(folder);
  const prefix = base === '/' ? '/' : `${base}/`;
  const server = createServer((request, response) => {
    answer(root, prefix, request, response).catch(() => response.destroy());
  });
  for (let tried = port; ; tried += 1) {
    try {
      const bound = await listen(server, tried);
      const close = () =>
        new Promise<void>((resolve) => {
          server.close(() => resolve());
          server.closeAllConnections();
        });
      return { url: `http://localhost:${bound}${prefix}`, port: bound, close };
    } catch (error) {
      const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!isTaken || port === 0 || tried >= Math.min(port + 20, 65535)) throw error;
    }
  }
}
