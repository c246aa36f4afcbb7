/**
 * Suggestions as a page to click through. In: the document and its suggestions. Out: HTML that is complete in itself and
 * loads nothing: one passage at a time, by button or with the keys J and K, and the command that makes a clause of it.
 */
import { reachInWords } from './reach.ts';
import type { Suggestion } from './suggest-clauses.ts';
import type { SuggestedDocument } from './to-text.ts';

const style = `
  :root { color-scheme: light dark; font: 17px/1.5 Georgia, serif; }
  body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
  header, footer, dt, button, .type { font-family: system-ui, sans-serif; }
  article { display: none; border-left: 3px solid #8a5a2b; padding-left: 1.2rem; margin: 2rem 0; }
  article:target, body:not(:has(article:target)) article:first-of-type { display: block; }
  mark { background: #f3dfa2; color: #222; }
  code { font-size: .8rem; overflow-wrap: anywhere; }
  .soft { opacity: .7; font-size: .85rem; }
  nav a { margin-right: 1rem; }
  ol { columns: 2; font-size: .85rem; }`;

const script = `
  addEventListener('keydown', ({ key, target }) => {
    if (target.closest('input, textarea')) return;
    const all = [...document.querySelectorAll('article')];
    const at = Math.max(0, all.findIndex((one) => '#' + one.id === location.hash));
    const to = key === 'j' ? all[at + 1] : key === 'k' ? all[at - 1] : undefined;
    if (to) location.hash = to.id;
  });`;

export function suggestionsToHtml(
  { path, corpus, capturedAt, reach }: SuggestedDocument,
  suggestions: readonly Suggestion[],
): string {
  const partly = reachInWords(reach);
  const articles = suggestions.map((one, index) => toArticle(one, index, suggestions.length, path, corpus));
  const list = suggestions.map(
    ({ name, line, clause }, index) =>
      `<li><a href="#c${index + 1}">${escapeHtml(name)}, line ${line}</a>${clause ? ' <span class="soft">✓</span>' : ''}</li>`,
  );
  const fresh = suggestions.filter(({ clause }) => clause === undefined).length;
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
<p class="soft">Captured ${escapeHtml(capturedAt)}. ${suggestions.length} passages, ${fresh} of them in no clause yet. Found by phrases: each is for a person to judge. J next, K back.</p>${
    partly
      ? `
<p>${escapeHtml(partly)}.</p>`
      : ''
  }
</header>
<main>
${articles.join('\n')}
</main>
<footer>
<h2>All</h2>
<ol>
${list.join('\n')}
</ol>
</footer>
<script>${script}
</script>
</html>
`;
}

function toArticle(one: Suggestion, index: number, count: number, path: string, corpus: string): string {
  const { clauseType, name, heading, line, words, sentence, clause } = one;
  const links = [
    ...(index > 0 ? [`<a href="#c${index}">← back</a>`] : []),
    ...(index + 1 < count ? [`<a href="#c${index + 2}">next →</a>`] : []),
  ];
  const command = `npm run new -- ${path} --type ${clauseType}${corpus === 'specimen' ? '' : ` --corpus ${corpus}`}`;
  return `<article id="c${index + 1}">
<p class="type"><strong>${escapeHtml(name)}</strong> <span class="soft">${clauseType}, line ${line}, ${index + 1} of ${count}${clause ? `, already in ${escapeHtml(clause)}` : ''}</span></p>
${heading ? `<h2>${escapeHtml(heading)}</h2>` : ''}
${words.map((text) => `<p>${marked(text, sentence)}</p>`).join('\n')}
<p><code>${escapeHtml(command)}</code></p>
<nav>${links.join(' ')}</nav>
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
