/**
 * Where and when a page was saved. In: the name of a file below the folder, and the beginning of the page. Out: its address, by what browsers
 * write into the page, else by what the page says itself, else by a folder that `wget` named by the host; and its instant, by what
 * SingleFile or HTTrack writes, else by a date in a name.
 */
import { webAddress } from '../../pipeline/schema/common.ts';
import { toUtc } from '../../pipeline/schema/to-utc.ts';

const comment = /<!--\s*saved from url=\(\d+\)(\S{1,2000}?)\s*-->/i;
const singleFile = /<!--\s*Page saved with SingleFile\s+url:\s*(\S{1,2000})\s+saved date:\s*([^\n]{1,80})/i;
/** Without the scheme, and the instant as servers write it. */
const httrack =
  /<!-- Mirrored from (\S{1,2000}) by HTTrack [^>]{0,100}?, (\w{3}, \d{1,2} \w{3} \d{4} [\d:]{8} GMT) -->/;
const canonical = /<link\b[^>]{0,300}\brel=["']?canonical["']?[^>]{0,2000}>/i;
const value = /\b(?:href|content)=(?:"([^"]{1,2000})"|'([^']{1,2000})'|([^"'\s>]{1,2000}))/i;
const openGraph = /<meta\b[^>]{0,300}\bproperty=["']?og:url["']?[^>]{0,2000}>/i;
/** With a port as wget writes it, after a plus sign for Windows. */
const host = /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z]{2,24}(?:[:+]\d{1,5})?$/i;
const numbered = /^(?:localhost|(?:\d{1,3}\.){3}\d{1,3})(?:[:+]\d{1,5})$/i;
const pageEnding = /\.(?:x?html?|pdf)$/i;

export function findSavedAddress(name: string, page: string): string | undefined {
  const tagged = [canonical, openGraph].map((tag) => {
    const [, ...quoted] = value.exec(tag.exec(page)?.[0] ?? '') ?? [];
    return quoted.find((one) => one !== undefined)?.replaceAll('&amp;', '&');
  });
  const mirrored = httrack.exec(page)?.[1];
  const written = [comment.exec(page)?.[1], singleFile.exec(page)?.[1], mirrored && `https://${mirrored}`, ...tagged];
  return [...written, byFolders(name)].flatMap((one) => (one === undefined ? [] : [toAddress(one)])).find(isAddress);
}

const isAddress = (address: string) => webAddress.safeParse(address).success;

/** As it is written, or where that is no address as browsers read it: white space inside is `%20`. */
function toAddress(written: string): string {
  const address = written.trim();
  return isAddress(address) || !URL.canParse(address) ? address : new URL(address).href;
}

const isHost = (part: string) => (host.test(part) && !pageEnding.test(part)) || numbered.test(part);

/** `fern.example/legal/terms.html` and what lies over it; a file that is named like a host is none. */
function byFolders(name: string): string | undefined {
  const parts = name.split('/');
  const at = parts.findIndex((part, index) => index < parts.length - 1 && isHost(part));
  if (at < 0) return undefined;
  const path = parts
    .slice(at + 1)
    .join('/')
    .replace(dateOfCapture, '');
  // wget adds an ending to pages whose address has none, and calls the page of a folder index.html.
  const bare = path.replace(/(?:^|(?<=\/))index\.html?$/i, '').replace(/(?<=[^/])\.html$/i, '');
  return `https://${parts[at]!.replace('+', ':')}/${bare.split('/').map(encodeURIComponent).join('/')}`;
}

const dated =
  /(?<!\d)((?:19|20)\d{2})-?([01]\d)-?([0-3]\d)(?:[T_ -]?([0-2]\d)[-:.]?([0-5]\d)(?:[-:.]?([0-5]\d))?Z?)?(?!\d)/g;
/** Behind a space, which no address has: `terms 2026-04-27.html`. */
const dateOfCapture = new RegExp(` ${dated.source}(?=(?:\\.[a-z]+)?$)`, 'i');

export function findInstant(name: string, page: string): { capturedAt: string; datedBy: 'page' | 'name' } | undefined {
  const saved = singleFile.exec(page)?.[2] ?? httrack.exec(page)?.[2];
  const instant = saved === undefined ? Number.NaN : Date.parse(saved.split('(', 1)[0]!);
  if (!Number.isNaN(instant))
    return { capturedAt: `${new Date(instant).toISOString().slice(0, 19)}Z`, datedBy: 'page' };
  const found = [...name.matchAll(dated)].at(-1);
  if (!found) return undefined;
  const [, year, month, day, hour = '00', minute = '00', second = '00'] = found;
  const capturedAt = toUtc(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return capturedAt === undefined ? undefined : { capturedAt, datedBy: 'name' };
}
