/** What a file that only grows has lost. In: its text before and now. Out: for each loss the line it is seen at, and what was there. */
import { parseDocument } from 'yaml';

export interface KeptLine {
  readonly line: number;
  readonly message: string;
}

/** Of a file of lines: what vanished, or the first line that stands elsewhere than it did. */
export function lostLines(before: string, now: string): KeptLine[] {
  const [old, own] = [toLines(before), toLines(now)];
  const there = new Set(own);
  const [lost, ...others] = old.flatMap((text, index) => (there.has(text) ? [] : [{ text, line: index + 1 }]));
  if (lost) {
    const more = others.length > 0 ? `, and ${others.length} more after it` : '';
    const message = `line ${lost.line} was published and is gone${more}: ${lost.text.slice(0, 100)}`;
    return [{ line: Math.min(lost.line, Math.max(1, own.length)), message }];
  }
  const moved = old.findIndex((text, index) => own[index] !== text);
  if (moved < 0) return [];
  const message = `another line stands here than the one that was published: ${old[moved]!.slice(0, 100)}`;
  return [{ line: moved + 1, message }];
}

/** Of the register: records that vanished, and former addresses that a record no longer has. */
export function lostRecords(before: string, now: string): KeptLine[] {
  const own = new Map(readRecords(now).map((record) => [record.id, record]));
  const old = readRecords(before);
  const gone = old.filter(({ id }) => !own.has(id));
  const [first, ...others] = gone.map(({ id }) => id);
  const lines = now.split('\n').length;
  const more = others.length > 0 ? ` and is gone, and ${others.length} more with it` : ' and is gone';
  return [
    ...(first ? [{ line: Math.min(gone[0]!.line, lines), message: `record ${first} was published${more}` }] : []),
    ...old.flatMap(({ id, paths }) => {
      const record = own.get(id);
      return paths.flatMap((path) => {
        if (!record || record.paths.includes(path)) return [];
        const message = `record ${id} no longer has the address ${path}, under which it was published`;
        return [{ line: record.line, message }];
      });
    }),
  ];
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
