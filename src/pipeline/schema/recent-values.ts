/** Values by key, of which those asked for least lately go when all together are too large. In: the most, and how large a value is, in the same unit. */
export class RecentValues<T> {
  private readonly most: number;
  private readonly sizeOf: (value: T) => number;
  private readonly values = new Map<string, T>();
  private size = 0;

  constructor(most: number, sizeOf: (value: T) => number) {
    this.most = most;
    this.sizeOf = sizeOf;
  }

  get(key: string): T | undefined {
    const value = this.values.get(key);
    if (value !== undefined) {
      this.values.delete(key);
      this.values.set(key, value);
    }
    return value;
  }

  put(key: string, value: T): T {
    if (!this.values.delete(key)) this.size += this.sizeOf(value);
    this.values.set(key, value);
    for (const [oldest, one] of this.values) {
      if (this.size <= this.most || oldest === key) break;
      this.values.delete(oldest);
      this.size -= this.sizeOf(one);
    }
    return value;
  }
}
