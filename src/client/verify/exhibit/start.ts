/**
 * The exhibit that the address of the page names: `?on=2024-03-05`, perhaps `&clause=ai-training`. In: the page of a document. Out: the
 * exhibit in the place of the lists, to print or to save as a ZIP; the lists stay where there is nothing to show, and say why.
 */
import { formatLeaf } from '../../../pipeline/schema/leaf-line.ts';
import { toDay } from '../../../words/dates.ts';
import { versionOn } from '../../../words/span.ts';
import { fetchBytes } from '../fetch-bytes.ts';
import { toExhibit } from './exhibit.ts';
import { proveLeaf } from './prove.ts';
import type { ExhibitChoice, ExhibitPage, ExhibitVersion } from './shapes.ts';
import { toHex } from './to-files.ts';
import { toExhibitHtml } from './to-html.ts';

const app = document.querySelector<HTMLElement>('[data-exhibit]');
const data = app?.querySelector('script[type="application/json"]')?.textContent;
if (app && data) start(app, withWholeAddresses(JSON.parse(data) as WrittenPage));

/** What the page says once is said of each version; printed, an address has to be whole. */
function withWholeAddresses({ source, texts, versions, ...page }: WrittenPage): ExhibitPage {
  const toAddress = ({ at, isHere, digest }: WrittenVersion) => (isHere ? `${texts}${digest}.txt` : at);
  return {
    ...page,
    versions: versions.map((version) => {
      const at = toAddress(version);
      return { source, ...version, at: at && new URL(at, document.baseURI).href };
    }),
  };
}
type WrittenVersion = Omit<ExhibitVersion, 'source'> & { source?: string; isHere?: boolean };
type WrittenPage = Omit<ExhibitPage, 'versions'> & {
  source: string;
  texts: string;
  versions: readonly WrittenVersion[];
};

function start(app: HTMLElement, page: ExhibitPage): void {
  const form = app.querySelector('form')!;
  const told = app.querySelector<HTMLElement>('[role="status"]')!;
  const shown = app.querySelector<HTMLElement>('[data-exhibit-shown]')!;
  const tools = app.querySelector<HTMLElement>('[data-exhibit-tools]')!;
  const lists = document.querySelector<HTMLElement>('[data-exhibit-lists]')!;
  const [save, print] = tools.querySelectorAll('button');
  const field = tools.querySelector<HTMLInputElement>('input[type="file"]')!;
  let text: Uint8Array<ArrayBuffer> | undefined;
  let run = 0;

  const asked = () => {
    const wanted = new FormData(form);
    return { day: String(wanted.get('on') ?? ''), clause: String(wanted.get('clause') ?? '') };
  };
  const choose = (): ExhibitChoice | string => {
    const { day, clause } = asked();
    if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(Date.parse(day))) return 'Choose a day.';
    const version = versionOn(day, page.versions);
    const [oldest] = page.versions;
    if (!version)
      return `No capture is as old as ${toDay(day)}${oldest ? `: the oldest one is of ${toDay(oldest.first)}` : ''}. Nothing can be shown for that day.`;
    return { day, version, clause: page.clauses.find(({ path }) => path.endsWith(`/${clause}`)) };
  };

  async function show(file?: File): Promise<void> {
    const mine = ++run;
    const choice = choose();
    text = undefined;
    if (typeof choice === 'string') return refuse(choice);
    told.textContent = 'Fetching the bytes and the log …';
    const { version } = choice;
    const bytes = await readBytes(version.at, file);
    const digest = bytes instanceof Error ? undefined : await toHex(bytes).catch(() => undefined);
    if (mine !== run) return;
    if (!(bytes instanceof Error) && digest === version.digest) text = bytes;
    const leaf = version.leaves && {
      index: version.leaves.first,
      line: formatLeaf({
        document: page.id,
        capturedAt: version.first,
        digest: version.digest,
        sourceUrl: version.source,
      }),
    };
    const proof = await proveLeaf(leaf, readLog, text && digest);
    if (mine !== run) return;
    const exhibit = toExhibit(page, choice, proof);
    shown.innerHTML = toExhibitHtml(exhibit);
    shown.hidden = tools.hidden = false;
    lists.hidden = true;
    save!.disabled = !proof.isProved;
    told.textContent = sayOfBytes(bytes, digest, version.digest);
    save!.onclick = async () => {
      if (!proof.isProved) return;
      const { saveZip } = await import('./save-zip.ts');
      await saveZip(
        { exhibit, proof, text, manifest: page.manifest },
        `exhibit-${page.id.replace('/', '-')}-${choice.day}.zip`,
      );
    };
  }

  function refuse(why: string): void {
    told.textContent = why;
    shown.hidden = tools.hidden = true;
    lists.hidden = false;
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const { day, clause } = asked();
    history.replaceState(null, '', `?${new URLSearchParams({ on: day, ...(clause && { clause }) })}`);
    void show();
  });
  field.addEventListener('change', () => field.files?.[0] && void show(field.files[0]));
  print!.addEventListener('click', () => window.print());
  const wanted = new URLSearchParams(location.search);
  form.elements.namedItem('on') instanceof HTMLInputElement && fill(form, wanted);
  form.hidden = false;
  if (wanted.get('on')) void show();
}

function fill(form: HTMLFormElement, wanted: URLSearchParams): void {
  const [on, clause] = ['on', 'clause'].map(
    (name) => form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement | null,
  );
  if (on) on.value = wanted.get('on') ?? on.value;
  if (clause) clause.value = wanted.get('clause') ?? '';
}

const readLog = (path: string) => fetchBytes(`${document.body.dataset.base ?? '/'}log/${path}`);

async function readBytes(
  address: string | undefined,
  file: File | undefined,
): Promise<Uint8Array<ArrayBuffer> | Error> {
  try {
    if (file) return new Uint8Array(await file.arrayBuffer());
    if (!address) return new Error('neither this site nor the archive serves them');
    return await fetchBytes(address);
  } catch (error) {
    return error as Error;
  }
}

function sayOfBytes(bytes: Uint8Array | Error, digest: string | undefined, wanted: string): string {
  if (bytes instanceof Error)
    return `The bytes could not be read (${bytes.message}): the exhibit has their digest only. A file of them that you have can be taken instead.`;
  if (digest === undefined) return 'This browser could not hash the bytes, so that nothing is proved of them.';
  if (digest !== wanted)
    return `The bytes that were read have SHA-256 ${digest}, and not that of the capture: they are left out of the exhibit.`;
  return 'The bytes were read and have the digest of the capture.';
}
