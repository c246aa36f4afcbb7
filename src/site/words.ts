/** The words of the interface in the language of the corpus. In: nothing. Out: what says them. */
import { type Interface, interfaceOf } from '../words/interface/interface.ts';
import { loadSite } from './records.ts';

export async function loadInterface(): Promise<Interface> {
  const { data: site } = await loadSite();
  return interfaceOf(site.language);
}
