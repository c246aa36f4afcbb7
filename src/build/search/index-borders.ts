/** Between which words the files of an index lie. In: files in order, those that stand with their borders. Out: the first and last letters of each. */

import { inCodeOrder } from '../../pipeline/schema/order.ts';

/** From here on, letters are not in the order of their bytes. */
const late = /[\ud800-\uffff]/;

export const inByteOrder = (a: string, b: string): number =>
  late.test(a) || late.test(b) ? Buffer.compare(Buffer.from(a), Buffer.from(b)) : inCodeOrder(a, b);

/** A file that stands. */
export interface Bordered {
  /** Its number among the files of its bundle. */
  readonly at: number;
  /** No word of the file before is as late as `from`, none of the file after as early as `to`. */
  readonly from: string;
  readonly to: string;
}

export interface BorderedFile {
  readonly name: string;
  readonly stands?: Bordered;
  first(): string;
  last(): string;
}

/**
 * Files by their first and last words: between two files only as many letters as tell them apart; one ends no earlier than it begins. Between
 * two files that stood beside each other the border stays, and neither is read.
 */
export function withBorders(files: readonly BorderedFile[]): (readonly [from: string, to: string, name: string])[] {
  const [one] = files;
  let from = one?.stands?.at === 0 ? one.stands.from : (one?.first() ?? '');
  return files.map((file, at) => {
    const own = from;
    const next = files[at + 1];
    if (next === undefined) return [own, file.last(), file.name];
    const [stands, after] = [file.stands, next.stands];
    if (stands?.from === own && after?.at === stands.at + 1) {
      from = after.from;
      return [own, stands.to, file.name];
    }
    const [before, behind] = [[...file.last()], [...next.first()]];
    let same = 0;
    while (same < before.length && same < behind.length && before[same] === behind[same]) same++;
    from = behind.slice(0, same + 1).join('');
    const end = before.slice(0, same + 1).join('');
    return [own, inByteOrder(end, own) >= 0 ? end : file.last(), file.name];
  });
}
