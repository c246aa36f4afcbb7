/** The command line of `npm run archive`: one help, and the options of each of its commands. */
const text = { type: 'string' } as const;
const many = { type: 'string', multiple: true } as const;

export const archiveOptions = {
  fetch: { from: text },
  status: { archive: text, documents: { type: 'boolean' } },
  update: { from: text, report: text, patch: text, by: text, on: text },
  import: {
    ...{ from: text, into: text, repository: text },
    ...{ wayback: text, server: text, since: text, until: text, pause: text },
    ...{ url: many, rename: many },
  },
} as const;

export const archiveHelp = `Usage: npm run archive -- <command> …

  fetch <corpus> [--from <path>]
      Brings the repositories that corpus.yml pins into .cache/archives/<corpus>.git, from the network
      or one of them from a copy (--from <name>=<path> for one of archives), and makes sure that each
      holds the pinned commit.

  status [<corpus>] [--archive <path>] [--documents]
      Says whether the archive is there and what it holds up to the pinned commit:
      of one corpus, of all, or of any repository. --documents lists every document.

  update <corpus> [--from <path>] [--report <file>] [--patch <file>] [--by <handle>] [--on <date>]
      Moves the pin in corpus.yml to the newest commit of the archive. The report says, in Markdown,
      what became of each clause; the patch re-dates those whose words still stand, for whoever
      read them again. Nothing is written when there is no newer commit.

  import --from <path> --into <folder> [--repository <url>] [--rename <name>=<slug>] …
      Writes a corpus for all that a repository holds: corpus.yml, platform.yml and
      document.yml, with comments where something is to fill in. --rename gives a service
      ("Tp-link=tp-link-2") or a document ("Tp-link/Privacy Policy=privacy") another folder.
      Into a corpus that exists it adds what the corpus lacks and touches nothing else. Document types
      that the vocabulary lacks are added to content/vocabulary/document-types.yml.

  import --from <file or folder> --into <folder> [--url <address>] …
      The same for web archives (WARC, WACZ): lists every address with its captures, puts the files into
      archives/ of the corpus as they are, and writes a document for each address that looks like a
      policy, or that --url names (* stands for anything but a slash, ** for anything).

  import --from <page or folder> --into <folder> [--url <address>] …
      The same for pages that a browser or wget saved (HTML, PDF): each becomes a snapshot, byte for byte,
      of the document at its address. The address is what the browser wrote into the page, else what the
      page calls its own, else the folder that is named by the host; the day is what SingleFile wrote
      into the page, else a date in the name, else the time of the file.

  import --wayback <address> --into <folder> [--since <date>] [--until <date>] [--pause <milliseconds>]
         [--server <address or folder>]
      Fetches the captures that the Wayback Machine lists of an address, slowly, and goes on where an
      earlier run ended; then as above. --server names another server that speaks the same protocol,
      or a folder with cdx.json and the captures as <timestamp>.

<corpus> is a name in content/corpora or the path of a corpus kept elsewhere.
<path> is a bare repository, a clone, or a .tar or .tar.gz that holds a bare repository.

Exit code: 0 done, 1 something to put right, 2 a command that was not understood.`;
