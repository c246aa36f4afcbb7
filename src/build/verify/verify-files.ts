/**
 * Compares every file of a site with its manifest. In: a reader of the site, and perhaps the bytes that an archive has by their digests.
 * Out: findings that name each file that differs, and where it does as far as another copy is at hand.
 */
import { hash } from 'node:crypto';
import { z } from 'zod';
import { toCounted } from '../../command/print.ts';
import type { VerifyFinding } from './finding.ts';
import type { SiteReader } from './site-reader.ts';
import { type Manifest, manifestFile, sumsFile } from './write-manifest.ts';

const atOnce = 8;
const listedFile = z.object({ sha256: z.string(), bytes: z.number() });

interface FilesVerified {
  readonly manifest?: Manifest;
  readonly findings: readonly VerifyFinding[];
}

export async function verifyFiles(site: SiteReader): Promise<FilesVerified> {
  const bytes = await site.read(manifestFile).catch((error: Error) => error);
  if (bytes instanceof Error) return { findings: [{ outcome: 'unproved', text: bytes.message }] };
  if (!bytes)
    return {
      findings: [
        {
          outcome: 'unproved',
          text: `${site.name} has no ${manifestFile}: there is nothing to compare its files with`,
        },
      ],
    };
  let manifest: Manifest;
  try {
    manifest = JSON.parse(new TextDecoder().decode(bytes));
    if (manifest?.generator !== 'clausary' || !z.record(z.string(), listedFile).safeParse(manifest.files).success)
      throw new Error('it is no manifest of this program');
  } catch (error) {
    return { findings: [{ outcome: 'fails', text: `${manifestFile} cannot be read: ${(error as Error).message}` }] };
  }
  const differing = await compareAll(site, manifest);
  const total = Object.keys(manifest.files).length;
  const findings: VerifyFinding[] = [
    ...differing,
    ...(await verifySums(site, manifest, bytes)),
    ...findForeign(site, manifest),
  ];
  if (differing.length === 0)
    findings.unshift({
      outcome: 'holds',
      text: `${toCounted(total, 'file')}, each with the digest in ${manifestFile}`,
    });
  return { manifest, findings };
}

async function compareAll(site: SiteReader, { files }: Manifest): Promise<VerifyFinding[]> {
  const found: VerifyFinding[] = [];
  const waiting = Object.entries(files).values();
  const work = async () => {
    for (const [path, { sha256, bytes: size }] of waiting) {
      const bytes = await site.read(path).catch((error: Error) => error);
      if (bytes instanceof Error) found.push({ outcome: 'unproved', text: `${path}: ${bytes.message}` });
      else if (!bytes) found.push({ outcome: 'fails', text: `${path}: the manifest names it, and it is not there` });
      else if (hash('sha256', bytes) !== sha256)
        found.push({
          outcome: 'fails',
          text: `${path}: ${toCounted(bytes.length, 'byte')} with SHA-256 ${hash('sha256', bytes)}; the manifest says ${toCounted(size, 'byte')} with ${sha256}`,
        });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return found.sort((a, b) => (a.text < b.text ? -1 : 1));
}

/** SHA256SUMS says the same as the manifest, and covers it. */
async function verifySums(site: SiteReader, { files }: Manifest, manifest: Uint8Array): Promise<VerifyFinding[]> {
  const sums = await site.read(sumsFile).catch(() => undefined);
  if (!sums) return [{ outcome: 'unproved', text: `there is no ${sumsFile}, which covers ${manifestFile} itself` }];
  const wanted = Object.entries(files).map(([path, { sha256 }]) => `${sha256}  ${path}\n`);
  wanted.push(`${hash('sha256', manifest)}  ${manifestFile}\n`);
  const text = `SHA-256 of ${sumsFile}: ${hash('sha256', sums)}`;
  return new TextDecoder().decode(sums) === wanted.join('')
    ? [{ outcome: 'holds', text: `${sumsFile} says the same as ${manifestFile}; ${text}` }]
    : [
        {
          outcome: 'fails',
          text: `${sumsFile} and ${manifestFile} do not say the same: one of them is of another build`,
        },
      ];
}

function findForeign(site: SiteReader, { files }: Manifest): VerifyFinding[] {
  const foreign = (site.list?.() ?? []).filter(
    (path) => !Object.hasOwn(files, path) && path !== manifestFile && path !== sumsFile,
  );
  return foreign.map(
    (path): VerifyFinding => ({ outcome: 'fails', text: `${path}: it is there, and the manifest does not name it` }),
  );
}
