/**
 * What index-apart.ts starts. In: the collections and what is kept of them, as JSON in the first argument, then messages: the collections are there; the pages
 * are rendered. Out: a message for every so many records, and one with what was indexed at the end, or with what went wrong.
 */
import { tellParent } from '../../command/tell-parent.ts';
import { awaitLater } from '../await-later.ts';
import type { WrittenText } from './findable.ts';
import type { IndexedPlace, IndexingMessage, IndexingOptions, SearchMessage } from './index-apart.ts';
import { type EarlyTexts, indexTextsEarly } from './index-texts.ts';
import { IndexPreparation } from './prepare-index.ts';
import { indexSite } from './search-index.ts';

/** A message says more of so many records. */
const atOnce = 256;

// The build that asked for it is gone: Pagefind ends where nobody writes to it any more.
process.on('disconnect', () => process.exit(1));
// Pagefind's client prints a trace where its program is gone; what matters of it is in the error.
console.error = () => {};

const send = (message: SearchMessage) => tellParent(message);
const { collections, kept, code } = JSON.parse(process.argv[2]!) as IndexedPlace;
const { promise: generated, resolve: begin } = Promise.withResolvers<IndexingOptions>();
const { promise: rendered, resolve: complete } = Promise.withResolvers<void>();
const prepared = new IndexPreparation(collections, { folder: kept, code });
let early: Promise<EarlyTexts | undefined> | undefined;
let hasBegun = false;
async function indexEarly(texts: readonly WrittenText[], staging: string): Promise<EarlyTexts | undefined> {
  const found = prepared.findTexts(texts);
  return found.passages.length === 0 ? undefined : indexTextsEarly(found, { collections, staging, code });
}
process.on('message', (message: IndexingMessage) => {
  if ('texts' in message) {
    if (hasBegun || prepared.isKnown) return;
    early = indexEarly(message.texts, message.staging);
    awaitLater(early);
  } else if ('begin' in message) {
    hasBegun = true;
    begin(message.begin);
  } else complete();
});
try {
  prepared.readAhead();
  const options = { collections, kept, code, ...(await generated) };
  const onRecord = (done: number, total: number) => {
    if (done % atOnce === 0) send({ done, total });
  };
  send({ indexed: await indexSite({ ...options, rendered, onRecord }, prepared, early) });
} catch (error) {
  const { message, stack } = error as Error;
  send({ fault: { ...(error as Error), message, stack } });
}
process.channel?.unref();
