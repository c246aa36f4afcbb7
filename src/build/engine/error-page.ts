/**
 * What `astro dev` shows while the corpus has errors: they, instead of pages that are no longer what the files say. In: the server, and
 * after each run what is wrong. Out: a middleware that answers every page with the errors; open pages are loaded again.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';

/** The part of Vite's server that is used. */
interface PageServer {
  transformIndexHtml(url: string, html: string): Promise<string>;
  readonly ws: { send(payload: { type: 'full-reload' }): void };
}

export class ErrorPage {
  private errors: string | undefined;
  private readonly server: PageServer;

  constructor(server: PageServer) {
    this.server = server;
  }

  /** `errors`: what the check printed; nothing where there are none. */
  show(errors: string | undefined): void {
    const isSame = errors === this.errors;
    this.errors = errors;
    if (!isSame) this.server.ws.send({ type: 'full-reload' });
  }

  /** Whether it has answered. */
  async answer(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const { errors } = this;
    if (errors === undefined || !request.headers.accept?.includes('text/html')) return false;
    // Vite adds the program that loads the page again.
    const page = await this.server.transformIndexHtml(request.url ?? '/', toPage(errors));
    response.writeHead(500, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' }).end(page);
    return true;
  }
}

function toPage(errors: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>The corpus has errors</title>
<style>
body { max-width: 72rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 'Source Sans 3', system-ui, sans-serif }
h1 { font: 600 1.5rem/1.2 'Source Serif 4', Georgia, serif }
pre { font: 0.875rem/1.5 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere }
</style>
</head>
<body>
<main>
<h1>The corpus has errors</h1>
<p>Pages are shown again as soon as the files are right; nothing was written from them.</p>
<pre>${escapeHtml(errors)}</pre>
</main>
</body>
</html>
`;
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
