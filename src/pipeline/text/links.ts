/** Web addresses that a text links to. In: Markdown as archived. Out: each address once, in the order of the text, without fragments. */
import { withoutEndSlashes } from '../schema/end-slashes.ts';

const link = /\]\((https?:\/\/[^\s()<>"']{1,500})\)/g;

/**
 * Addresses of http and https that a text links to, each once.
 * @example toLinks('See [our terms](https://a.example/t#one).') → ['https://a.example/t']
 */
export function toLinks(markdown: string): string[] {
  const found = new Set<string>();
  for (const [, address] of markdown.matchAll(link)) {
    if (URL.canParse(address!)) found.add(address!.split('#')[0]!);
  }
  return [...found];
}

/** What two addresses of one page have in common: neither "www." nor the slash at the end nor the query makes a difference. */
export function toLinkKey(address: string): string {
  const { hostname, pathname } = new URL(address);
  return `${hostname.replace(/^www\./, '')}${withoutEndSlashes(pathname)}`.toLowerCase();
}
