/**
 * Checks the evidence of a clause in the reader's browser, by the code that the build finds words with. In: what the page prints of
 * the evidence, and the bytes by their address or as a file. Out: step by step what was compared and what was found.
 */
import { locate } from '../../pipeline/text/locate.ts';
import { normalisationVersion, normalise } from '../../pipeline/text/normalise.ts';
import { toTextPlace } from '../../pipeline/text/position.ts';
import { checkLeaf } from './check-log.ts';
import type { PageEvidence } from './check-page.ts';
import { fetchBytes } from './fetch-bytes.ts';
import { fails, hasCryptography, holds, noCryptography, type Step, unproved } from './step.ts';

export interface Evidence {
  readonly digest: string;
  readonly size: number;
  readonly blob?: string | undefined;
  /** The quoted words, block by block. */
  readonly words: readonly string[];
  readonly start: number;
  readonly end: number;
  /** Path that the site lies under. */
  readonly base: string;
  /** The captured page that the text was derived from. */
  readonly page?: PageEvidence;
  readonly leaf?: { readonly index: number; readonly line: string };
}

export type ByteSource = { readonly address: string } | { readonly file: Pick<File, 'name' | 'arrayBuffer'> };

const figure = new Intl.NumberFormat('en-GB').format;

export async function checkEvidence(evidence: Evidence, source: ByteSource): Promise<Step[]> {
  if (!hasCryptography()) return [noCryptography];
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = await readSource(source);
  } catch (error) {
    return [
      unproved(
        `the bytes could not be read (${(error as Error).message}). A file of them that you have can be checked instead.`,
      ),
    ];
  }
  const [derived, text] = await derive(evidence, bytes);
  if (!text) return derived;
  const steps = [...derived, ...(await checkBytes(evidence, text)), ...checkWords(evidence, text)];
  return evidence.leaf
    ? [...steps, ...(await checkLeaf(evidence.leaf, evidence.base))]
    : [...steps, unproved('this capture is not in the log yet; it is written there when the records are registered.')];
}

async function readSource(source: ByteSource): Promise<Uint8Array<ArrayBuffer>> {
  return 'file' in source ? new Uint8Array(await source.file.arrayBuffer()) : fetchBytes(source.address);
}

/** What the text is derived from, where it is; a file that is the text itself needs no page. */
async function derive(
  { page, digest }: Evidence,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<[Step[], Uint8Array<ArrayBuffer> | undefined]> {
  if (!page) return [[], bytes];
  const computed = await toHex('SHA-256', bytes);
  if (computed === digest) return [[], bytes];
  const isPage = computed === page.digest;
  const step = isPage
    ? holds(`the SHA-256 of the ${figure(bytes.length)} bytes of the page, computed here, is the one printed above.`)
    : fails(`the SHA-256 of the page computed here is ${computed}, not the one printed above.`);
  const { derivePage } = await import('./check-page.ts');
  const { step: derivation, text } = await derivePage(page, bytes);
  return [[step, derivation], text];
}

async function checkBytes({ digest, size, blob }: Evidence, bytes: Uint8Array<ArrayBuffer>): Promise<Step[]> {
  const computed = await toHex('SHA-256', bytes);
  const sizes = `${figure(bytes.length)} bytes were read; ${figure(size)} are printed above`;
  const steps = [
    computed === digest
      ? holds(`the SHA-256 of the ${figure(bytes.length)} bytes read, computed here, is the one printed above.`)
      : fails(`the SHA-256 computed here is ${computed}, not the one printed above; ${sizes}.`),
  ];
  if (blob === undefined) return steps;
  const header = new TextEncoder().encode(`blob ${bytes.length}\0`);
  const whole = new Uint8Array(header.length + bytes.length);
  whole.set(header);
  whole.set(bytes, header.length);
  const id = await toHex('SHA-1', whole);
  return [
    ...steps,
    id === blob
      ? holds(`git names these bytes ${blob}, as the SWHID above says.`)
      : fails(`git names these bytes ${id}, not ${blob}.`),
  ];
}

async function toHex(algorithm: string, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest(algorithm, bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function checkWords({ words, start, end }: Evidence, bytes: Uint8Array<ArrayBuffer>): Step[] {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const location = locate(normalise(text), { exact: words.join('\n\n') });
  if (!location.found && location.reason !== 'ambiguous')
    return [
      fails(
        `the words quoted on this page do not stand in these bytes (sought whole and in order, through version ${normalisationVersion} of the published normalisation).`,
      ),
    ];
  const matches = location.found ? [location.match] : location.matches;
  const places = matches.map((match) => toTextPlace(text, match.start, match.end));
  const place = places.find((one) => one.bytes.start === start && one.bytes.end === end);
  const times = places.length === 1 ? 'once' : `${places.length} times`;
  const found = holds(
    `the words quoted on this page stand in these bytes ${times}, whole and in order (version ${normalisationVersion} of the published normalisation, the code of the build).`,
  );
  if (place)
    return [
      found,
      holds(`they stand at bytes ${figure(start)} to ${figure(end)}, from line ${place.line}, as printed above.`),
    ];
  const [first] = places;
  return [
    found,
    fails(
      `they stand at bytes ${figure(first!.bytes.start)} to ${figure(first!.bytes.end)}, not at ${figure(start)} to ${figure(end)}.`,
    ),
  ];
}
