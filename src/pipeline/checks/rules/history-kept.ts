import { toLeafKey } from '../../schema/logged-capture.ts';
import { toCaptureCause } from '../../sources/capture-cause.ts';
import { capturesFile } from '../../sources/ledger.ts';
import { sha256 } from '../../sources/snapshot-file.ts';
import { digestsOf } from '../../text/capture.ts';
import { toFolderCause } from '../causes.ts';
import { firstText } from '../example-corpus.ts';
import { explainExchanged, findExchangedCaptures, findExchangedRecords } from '../exchanged.ts';
import { explainGone, findGone } from '../gone.ts';
import type { Rule } from '../rule.ts';

const digest = sha256(Buffer.from(firstText));
const leaf = `pebble/privacy-policy 2026-01-02T03:04:05Z ${digest} https://pebble.example/privacy\n`;

/** What the log of captures names is still in the archive, as it was. */
export const historyKept: Rule = {
  id: 'history-kept',
  severity: 'error',
  title: 'A capture that was published stays in the archive as it was',
  why: 'Others hold the root of the log: a capture that is edited, moved in time or deleted afterwards shows as a fork of it.',
  examples: [
    { title: 'a capture in the log', edits: { [capturesFile]: leaf }, expect: [] },
    {
      title: 'a capture whose bytes are others than were published',
      edits: { [capturesFile]: leaf.replace(digest, 'a'.repeat(64)) },
      expect: [
        `${capturesFile}:1:1 the log names a capture of pebble/privacy-policy at 2026-01-02T03:04:05Z with SHA-256 aaaaaaaaaaaa…, and the archive has ${digest.slice(0, 12)}… there`,
      ],
    },
    {
      title: 'a capture that is gone or has another date',
      edits: { [capturesFile]: leaf.replace('2026-01-02', '2026-01-01') },
      expect: [
        `${capturesFile}:1:1 the log names a capture of pebble/privacy-policy at 2026-01-01T03:04:05Z, and the archive has none`,
      ],
    },
    {
      title: 'a capture whose source address was rewritten',
      edits: { [capturesFile]: leaf.replace('/privacy\n', '/terms\n') },
      expect: [
        `${capturesFile}:1:1 the log says it was captured from https://pebble.example/terms, its header says https://pebble.example/privacy`,
      ],
    },
    {
      title: 'a document that is gone',
      edits: {
        [capturesFile]: leaf.replaceAll('pebble/privacy-policy', 'pebble/cookies').replace(digest, 'a'.repeat(64)),
      },
      expect: [`${capturesFile}:1:1 the log names captures of pebble/cookies, which is gone`],
    },
    {
      title: 'a document under another name',
      edits: { [capturesFile]: leaf.replaceAll('pebble/privacy-policy', 'pebble/cookies') },
      expect: [
        'platforms/pebble/privacy-policy/document.yml:1:1 the log names captures of pebble/cookies, which is gone: it was renamed to pebble/privacy-policy',
      ],
    },
    {
      title: 'a line that is written twice',
      edits: { [capturesFile]: leaf + leaf },
      expect: [`${capturesFile}:2:1 the same line stands at 1`],
    },
    {
      title: 'a revision that was edited',
      edits: { 'revisions.jsonl': '{"digest": 1}\n' },
      expect: ['revisions.jsonl:1:1 digest: expected a SHA-256'],
    },
  ],
  *check(project) {
    const { sources, readings } = project;
    const { problems, captures } = sources.ledger;
    for (const { file, line, message, remedy } of problems) yield { file, line, column: 1, message, remedy };
    if (captures.length === 0) return;
    const file = `${sources.prefix}${capturesFile}`;
    const known = new Map<string, string | undefined>();
    const there = new Map<string, string>();
    for (const [document, { captures: own }] of readings)
      for (const capture of own) {
        const { capturedAt, sourceUrl } = capture;
        for (const sha of digestsOf(capture)) known.set(toLeafKey({ document, capturedAt, digest: sha }), sourceUrl);
        there.set(`${document} ${capturedAt}`, capture.digest);
      }
    if (readings.size === 0) return; // the archive could not be read, which is reported
    const told = new Set<string>();
    for (const [index, one] of captures.entries()) {
      const { document, capturedAt } = one;
      const at = { file, line: index + 1, column: 1 };
      if (!readings.has(document)) {
        const lost = findGone(project).get(document);
        if (!lost || told.has(lost.path)) continue;
        told.add(lost.path);
        yield { ...at, ...explainGone(lost, 'the log names captures of', project) };
        continue;
      }
      if (readings.get(document)!.captures.length === 0) {
        if (told.has(document)) continue;
        told.add(document);
        const number = captures.filter((one) => one.document === document).length;
        yield {
          ...{ ...at, cause: toFolderCause(`${document}/snapshots`), isGone: true },
          message: `the log names ${number === 1 ? 'a capture' : `${number} captures`} of ${document}, and the archive has none`,
          remedy: `restore platforms/${document}/snapshots: captures are only ever added`,
        };
        continue;
      }
      const cause = toCaptureCause(document, capturedAt);
      const sourceUrl = known.get(toLeafKey(one));
      if (known.has(toLeafKey(one))) {
        if (sourceUrl === undefined || sourceUrl === one.sourceUrl) continue;
        const remedy = 'restore the header of the snapshot as it was published';
        yield {
          ...{ ...at, cause },
          message: `the log says it was captured from ${one.sourceUrl}, its header says ${sourceUrl}`,
          remedy,
        };
        continue;
      }
      const exchange = findExchangedCaptures(project).get(document);
      if (exchange) {
        const found = explainExchanged(
          document,
          exchange,
          findExchangedRecords(project).has(document) ? '' : 'snapshots',
        );
        if (told.has(found.cause)) continue;
        told.add(found.cause);
        const pair = captures.filter((one) => one.document === document || one.document === exchange.to);
        yield { ...at, ...found, alsoCauses: pair.map((one) => toCaptureCause(one.document, one.capturedAt)) };
        continue;
      }
      const other = there.get(`${document} ${capturedAt}`);
      const named = `the log names a capture of ${document} at ${capturedAt}`;
      const remedy = 'restore the snapshot as it was published: captures are only ever added';
      yield other
        ? {
            ...{ ...at, cause },
            message: `${named} with SHA-256 ${one.digest.slice(0, 12)}…, and the archive has ${other.slice(0, 12)}… there`,
            remedy,
          }
        : { ...at, cause, message: `${named}, and the archive has none`, remedy };
    }
  },
};
