/** The pages beside the page of a document: its history, an exhibit, a sentence's first appearance. Out: those of documents with a capture. */
import type { DocumentRecord } from '../pipeline/schema/document-record.ts';
import { loadRecords, type Page } from './records.ts';

export type DocumentPage = Page<DocumentRecord>;

export async function listDocumentPages() {
  const pages = (await loadRecords('documents')).filter(({ head }) => head.newest !== undefined);
  return pages.map((page) => {
    const [, platform, document] = page.head.path.split('/');
    return { params: { platform, document }, props: page, cacheKey: page.cacheKey };
  });
}
