/** What a file that only grows has lost. In: its text before and now. Out: for each loss the line it is seen at, and what was there. */
import { parseDocument } from 'yaml';

export interface KeptLine {
  readonly line: number;
  readonly message: string;
}

/** More losses than this are counted, not listed. */
const most = 20;

/** Of a file of lines: each that vanished, or the first that stands elsewhere than it did. */
export function lostLines(before: string, now: string): KeptLine[] {
  const [old, own] = [toLines(before), toLines(now)];
  const there = new Set(own);
  const lost = old.flatMap((text, index) => (there.has(text) ? [] : [{ text, line: index + 1 }]));
  const listed = lost.slice(0, most).map(({ text, line }) => ({
    line: Math.min(line, Math.max(1, own.length)),
    message: `line ${line} was published and is gone: ${text.slice(0, 100)}`,
  }));
  if (lost.length > most) return [...listed, { line: 1, message: `${lost.length - most} further lines are gone` }];
  if (lost.length > 0) return listed;
  const moved = old.findIndex((text, index) => own[index] !== text);
  return moved < 0
    ? []
    : [
        {
          line: moved + 1,
          message: `another line stands here than the one that was published: ${old[moved]!.slice(0, 100)}`,
        },
      ];
}

/** Of the register: records that vanished, and former addresses that a record no longer has. */
export function lostRecords(before: string, now: string): KeptLine[] {
  const own = new Map(readRecords(now).map((record) => [record.id, record]));
  return readRecords(before).flatMap(({ id, line, paths }): KeptLine[] => {
    const record = own.get(id);
    if (!record) return [{ line, message: `record ${id} was published and is gone` }];
    const lost = paths.filter((path) => !record.paths.includes(path));
    return lost.map((path) => ({
      line: record.line,
      message: `record ${id} no longer has the address ${path}, under which it was published`,
    }));
  });
}

const toLines = (text: string) => text.split('\n').filter((line) => line !== '');

function readRecords(text: string): { id: string; line: number; paths: string[] }[] {
  const found = (parseDocument(text).toJS() as { records?: unknown } | null)?.records;
  const lines = text.split('\n');
  return (Array.isArray(found) ? found : []).flatMap((one: { id?: unknown; path?: unknown; formerPaths?: unknown }) => {
    if (typeof one?.id !== 'string') return [];
    const line = lines.findIndex((own) => own.includes(one.id as string)) + 1;
    const paths = [one.path, ...(Array.isArray(one.formerPaths) ? one.formerPaths : [])].filter(
      (path) => typeof path === 'string',
    );
    return [{ id: one.id, line: Math.max(1, line), paths }];
  });
}
