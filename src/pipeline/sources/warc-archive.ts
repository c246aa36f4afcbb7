/**
 * Web archives as an archive: WARC and WACZ files of a crawler, read where they lie. In: the folder and patterns of the files. Out: an
 * archive whose documents are addresses; captures of `http`, `https`, with or without a closing slash or parameters that only follow
 * readers are those of one document. A revisit verifies the capture that it repeats.
 */
import { byCodeOrder } from '../schema/order.ts';
import { referenceOf } from '../text/find-capture.ts';
import type {
  Archive,
  ArchiveKind,
  ArchiveProblem,
  ArchiveSurroundings,
  DocumentPlace,
  ReadDocument,
} from './archive.ts';
import { ArchiveError } from './archive-error.ts';
import { TextDerivation } from './derive-texts.ts';
import { gatherFaults } from './gather-faults.ts';
import { sha256 } from './snapshot-file.ts';
import { toAddressKey } from './warc/address-key.ts';
import { readCapture, whyNoPage } from './warc/read-capture.ts';
import type { WarcBytes } from './warc/warc-bytes.ts';
import type { WarcEntry } from './warc/warc-entry.ts';
import { openWarcFiles } from './warc/warc-files.ts';
import { indexFiles, placeOfFault, type WarcIndex } from './warc/warc-index.ts';

export const warcKind: ArchiveKind<'warc'> = {
  kind: 'warc',
  keptIn: 'files',
  async open({ files: patterns }, { path = '', prefix, derived }) {
    const files = openWarcFiles(path, patterns);
    if (files.length === 0)
      throw new ArchiveError(
        `no WARC or WACZ file in ${path} is called ${patterns.join(' or ')}`,
        'correct files in corpus.yml, or give the folder with --archive',
      );
    const index = indexFiles(files, derived);
    return openWarcArchive({ files: new Map(files.map((file) => [file.name, file])), index, prefix, derived });
  },
  refer: referenceOf,
  address: ({ origin }) => ('warc' in origin ? { record: `${origin.warc}, record at byte ${origin.offset}` } : {}),
};

interface Opened {
  readonly files: ReadonlyMap<string, WarcBytes>;
  readonly index: WarcIndex;
  readonly prefix: string;
  readonly derived: ArchiveSurroundings['derived'];
}

function openWarcArchive(opened: Opened): Archive {
  return {
    kind: 'warc',
    list: async () => listAddresses(opened.index),
    // Faults of files are reported by `read`.
    stateOf: (place) => (opened.index.faults.length > 0 ? undefined : digestEntries(opened, place)),
    async *read(wanted) {
      let isFirst = true;
      for (const place of wanted) {
        const document = await readPlace(opened, place);
        // What is wrong with files is that of no document; it is reported once.
        yield isFirst ? { ...document, problems: [...toProblems(opened), ...document.problems] } : document;
        isFirst = false;
      }
    },
  };
}

function listAddresses({ byKey }: WarcIndex) {
  return [...byKey.values()].flatMap((all) => {
    const own = all.filter((entry) => whyNoPage(entry) === undefined);
    const [first, last] = [own[0], own.at(-1)];
    if (!first || !last) return [];
    return [{ name: last.url, captures: own.length, first: first.capturedAt, last: last.capturedAt }];
  });
}

const toProblems = ({ index, prefix }: Opened): ArchiveProblem[] =>
  gatherFaults(
    index.faults.map((fault) => ({
      ...{ file: `${prefix}corpus.yml`, line: 1, column: 1 },
      where: placeOfFault(fault),
      message: fault.message,
      remedy: fault.remedy ?? 'copy or fetch the web archive again; what is damaged is not used',
    })),
  );

async function readPlace({ files, index, prefix, derived }: Opened, place: DocumentPlace): Promise<ReadDocument> {
  const problems: (ArchiveProblem & { readonly where: string })[] = [];
  const at = { file: `${prefix}${place.folder}/document.yml`, line: 1, column: 1 };
  const entries = findEntries(index, place);
  const derivation = new TextDerivation(place, derived);
  const byDigest = new Map<string, WarcEntry>();
  let before = '';
  for (const entry of entries) {
    // A crawler may fetch an address twice in a second.
    if (whyNoPage(entry) !== undefined || entry.capturedAt === before) continue;
    before = entry.capturedAt;
    const where = `${entry.file}, byte ${entry.offset}`;
    const page = readCapture(entry, files);
    if ('message' in page) {
      problems.push({ ...at, where, message: page.message, remedy: page.remedy });
      continue;
    }
    const { capturedAt, url, file, offset } = entry;
    const digest = sha256(page.bytes);
    if (!byDigest.has(digest)) byDigest.set(digest, entry);
    await derivation.take({ ...page, digest, capturedAt, sourceUrl: url, origin: { warc: file, offset }, at, where });
  }
  const taken = derivation.finish();
  return {
    ...taken,
    problems: [...gatherFaults(problems), ...taken.problems],
    readPage(digest) {
      const entry = byDigest.get(digest);
      const page = entry && readCapture(entry, files);
      return page && 'bytes' in page ? page.bytes : undefined;
    },
  };
}

/** A record is known by its place in a file, and a file by what identifies it: no body is read for that. */
function digestEntries({ files, index, prefix }: Opened, place: DocumentPlace): string {
  const entries = findEntries(index, place);
  const names = new Set(entries.flatMap(({ file, repeats }) => [file, ...(repeats ? [repeats.file] : [])]));
  const identities = [...names].map((name) => files.get(name)!.identity);
  return sha256(Buffer.from(JSON.stringify([prefix, entries, identities])));
}

/** The captures at the addresses of a document, in the order of time. */
function findEntries({ byKey }: WarcIndex, { archived = [], sourceUrl }: DocumentPlace): WarcEntry[] {
  const urls = [archived].flat().flatMap((one) => ('url' in one ? [one.url] : []));
  const keys = new Set([...urls, ...(sourceUrl === undefined ? [] : [sourceUrl])].map(toAddressKey));
  const own = [...keys].flatMap((key) => byKey.get(key) ?? []);
  return own.sort(byCodeOrder(({ capturedAt }) => capturedAt));
}
