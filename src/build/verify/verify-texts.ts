/**
 * Compares the archived texts that a site publishes with its log of captures. In: the digest of each file by its path, as the bytes have it;
 * the leaves of the log. Out: findings: a text whose bytes are not those of its name, and texts that no capture of the log has.
 */
import { toCounted } from '../../command/print.ts';
import { parseLeaf } from '../../pipeline/schema/logged-capture.ts';
import type { VerifyFinding } from './finding.ts';

const named = /^snapshots\/([0-9a-f]{64})\./;

export function verifyTexts(
  files: Readonly<Record<string, { readonly sha256: string }>>,
  leaves: readonly string[],
): VerifyFinding[] {
  const texts = Object.entries(files).flatMap(([path, { sha256 }]) => {
    const [, digest] = named.exec(path) ?? [];
    return digest === undefined ? [] : [{ path, digest, sha256 }];
  });
  const logged = new Set(leaves.map((line) => parseLeaf(line)?.digest));
  const changed = texts.filter(({ digest, sha256 }) => digest !== sha256);
  const unlogged = texts.filter(({ digest }) => !logged.has(digest));
  const [first] = unlogged;
  return [
    ...changed.map(
      ({ path, sha256 }): VerifyFinding => ({
        outcome: 'fails',
        text: `${path}: the manifest gives it the SHA-256 ${sha256}, and its name another: other bytes than were captured`,
      }),
    ),
    ...(first
      ? [
          {
            outcome: 'unproved',
            text: `${toCounted(unlogged.length, 'archived text')} in no capture of the log, such as ${first.path}; do: npm run register, and build again`,
          } as const,
        ]
      : []),
    ...(texts.length > 0 && changed.length + unlogged.length === 0
      ? [
          {
            outcome: 'holds',
            text: `${toCounted(texts.length, 'archived text')}, each with the digest that a capture of the log has`,
          } as const,
        ]
      : []),
  ];
}
