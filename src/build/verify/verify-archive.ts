/**
 * Compares what a site publishes of its archive with the archive itself. In: a reader of the site, the leaves of its log, and the texts
 * of the archive as they pass. Out: findings: captures that the archive does not have as they were published, and the first byte
 * in which a published text differs.
 */
import { hash } from 'node:crypto';
import { toCounted } from '../../command/print.ts';
import { endingOfPage } from '../../pipeline/records/cited-pages.ts';
import { addresses } from '../../pipeline/schema/addresses.ts';
import { parseLeaf, toLeafKey } from '../../pipeline/schema/logged-capture.ts';
import type { ReadDocument } from '../../pipeline/sources/archive.ts';
import { type Capture, digestsOf } from '../../pipeline/text/capture.ts';
import { extractText } from '../../pipeline/text/extract/extraction.ts';
import type { VerifyFinding } from './finding.ts';
import type { SiteReader } from './site-reader.ts';

export class ArchiveComparison {
  private readonly captures = new Set<string>();
  private readonly site: SiteReader;
  private readonly differing: Promise<VerifyFinding | undefined>[] = [];
  private texts = 0;
  private pages = 0;

  constructor(site: SiteReader) {
    this.site = site;
  }

  /** A document of the archive with its texts. */
  take({ place, captures, payloads }: ReadDocument): void {
    const document = `${place.platform}/${place.document}`;
    for (const capture of captures)
      for (const digest of digestsOf(capture))
        this.captures.add(toLeafKey({ document, capturedAt: capture.capturedAt, digest }));
    const pages = new Map(captures.flatMap((one) => (one.page ? [[one.page.digest, one] as const] : [])));
    for (const capture of pages.values()) this.differing.push(this.deriveAnew(capture));
    for (const [digest, payload] of payloads) this.differing.push(this.compare(digest, payload));
  }

  async finish(leaves: readonly string[]): Promise<VerifyFinding[]> {
    const texts = (await Promise.all(this.differing)).filter((one) => one !== undefined);
    const gone = leaves.filter((line) => {
      const leaf = parseLeaf(line);
      return !leaf || !this.captures.has(toLeafKey(leaf));
    });
    const missing = gone.map(
      (line): VerifyFinding => ({ outcome: 'fails', text: `the archive has no such capture: ${line}` }),
    );
    if (missing.length > 0 || texts.length > 0) return [...missing, ...texts];
    if (leaves.length === 0 && this.texts === 0 && this.pages === 0)
      return [
        { outcome: 'unproved', text: 'the archive: the site has no capture in its log and no text to compare with it' },
      ];
    return [
      {
        outcome: 'holds',
        text: `the archive has each of the ${toCounted(leaves.length, 'digest')} of the log; ${toCounted(this.texts, 'text')} published here are byte for byte its own${this.pages > 0 ? `; the texts of ${toCounted(this.pages, 'page')} were derived anew and are the same` : ''}`,
      },
    ];
  }

  /** The text of a page that is published here, by its own extraction; no cache takes part. */
  private async deriveAnew({ page, digest }: Capture): Promise<VerifyFinding | undefined> {
    const path = addresses.snapshot(page!.digest, endingOfPage(page!));
    const bytes = await this.site.read(path);
    if (!bytes) return undefined;
    const extracted = await extractText({ ...page!, bytes }, page!.extraction);
    const text = 'text' in extracted ? hash('sha256', extracted.text) : undefined;
    if (hash('sha256', bytes) === page!.digest && text === digest) {
      this.pages++;
      return undefined;
    }
    const what = text === undefined ? 'no text is derived of it' : `the text derived of it is ${text}, not ${digest}`;
    return { outcome: 'fails', text: `${path}: ${what}` };
  }

  private async compare(digest: string, payload: Buffer): Promise<VerifyFinding | undefined> {
    const path = addresses.snapshot(digest);
    const bytes = await this.site.read(path);
    if (!bytes) return undefined;
    this.texts++;
    if (hash('sha256', bytes) === digest) return undefined;
    const at = bytes.findIndex((byte, index) => byte !== payload[index]);
    const offset = at < 0 ? Math.min(bytes.length, payload.length) : at;
    const line = payload.subarray(0, offset).toString('utf8').split('\n').length;
    return { outcome: 'fails', text: `${path}: differs from the archive from byte ${offset}, in line ${line}` };
  }
}
