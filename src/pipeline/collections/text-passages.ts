import { type AnchoredPassage, blockText, toPassages } from '../records/passages.ts';
import type { DocumentRecord } from '../schema/document-record.ts';
import type { WordPlace } from '../schema/place.ts';
import { archivedText, heldElsewhere } from '../schema/search-kinds.ts';
import { withoutSigns } from '../schema/signs.ts';
import type { TextBlock, TextRecord } from '../schema/text-record.ts';
import { languageOf, type SearchRecord } from './search-record.ts';

/** Between blocks stands a sign that is no word: no phrase is found across two of them. */
const toSign = ({ kind }: TextBlock) => (kind === 'item' || kind === 'row' ? ' · ' : ' ¶ ');

/** The words under the heading, and headings above the one that names the passage. */
function toContent({ blocks, heading }: AnchoredPassage): string {
  const own = blocks.filter((block) => block.kind !== 'heading' || blockText(block) !== heading);
  return own.map((block, index) => (index === 0 ? '' : toSign(block)) + blockText(block)).join('');
}

/**
 * What the search knows of an archived text: its passages. In: the record of a text. Out: of the newest text of a document
 * one search record a passage, which opens the text's page there; of older texts none.
 */
export function toTextPassages({ path, platform, document, snapshot, isNewest, blocks }: TextRecord): SearchRecord[] {
  if (!isNewest) return [];
  const captured = snapshot.capturedAt.slice(0, 10);
  return toPassages(blocks).map((passage) => ({
    url: `/${path}/#${passage.anchor}`,
    content: withoutSigns(toContent(passage)),
    meta: { title: passage.heading ?? document.title, platform: platform.name, document: document.title },
    filters: {
      kind: [archivedText],
      platform: [platform.name],
      documentType: [document.documentType],
      captured: [captured],
      ...languageOf(document),
    },
    date: captured,
  }));
}

/** The same of a text that may not be republished: words in no order, and the archive's address with the line of each block. */
export function toPlaceRecords(document: DocumentRecord, places: readonly WordPlace[]): SearchRecord[] {
  const { newest, platform, title, documentType } = document;
  if (!newest) return [];
  const captured = newest.capturedAt.slice(0, 10);
  return places.map(({ heading, blocks }) => ({
    url: `${newest.archiveUrl ?? `/${document.path}/`}#L${blocks.map(({ line }) => line).join(',')}`,
    content: blocks.map(({ words }) => words.join(' ')).join(' ¶ '),
    meta: { title: heading ?? title, platform: platform.name, document: title },
    filters: {
      kind: [archivedText],
      platform: [platform.name],
      documentType: [documentType],
      captured: [captured],
      held: [heldElsewhere],
      ...languageOf(document),
    },
    date: captured,
  }));
}
