/**
 * `import` from web archives: writes a corpus for the documents that WARC or WACZ files hold. In: a file or a folder of them, and an empty
 * or absent folder. Out: the list of addresses with their captures, and a corpus that holds the files as they are in `archives/`, with
 * a document for each address that is wanted: those that `--url` names, else those that look like policies.
 */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { domainToUnicode } from 'node:url';
import { toCounted, toPrintable } from '../../command/print.ts';
import { ArchiveError } from '../../pipeline/sources/archive-error.ts';
import { gatherFaults } from '../../pipeline/sources/gather-faults.ts';
import { toPathPattern } from '../../pipeline/sources/path-pattern.ts';
import { toAddressKey } from '../../pipeline/sources/warc/address-key.ts';
import { whyNoPage } from '../../pipeline/sources/warc/read-capture.ts';
import type { WarcEntry } from '../../pipeline/sources/warc/warc-entry.ts';
import { openWarcFilesAt } from '../../pipeline/sources/warc/warc-files.ts';
import { indexFiles, placeOfFault } from '../../pipeline/sources/warc/warc-index.ts';
import { toSlug } from '../../words/slug.ts';

/** A capture as places are chosen by. */
export interface AddressedCapture {
  readonly url: string;
  readonly key: string;
}

export interface FoundAddress<Capture extends AddressedCapture = WarcEntry> {
  readonly url: string;
  readonly captures: readonly Capture[];
  readonly platform: string;
  readonly document: string;
}

/** Words in the addresses of policies. */
const policy =
  /terms|tos\b|privacy|polic(?:y|ies)|legal|conditions|agreement|cookie|datenschutz|agb\b|nutzungsbedingungen|impressum|confidentialite|mentions-legales|condiciones|privacidad|eula|imprint|guidelines/i;

export function isWebArchive(name: string): boolean {
  return /\.(?:warc|warc\.gz|wacz)$/i.test(name);
}

/** What is found at each address, the newest form of it; and what else was captured, in words. */
export function listFound(path: string): {
  found: FoundAddress[];
  others: string[];
  faults: string[];
  names: string[];
} {
  const files = openWarcFilesAt(path);
  if (files.length === 0)
    throw new ArchiveError(`${path} holds no WARC or WACZ file`, 'name a file or a folder of them');
  const { entries, faults } = indexFiles(files);
  const pages = Map.groupBy(
    entries.filter((entry) => whyNoPage(entry) === undefined),
    ({ key }) => key,
  );
  const others = entries.flatMap((entry) => {
    const why = whyNoPage(entry);
    return why === undefined ||
      /\.(?:css|js|png|jpe?g|gif|svg|woff2?|ico|json)(?:$|\?)/i.test(entry.url) ||
      pages.has(entry.key)
      ? []
      : [`${entry.url} ${entry.capturedAt.slice(0, 10)} ${why}`];
  });
  return {
    found: toFolders([...pages.values()]),
    others: [...new Set(others)],
    faults: gatherFaults(faults.map((fault) => ({ ...fault, where: placeOfFault(fault) }))).map(
      ({ message, remedy }) => `${message}${remedy ? `; ${remedy}` : ''}`,
    ),
    names: files.map(({ name }) => name),
  };
}

/** A folder for each address: the host is the platform, the path the document; a number where two would share one. */
export function toFolders<Capture extends AddressedCapture>(groups: readonly Capture[][]): FoundAddress<Capture>[] {
  const taken = new Set<string>();
  return groups.map((captures) => {
    const { url } = captures.at(-1)!;
    const { hostname, pathname } = new URL(url);
    const host = hostname.replace(/^www\./, '');
    // As readers know it: xn--bcher-kva.example is bücher.example.
    const platform = toSlug(domainToUnicode(host)) || toSlug(host) || 'site';
    const own =
      toSlug(readable(pathname).replace(/\.\w{2,5}$/, ''))
        .slice(0, 70)
        .replace(/(?<!-)-+$/, '') || 'home';
    let document = own;
    for (let number = 2; taken.has(`${platform}/${document}`); number++) document = `${own}-${number}`;
    taken.add(`${platform}/${document}`);
    return { url, captures, platform, document };
  });
}

/** An address may have signs that are no letters of any encoding. */
function readable(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

export function chooseWanted<Capture extends AddressedCapture>(
  found: readonly FoundAddress<Capture>[],
  urls: readonly string[],
): FoundAddress<Capture>[] {
  if (urls.length === 0) return found.filter(({ url }) => policy.test(new URL(url).pathname));
  const patterns = urls.map((url) => toPathPattern(url.includes('*') ? url : toAddressKey(url)));
  return found.filter(({ url, captures }) =>
    patterns.some((pattern) => pattern.test(url) || pattern.test(captures[0]!.key)),
  );
}

export function describe({ url, captures }: FoundAddress): string {
  const [first, last] = [captures[0]!.capturedAt.slice(0, 10), captures.at(-1)!.capturedAt.slice(0, 10)];
  const forms = new Set(captures.map((one) => one.url)).size;
  const revisits = captures.filter(({ type }) => type === 'revisit').length;
  const more = [
    ...(forms > 1 ? [`${forms} forms of the address`] : []),
    ...(revisits > 0 ? [toCounted(revisits, 'revisit')] : []),
  ];
  return toPrintable(
    `${url}  ${toCounted(captures.length, 'capture')}, ${first === last ? first : `${first} to ${last}`}${more.map((one) => `, ${one}`).join('')}`,
  );
}

/** The web archives, beside the corpus that is read from them. In: where they are, and the folder of the corpus. Out: those that were not there. */
export async function copyArchives(
  path: string,
  names: readonly string[],
  isFile: boolean,
  into: string,
): Promise<string[]> {
  await mkdir(join(into, 'archives'), { recursive: true });
  // Of a WACZ file the file itself is copied, once.
  const files = [...new Set(names.map((name) => name.replace(/(\.wacz)\/.*$/i, '$1')))];
  const copies = files.map((name) => ({
    from: isFile ? path : join(path, name),
    to: `archives/${basename(name.replaceAll('/', '-'))}`,
  }));
  const absent = copies.filter(({ to }) => !existsSync(join(into, to)));
  for (const { from, to } of copies) {
    if (absent.some((one) => one.to === to) || (await hashOf(from)) === (await hashOf(join(into, to)))) continue;
    throw new ArchiveError(`${to} is there already and holds something else`, 'give the new file another name');
  }
  for (const { from, to } of absent) await copyFile(from, join(into, to));
  return absent.map(({ to }) => to);
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
