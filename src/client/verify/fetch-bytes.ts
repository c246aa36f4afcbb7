/**
 * Bytes of an address, from the network and not from a cache. In: the address. Out: its bytes. Without a network: those that this page fetched
 * before, so that what was checked once can be checked again; a server’s refusal is an error.
 */
const fetched = new Map<string, Uint8Array<ArrayBuffer>>();

export async function fetchBytes(address: string): Promise<Uint8Array<ArrayBuffer>> {
  let response: Response;
  try {
    response = await fetch(address, { cache: 'no-store' });
  } catch (error) {
    const before = fetched.get(address);
    if (before) return before;
    throw new Error(`${address} could not be reached: ${(error as Error).message}`);
  }
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  fetched.set(address, bytes);
  return bytes;
}
