/** What queries can mean on this site. In: the site's base. Out: its hints, read; nothing where they could not be fetched. */
import { type PackedHints, unpackHints } from '../../pipeline/schema/search-hints.ts';
import { Meanings } from './meaning.ts';

export async function loadMeanings(base: string): Promise<Meanings | undefined> {
  try {
    const response = await fetch(`${base}search-hints.json`);
    return response.ok ? new Meanings(unpackHints((await response.json()) as PackedHints)) : undefined;
  } catch {
    return undefined;
  }
}
