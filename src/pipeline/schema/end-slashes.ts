/** An address or a path without the slashes at its end: `https://a.example/b//` → `https://a.example/b`. */
export function withoutEndSlashes(address: string): string {
  return address.replace(/(?<!\/)\/+$/, '');
}
