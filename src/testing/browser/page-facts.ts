/**
 * What a built page says in numbers. Runs inside the browser, which parses the page as a reader's would. In: its HTML.
 * Out: the numbers with what they count and where they lead, the lists with how long they are, the questions as printed and
 * as data, links of its parts, and the text that is ours, with marked numbers taken out.
 */
export interface Counted {
  readonly name: string;
  readonly of: string;
  readonly value: number;
  readonly href?: string;
}

export interface ListedOnPage {
  readonly name: string;
  readonly of: string;
  readonly items: readonly string[];
  /** Its own id and those of the elements it stands in. */
  readonly ids: readonly string[];
}

export interface AskedQuestion {
  readonly question: string;
  readonly answer: string;
}

export interface PageFacts {
  readonly counts: readonly Counted[];
  readonly lists: readonly ListedOnPage[];
  readonly printed: readonly AskedQuestion[];
  readonly data: readonly AskedQuestion[];
  readonly text: string;
  readonly whole: string;
}

export function readPageFacts(html: string): PageFacts {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const plain = (element: Element | null | undefined) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const all = (selector: string, inside: ParentNode = page) => [...inside.querySelectorAll<HTMLElement>(selector)];

  const counts = all('[data-count]').map((element) => ({
    name: element.dataset['count'] ?? '',
    of: element.dataset['of'] ?? element.closest<HTMLElement>('[data-about]')?.dataset['about'] ?? '',
    value: Number(plain(element).replaceAll(',', '')),
    href: element.closest('a')?.getAttribute('href') ?? undefined,
  }));

  const lists = all('[data-list]').flatMap((element) => {
    const ids: string[] = [];
    for (let at: Element | null = element; at; at = at.parentElement) if (at.id) ids.push(at.id);
    return (element.dataset['list'] ?? '').split(' ').map((entry) => {
      const [name = '', item = ''] = entry.split(':');
      const items = all(`[data-${item}]`, element).map((one) => one.getAttribute(`data-${item}`) ?? '');
      return { name, of: element.dataset['of'] ?? '?', items: [...new Set(items)], ids };
    });
  });

  const printed = all('[data-question]').map((element) => {
    const answer = element.querySelector('[data-answer]');
    const lines = answer?.matches('p') ? [answer] : [...(answer?.children ?? [])];
    return { question: plain(element.querySelector('[data-asked], summary, h3')), answer: lines.map(plain).join(' ') };
  });

  const data: AskedQuestion[] = [];
  for (const script of all('script[type="application/ld+json"]')) {
    const parsed = JSON.parse(script.textContent ?? '');
    for (const thing of parsed['@graph'] ?? [parsed]) {
      if (thing['@type'] !== 'FAQPage') continue;
      for (const { name, acceptedAnswer } of thing.mainEntity)
        data.push({ question: name, answer: acceptedAnswer.text });
    }
  }

  const main = page.querySelector('main')!;
  const whole = plain(main);
  const ours = main.cloneNode(true) as HTMLElement;
  for (const element of all('[data-count]', ours)) element.replaceWith('#');
  // A number alone in its cell does not count the words of the next one.
  for (const cell of all('th, td', ours)) cell.append(' | ');
  const theirs =
    'blockquote, q, .prose, .row-words, .row-title, .list a, h1, h2, h3, summary, time, code, pre, script, template, .factors, [data-answer]';
  for (const element of all(theirs, ours)) element.replaceWith(' ');
  return { counts, lists, printed, data, text: plain(ours), whole };
}
