/**
 * The Content-Security-Policy of every built page. Nothing is inline and nothing comes from elsewhere, so that it
 * names no hashes: a script that changes does not change the pages that load it.
 */
export const policy = [
  "default-src 'self'",
  "img-src 'self' data:",
  // Pagefind searches in WebAssembly.
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');
