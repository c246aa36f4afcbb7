import type { PageBytes } from './page.ts';

/**
 * The characters of a captured page. In: bytes, and the encoding that the server named, if any. Out: text. As browsers decide: a byte
 * order mark, then the server, then `<meta charset>` in the first 1,024 bytes, then UTF-8 where the bytes are valid, else windows-1252.
 */
export function decodePage({ bytes, type, charset }: Omit<PageBytes, 'type'> & { type: string }): string {
  const label = findMark(bytes) ?? known(charset) ?? (type === 'html' ? findMeta(bytes) : undefined);
  if (label) return new TextDecoder(label).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function findMark([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xff && second === 0xfe ? 'utf-16le' : undefined;
}

/** The name as the encoding standard gives it; nothing for a name that no browser knows. */
function known(label: string | undefined): string | undefined {
  if (!label) return undefined;
  try {
    return new TextDecoder(label.trim().replace(/^["']|["']$/g, '')).encoding;
  } catch {
    return undefined;
  }
}

const meta = /<meta\s[^>]{0,500}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w:.-]{1,40})/i;

function findMeta(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const label = known(meta.exec(start)?.[1]);
  // A page that can be read thus far in ASCII is no UTF-16, whatever it says.
  return label?.startsWith('utf-16') ? 'utf-8' : label;
}
