/** What a clause page shows of its evidence. Runs inside the browser. In: its HTML. Out: facts, notes, peers, digests, sections. */
export interface ClausePageFacts {
  readonly facts: readonly { readonly name: string; readonly text: string; readonly instants: readonly string[] }[];
  readonly notes: readonly { readonly instants: readonly string[] }[];
  /** Paths of the clauses shown as those of other platforms. */
  readonly peers: readonly string[];
  /** Digest of the capture the words were read in, and of the newest one, as far as the page prints them. */
  readonly snapshot: string;
  readonly newest: string;
  /** Addresses of the bytes. */
  readonly bytes: readonly string[];
  readonly type: string;
  /** Text of everything but the questions. */
  readonly sections: string;
  /** Headings of parts that hold nothing else. */
  readonly empty: readonly string[];
}

export function readClausePage(html: string): ClausePageFacts {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const all = (selector: string, inside: ParentNode = page) => [...inside.querySelectorAll<HTMLElement>(selector)];
  const plain = (element: Element | null) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const instantsOf = (element: Element) => all('time', element).map((time) => time.getAttribute('datetime') ?? '');
  const pathOf = (link: Element) => (link.getAttribute('href') ?? '').replace(/[#?].*$/, '').replace(/^\/|\/$/g, '');

  const facts = all('main dl > div').map((line) => ({
    name: plain(line.querySelector('dt')),
    text: plain(line.querySelector('dd')),
    instants: instantsOf(line.querySelector('dd') ?? line),
  }));
  const digests = plain(page.querySelector('#evidence')).match(/[0-9a-f]{64}/g) ?? [];
  const main = page.querySelector('main')!.cloneNode(true) as HTMLElement;
  for (const element of all('#faq, script', main)) element.remove();
  const empty = all('section.part', main).flatMap((part) => {
    const heading = part.querySelector('h2');
    return heading && plain(part) === plain(heading) && !part.querySelector('svg, img') ? [plain(heading)] : [];
  });
  return {
    facts,
    notes: all('main .note').map((note) => ({ instants: instantsOf(note) })),
    peers: all('#elsewhere .row-title a').map(pathOf),
    snapshot: digests[0] ?? '',
    newest: digests.at(-1) ?? '',
    bytes: all('#the-words a, #evidence a')
      .map((link) => link.getAttribute('href') ?? '')
      .filter((address) => /snapshots\/|raw\.githubusercontent|\/raw\//.test(address)),
    type: pathOf(page.querySelector('#classification ~ dl a, #record a[href*="/clauses/"]')!).split('/').at(-1) ?? '',
    sections: plain(main),
    empty,
  };
}
