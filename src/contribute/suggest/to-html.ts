/**
 * Suggestions as a page to click through. In: the document and its suggestions. Out: HTML that is complete in itself and
 * loads nothing: one passage at a time, by button or with the keys J and K, and the command that makes a clause of it, copied
 * with one click or the key C.
 */
import { reachInWords } from './reach.ts';
import { byStatus, statusWords } from './status-words.ts';
import type { Suggestion } from './suggest-clauses.ts';
import type { SuggestedDocument } from './to-text.ts';

const style = `
  :root { color-scheme: light dark; font: 17px/1.5 Georgia, serif; }
  body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
  header, footer, dt, button, .type, output { font-family: system-ui, sans-serif; }
  article { display: none; border-left: 3px solid #8a5a2b; padding-left: 1.2rem; margin: 2rem 0; }
  article:target, body:not(:has(article:target)) article:first-of-type { display: block; }
  mark { background: #f3dfa2; color: #222; }
  code { display: block; font-size: .8rem; overflow-wrap: anywhere; padding: .5rem; background: #8882; }
  button { font-size: .85rem; padding: .3rem .8rem; min-height: 24px; }
  .soft { opacity: .75; font-size: .85rem; }
  nav a { margin-right: 1rem; }
  ol { columns: 2; font-size: .85rem; }
  @media (max-width: 40rem) { ol { columns: 1; } }`;

const script = `
  const copy = async (article) => {
    const code = article.querySelector('code');
    const output = article.querySelector('output');
    try {
      await navigator.clipboard.writeText(code.textContent);
      output.textContent = 'Copied.';
    } catch {
      getSelection().selectAllChildren(code);
      output.textContent = document.execCommand('copy') ? 'Copied.' : 'Marked: copy it with the keyboard.';
    }
  };
  addEventListener('click', ({ target }) => {
    if (target.closest('button')) copy(target.closest('article'));
  });
  addEventListener('keydown', ({ key, target, ctrlKey, metaKey, altKey }) => {
    if (ctrlKey || metaKey || altKey || target.closest('input, textarea')) return;
    const all = [...document.querySelectorAll('article')];
    const at = Math.max(0, all.findIndex((one) => '#' + one.id === location.hash));
    if (key === 'c' && all[at]?.querySelector('code')) copy(all[at]);
    const to = key === 'j' ? all[at + 1] : key === 'k' ? all[at - 1] : undefined;
    if (to) location.hash = to.id;
  });`;

export function suggestionsToHtml(
  { path, capturedAt, reach, coverage }: SuggestedDocument,
  suggestions: readonly Suggestion[],
): string {
  const groups = byStatus(suggestions);
  const shown = groups.flatMap(({ list }) => list);
  const numbers = new Map(shown.map((one, index) => [one, index + 1]));
  const notes = [reachInWords(reach), coverage].filter((one) => one !== undefined);
  const lists = groups.map(({ status, list }) => {
    const items = list.map(
      (one) => `<li><a href="#c${numbers.get(one)}">${escapeHtml(one.name)}, line ${one.line}</a></li>`,
    );
    const first = numbers.get(list[0]!)!;
    return `<h2>${list.length} ${statusWords[status]}</h2>\n<ol start="${first}">\n${items.join('\n')}\n</ol>`;
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>Candidates in ${escapeHtml(path)}</title>
<style>${style}
</style>
<header>
<h1>Candidates in ${escapeHtml(path)}</h1>
<p class="soft">Captured ${escapeHtml(capturedAt)}. Found by phrases: each is for a person to judge. J next, K back, C copies the command.</p>
${notes.map((note) => `<p class="soft">${escapeHtml(note)}.</p>`).join('\n')}
</header>
<main>
${shown.map((one, index) => toArticle(one, index, shown.length)).join('\n')}
</main>
<footer>
${lists.join('\n')}
</footer>
<script>${script}
</script>
</html>
`;
}

function toArticle(one: Suggestion, index: number, count: number): string {
  const { clauseType, name, status, heading, line, words, sentence, clause, because, command } = one;
  const links = [
    ...(index > 0 ? [`<a href="#c${index}">← back</a>`] : []),
    ...(index + 1 < count ? [`<a href="#c${index + 2}">next →</a>`] : []),
  ];
  const known = clause ? `already in ${clause}` : because ? `set aside: ${because}` : statusWords[status];
  const make = clause
    ? ''
    : `<p><code>${escapeHtml(command)}</code><button type="button">Copy the command</button> <output></output></p>\n`;
  return `<article id="c${index + 1}">
<p class="type"><strong>${escapeHtml(name)}</strong> <span class="soft">${clauseType}, line ${line}, ${index + 1} of ${count}, ${escapeHtml(known)}</span></p>
${heading ? `<h2>${escapeHtml(heading)}</h2>` : ''}
${words.map((text) => `<p>${marked(text, sentence)}</p>`).join('\n')}
${make}<nav>${links.join(' ')}</nav>
</article>`;
}

function marked(text: string, sentence: string): string {
  const at = text.indexOf(sentence);
  if (at < 0) return escapeHtml(text);
  const end = at + sentence.length;
  return `${escapeHtml(text.slice(0, at))}<mark>${escapeHtml(sentence)}</mark>${escapeHtml(text.slice(end))}`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
