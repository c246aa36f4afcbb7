/** The part of CBOR (RFC 8949) that Pagefind's indexes are written in: whole numbers, text, lists; each number as short as it can be. */
export type Cbor = number | string | readonly Cbor[];

const [positive, negative, text, list] = [0, 1, 3, 4] as const;

/** Throws where the bytes hold anything else. */
export function decodeCbor(bytes: Buffer): Cbor {
  let at = 0;
  const readLength = (short: number): number => {
    if (short < 24) return short;
    const size = 1 << (short - 24);
    if (size > 4) throw new Error(`a length of ${size} bytes`);
    at += size;
    return bytes.readUIntBE(at - size, size);
  };
  const read = (): Cbor => {
    const head = bytes[at++]!;
    const [kind, length] = [head >> 5, readLength(head & 31)];
    if (kind === positive) return length;
    if (kind === negative) return -1 - length;
    if (kind === text) {
      at += length;
      return bytes.toString('utf8', at - length, at);
    }
    if (kind !== list) throw new Error(`no such value: ${head}`);
    const values: Cbor[] = [];
    for (let n = 0; n < length; n++) values.push(read());
    return values;
  };
  return read();
}

export function encodeCbor(value: Cbor): Buffer {
  let bytes = Buffer.allocUnsafe(65_536);
  let at = 0;
  const reserve = (size: number) => {
    if (at + size > bytes.length) bytes = Buffer.concat([bytes, Buffer.allocUnsafe(bytes.length + size)]);
  };
  const writeHead = (kind: number, length: number) => {
    reserve(5);
    const size = length < 24 ? 0 : length < 0x100 ? 1 : length < 0x10000 ? 2 : 4;
    bytes[at++] = (kind << 5) | (size === 0 ? length : 24 + Math.log2(size));
    if (size > 0) at = bytes.writeUIntBE(length, at, size);
  };
  const write = (one: Cbor) => {
    if (typeof one === 'number') writeHead(one < 0 ? negative : positive, one < 0 ? -1 - one : one);
    else if (typeof one === 'string') {
      const length = Buffer.byteLength(one);
      writeHead(text, length);
      reserve(length);
      at += bytes.write(one, at);
    } else {
      writeHead(list, one.length);
      for (const inner of one) write(inner);
    }
  };
  write(value);
  return Buffer.from(bytes.subarray(0, at));
}
