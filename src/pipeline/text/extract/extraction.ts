import { decodePage } from './decode-page.ts';
import { htmlToMarkdown } from './html-to-markdown.ts';
import { largestPage } from './limits.ts';
import { type Extracted, type ExtractionRun, nameExtraction, type PageBytes, type PageType } from './page.ts';
import { pdfToText } from './pdf-to-text.ts';

type Extract = (page: PageBytes, run: ExtractionRun) => Extracted | Promise<Extracted>;

const first: Readonly<Record<PageType, Extract>> = {
  html: (page, run) => htmlToMarkdown(decodePage(page), run),
  pdf: ({ bytes }) => pdfToText(bytes),
  text: (page) => ({ text: decodePage(page) }),
};

/** By version, how each type of page becomes text: 2 reads of HTML what a page keeps behind buttons. */
const versions: Readonly<Record<number, typeof first>> = { 1: first, 2: first };

/**
 * How the text of a captured page is derived from its bytes. In: the bytes, what they are (HTML, PDF, plain text), and the parameters
 * of the document. Out: the derived text (Markdown), or why there is none. Same bytes and parameters, same text, on every machine
 * and in the browser.
 *
 * A version is a promise: what version 1 derives of a page never changes. Whatever alters an output is a new version, in a file of
 * its own beside the old one and a line in `versions`; documents go over to it from a capture on (`from`), never backwards.
 */
export async function extractText(page: PageBytes, run: ExtractionRun): Promise<Extracted> {
  const largest = largestPage[page.type];
  if (page.bytes.length > largest)
    return {
      fault: `the page has ${page.bytes.length} bytes, more than the ${largest} that are read`,
      remedy: 'capture the document without what is embedded in it',
    };
  const extract = versions[run.version]?.[page.type];
  if (!extract) return { fault: `there is no extraction ${nameExtraction(page.type, run)}`, remedy: 'update Clausary' };
  const extracted = await extract(page, run);
  if ('text' in extracted && !/[\p{L}\p{N}]/u.test(extracted.text))
    return { fault: 'no text is left of the page', remedy: 'correct the selectors of extraction in document.yml' };
  return extracted;
}
