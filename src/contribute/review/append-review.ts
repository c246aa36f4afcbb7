/**
 * Adds a second reading to the file of a clause. In: the text of the file, the reading. Out: the text with the reading as the last
 * entry of `reviews`; every other line stays as it is.
 */
import { isMap, isSeq, parseDocument, stringify } from 'yaml';
import type { SecondReading } from '../../pipeline/schema/second-reading.ts';

export function appendReview(text: string, reading: SecondReading): string {
  const parsed = parseDocument(text);
  const entry = stringify([reading], { lineWidth: 96 })
    .trimEnd()
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
  const pair = isMap(parsed.contents) && parsed.contents.items.find(({ key }) => String(key) === 'reviews');
  if (!pair) return `${text.trimEnd()}\nreviews:\n${entry}\n`;
  const list = pair.value;
  if (!isSeq(list) || list.flow || !list.range) throw new Error('reviews is not a list with one entry a line');
  const end = list.range[1];
  return `${text.slice(0, end).trimEnd()}\n${entry}\n${text.slice(end).replace(/^\n+/, '')}`;
}
