/** The options that build, dev, start and preview share, and their help. */

export const buildHelp = `  --corpus <name|folder>  what to publish: a corpus of content/corpora, or a folder (default: astro.config.mjs says, else the only one)
  --archive <path>        the archive of the corpus, where it is not in the folder itself
  --out <folder>          where the site goes (default: dist)
  --site <url>            address the site is published at (default: astro.config.mjs or the corpus says)
  --base <path>           path the site is published under (default: astro.config.mjs says, else /)
  --shard <i/n>           build only: renders a part of the pages, those of a platform together, into --out; merge the parts afterwards
  --merge <folder>        build only, once for each part: takes over the pages of a part; the site is that of one build, byte for byte
  --help                  this text

CLAUSARY_LOG_KEY in the environment (a file, or the key itself: Ed25519 as PEM, openssl genpkey -algorithm ed25519) signs the
checkpoint of the log; the build prints the key that  npm run verify -- --key  takes.`;

export const portHelp = '  --port <number>         port to serve at (default: 4321, or the next free one)';

export const buildOptions = {
  corpus: { type: 'string' },
  archive: { type: 'string' },
  out: { type: 'string', default: 'dist' },
  site: { type: 'string' },
  base: { type: 'string' },
  port: { type: 'string' },
  shard: { type: 'string' },
  merge: { type: 'string', multiple: true },
  help: { type: 'boolean', short: 'h', default: false },
} as const;
