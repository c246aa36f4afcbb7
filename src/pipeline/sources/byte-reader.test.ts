import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ByteReader } from './byte-reader.ts';

async function* inPieces(bytes: Buffer, sizes: readonly number[]): AsyncGenerator<Buffer> {
  let at = 0;
  for (const size of sizes) {
    yield bytes.subarray(at, at + size);
    at += size;
  }
  yield bytes.subarray(at);
}

it('reads the same, however the stream is cut', async () => {
  const texts = fc.array(fc.uint8Array({ maxLength: 50 }), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(texts, fc.array(fc.nat(9), { maxLength: 60 }), async (payloads, sizes) => {
      const stream = Buffer.concat(payloads.flatMap((payload) => [Buffer.from(`${payload.length}\n`), payload]));
      const reader = new ByteReader(inPieces(stream, sizes));
      for (const payload of payloads) {
        const parts: Buffer[] = [];
        await reader.read(Number(await reader.line()), (part) => parts.push(part));
        expect(Buffer.concat(parts).equals(payload)).toBe(true);
      }
      expect(await reader.line()).toBeUndefined();
    }),
  );
});

it('says that a stream ended early', async () => {
  const reader = new ByteReader(inPieces(Buffer.from('abc'), []));
  expect(await reader.read(5, () => undefined)).toBe(false);
});

it('takes no more than it was asked for', async () => {
  let taken = 0;
  async function* source() {
    for (;;) yield Buffer.from(`${taken++}\n`);
  }
  const reader = new ByteReader(source());
  expect([await reader.line(), await reader.line()]).toEqual(['0', '1']);
  expect(taken).toBe(2);
  await reader.close();
});
