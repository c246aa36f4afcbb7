/** The command lines of those who keep a site or the project: reports, releases, measurements. */
import { commandLine } from '../command-line.ts';

const text = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;

export const verifyLine = commandLine({
  help: `npm run verify -- <address, folder or exhibit.zip> [options]

Compares every file with the manifest of the site, every archived text with its name, the log with its leaves.

  --since <file>          a checkpoint kept from earlier: proves that the log only grew since
  --key <verifier key>    the checkpoint must be signed with this key: <name>+<id>+<key>
  --corpus <name|folder>  compares with the archive of this corpus, too
  --archive <path>        where that archive is, if it is not in the folder of the corpus
  --help                  this text`,
  options: { since: text, key: text, corpus: text, archive: text },
  words: '<address, folder or exhibit.zip>',
});

export const reportLine = commandLine({
  help: `npm run report -- show --from <folder> [--out <file>]

  --from <folder>         differences as  npm run diff -- <base> --format json  writes them
  --out <file>            writes the comment there; an empty file where nothing that a reader sees differs
  --help                  this text`,
  options: { from: text, out: text },
  words: 'show',
});

export const releaseLine = commandLine({
  help: `npm run release -- <version>

Releases what CHANGELOG.md says under "Unreleased": version, commit and tag, in a clean work tree. Nothing is pushed.`,
  options: {},
  words: '<version>',
});

export const releaseNotesLine = commandLine({
  help: `npm run release-notes -- [options]

  --site <folder>         a built site; dist if left out
  --before <folder|file>  an earlier build of it, or its release.json
  --out <file>            writes the differences as JSON
  --help                  this text`,
  options: { site: { type: 'string', default: 'dist' }, before: text, out: text },
});

export const schemaLine = commandLine({
  help: `npm run schema -- [options]

  --check                 writes nothing and fails when a file is not what the schemas say
  --help                  this text`,
  options: { check: flag },
});

export const supplyLine = commandLine({
  help: `npm run supply -- [options]

  --packages              each package with its version and licence
  --sbom <file>           writes a bill of materials (CycloneDX, JSON), of what package-lock.json names
  --help                  this text`,
  options: { packages: flag, sbom: text },
});

export const changeLine = commandLine({
  help: `npm run change -- <folder>

Writes what a command changed in content/corpora as change.patch into the folder, for the job that proposes it;
an empty one where nothing changed.`,
  options: {},
  words: '<folder>',
});

export const commentLine = commandLine({
  help: `npm run comment -- <file>

Posts a file that  npm run report  wrote as the comment on the pull request of a workflow, or brings the one that is there up to date. An empty file stands for a change that no reader sees.`,
  options: {},
  words: '<file>',
});

export const proposeLine = commandLine({
  help: `npm run propose -- --from <folder> --branch <kind/name> --title <text>

Opens a pull request with what another job computed.

  --from <folder>         the folder with change.patch
  --branch <kind/name>    the branch it is pushed to
  --title <text>          the title of the commit and of the pull request
  --help                  this text`,
  options: {
    from: { type: 'string', default: '' },
    branch: { type: 'string', default: '' },
    title: { type: 'string', default: '' },
  },
});

export const initLine = commandLine({
  help: `clausary init <folder> [options]

Writes a project of your own: a corpus with an invented document and clause, a page, settings, workflows.

  --title <text>          name of the site (default: from the name of the folder)
  --clausary <spec>       how its package.json names Clausary (default: as it is installed here)
  --help                  this text`,
  options: { title: text, clausary: text },
  words: '<folder>',
});

const site = { type: 'string', default: 'dist' } as const;

export const weighLine = commandLine({
  help: `npm run weigh -- [options]

  --site <folder>         the built site (default: dist)
  --help                  this text`,
  options: { site },
});

export const shotsLine = commandLine({
  help: `npm run shots -- [options]

  --site <folder>         the built site (default: dist)
  --only <kind>           one kind of page: clause, document, results …
  --out <folder>          where the pictures go (default: shots)
  --help                  this text`,
  options: { site, only: text, out: text },
});

export const lighthouseLine = commandLine({
  help: `npm run lighthouse -- [options]

  --site <folder>         the built site (default: dist)
  --only <kind>           one kind of page: clause, document, search …
  --help                  this text`,
  options: { site, only: text },
});

export const benchLine = commandLine({
  help: `npm run bench -- [options]

  --clauses <numbers>    sizes to measure, smallest first (default: 1000,3500); fails where a page has more than 250 KB
  --documents <number>   documents of each corpus (default: one for 15 clauses)
  --versions <number>    archived versions of each document (default: 6)
  --bytes <number>       length of a text (default: 28000)
  --archive <path>       instead: the timelines of this Open Terms Archive repository, with nothing known and with all known
  --passages <number>    passages followed there as clauses (default: 1000)
  --versions-of <number> instead: an archive of so many versions, made by git fast-import: its index, a pin that moved, and all its
                         versions read without a clause; with --keep the archive stays for the next time
  --search <number>      instead: the bytes that searches of so many clauses fetch, in words of the specimen; fails
                         when a budget is overdrawn
  --files <number>       with --search: on a host that takes so many files (host.files in astro.config.mjs)
  --edits <number>       instead: builds after so many drawn edits, each compared with the site built from nothing; fails
                         when a byte differs
  --flips <number>       instead: so many files of caches, collections, indexes and the site are damaged, 100 before each build: most
                         by one bit, others are cut, emptied, deleted, longer or exchanged; fails when a build ends well with
                         another site than the right one
  --inputs <number>      instead: so many drawn files through parse, check, MDX and HTML; fails where one crashes or hangs
  --shards <number>      instead: so many parts of a site are built and merged, and compared with the site of one build; fails
                         when a byte differs
  --seed <number>        with --inputs and --flips: which are drawn (default: 1)
  --write                put the figures into content/corpora/specimen/pages/performance.json, which the page “Performance”
                         of the specimen prints
  --keep <folder>        leave the corpora and sites there; otherwise all is deleted
  --help                 this text

Processor time and memory are read from /proc and are left out where there is none.`,
  options: {
    ...{ clauses: text, documents: text, versions: text, bytes: text },
    'versions-of': text,
    ...{
      archive: text,
      passages: text,
      search: text,
      files: text,
      edits: text,
      keep: text,
      flips: text,
      inputs: text,
      seed: text,
    },
    ...{ write: flag, shards: text },
  },
});
