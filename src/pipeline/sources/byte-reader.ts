/**
 * Reads lines and runs of known length from a stream of chunks, taking no more chunks than asked for.
 * In: chunks as they come. Out: `await reader.line()`, `await reader.read(1234, (part) => hash.update(part))`.
 */
export class ByteReader {
  readonly #chunks: AsyncIterator<Buffer>;
  #chunk: Buffer = Buffer.alloc(0);

  constructor(chunks: AsyncIterable<Buffer>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** The bytes up to the next line feed, which is consumed, as text. Nothing at the end of the stream. */
  async line(): Promise<string | undefined> {
    let text = '';
    for (;;) {
      const end = this.#chunk.indexOf(10);
      if (end >= 0) return text + this.#take(end + 1).toString('latin1', 0, end);
      text += this.#take(this.#chunk.length).toString('latin1');
      if (!(await this.#more())) return undefined;
    }
  }

  /** Hands over `length` bytes in parts as they pass; false when the stream ends before. */
  async read(length: number, onPart: (part: Buffer) => void): Promise<boolean> {
    let left = length;
    while (left > 0) {
      if (this.#chunk.length === 0 && !(await this.#more())) return false;
      const part = this.#take(Math.min(left, this.#chunk.length));
      left -= part.length;
      onPart(part);
    }
    return true;
  }

  /** Tells the source that nothing more is wanted. */
  async close(): Promise<void> {
    await this.#chunks.return?.();
  }

  #take(length: number): Buffer {
    const part = this.#chunk.subarray(0, length);
    this.#chunk = this.#chunk.subarray(length);
    return part;
  }

  async #more(): Promise<boolean> {
    const { done, value } = await this.#chunks.next();
    if (!done) this.#chunk = value;
    return !done;
  }
}
