/**
 * Marks legal terms in prose: the first time that one occurs, it becomes a link to its definition. In: HTML of prose, the terms, the
 * address of the glossary. Out: the same HTML with at most a few links more; nothing inside links, headings, code or tags.
 */
interface Term {
  readonly id: string;
  readonly term: string;
  readonly forms: readonly string[];
}

/** More would make a text hard to read. */
const most = 3;
const closed = new Set(['a', 'code', 'h1', 'h2', 'h3', 'h4', 'blockquote']);

interface Sought {
  readonly byForm: ReadonlyMap<string, string>;
  readonly pattern: RegExp;
}

/** Those of a site are the same for all its texts. */
const known = new WeakMap<readonly Term[], Sought>();

function toSought(terms: readonly Term[]): Sought {
  const byForm = new Map(
    terms.flatMap(({ id, term, forms }) => [term, ...forms].map((form) => [form.toLowerCase(), id])),
  );
  const longestFirst = [...byForm.keys()]
    .sort((a, b) => b.length - a.length)
    .map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}-])`, 'giu');
  return { byForm, pattern };
}

export function explainTerms(html: string, terms: readonly Term[], glossary: string): string {
  if (terms.length === 0) return html;
  const sought = known.get(terms) ?? toSought(terms);
  known.set(terms, sought);
  const { byForm, pattern } = sought;
  const explained = new Set<string>();
  let depth = 0;
  return html
    .split(/(<[^<>]*>)/)
    .map((piece) => {
      const tag = /^<(\/?)([a-z][a-z0-9]*)/i.exec(piece);
      if (tag) {
        if (closed.has(tag[2]!.toLowerCase())) depth += tag[1] ? -1 : 1;
        return piece;
      }
      if (depth > 0) return piece;
      return piece.replace(pattern, (word) => {
        const id = byForm.get(word.toLowerCase())!;
        if (explained.has(id) || explained.size >= most) return word;
        explained.add(id);
        return `<a href="${glossary}#${id}" data-term>${word}</a>`;
      });
    })
    .join('');
}
