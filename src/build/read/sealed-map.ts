/**
 * A map that is kept in a sealed file, and remembered by a process that stays. In: the file, the digest of the code that found what it holds. Out:
 * what earlier runs kept, none of it where other code found it or the file is damaged; and a writer.
 */
import { letGo } from '../../pipeline/schema/let-go.ts';
import { readRemembered, rememberWritten } from './remembered.ts';
import { readSealed, writeSealed } from './sealed-file.ts';

export function readSealedMap<Value>(file: string, code: string): ReadonlyMap<string, Value> {
  return readRemembered(file, code, () => {
    const sealed = readSealed(file, code);
    if (sealed.is !== 'whole') return new Map();
    const text = sealed.bytes.toString('utf8');
    letGo(sealed.bytes);
    return new Map(JSON.parse(text) as [string, Value][]);
  });
}

export function writeSealedMap(file: string, code: string, values: ReadonlyMap<string, unknown>): void {
  writeSealed(file, code, Buffer.from(JSON.stringify([...values])));
  rememberWritten(file, code, values);
}
