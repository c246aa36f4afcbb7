interface LeafParts {
  /** platform/document */
  readonly document: string;
  readonly capturedAt: string;
  readonly digest: string;
  readonly sourceUrl: string;
}

/** The line of a leaf of the log, as captures.txt and the log have it. In: document, time, digest, address. Out: the line. Free of zod: browsers write it too. */
export function formatLeaf({ document, capturedAt, digest, sourceUrl }: LeafParts): string {
  return `${document} ${capturedAt} ${digest} ${sourceUrl.replace(/[\s\p{Cc}]/gu, encodeURIComponent)}`;
}
