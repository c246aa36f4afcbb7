/**
 * Texts that programs put on a page, in the language of the page. In: the document, and whatever is added to it. Out: the sentences of the
 * interface in that language, where its table has them. English pages do not fetch this program.
 */
import { languages } from 'virtual:clausary/languages';
import { addWords } from '../../words/interface/own-words.ts';
import { type InterfaceSentences, toSpeak } from '../../words/interface/sentences.ts';

/** Fetched by pages of the language alone. */
const tables: Readonly<Record<string, () => Promise<{ default: InterfaceSentences }>>> = {
  de: () => import('../../words/interface/sentences-de.json'),
};

const { lang } = document.documentElement;
if (languages[lang]) addWords(lang, languages[lang]);
const ours = await tables[lang]?.();
const speak = toSpeak(lang, ours?.default);
const quoted = 'blockquote, pre, code, q, script, style, textarea, bdi, mark, .quoted, .platform-mark, svg text';
const labels = ['aria-label', 'title', 'placeholder'];

function sayText(node: Text): void {
  const words = node.data.replace(/\s+/g, ' ').trim();
  if (words === '' || node.parentElement?.closest(quoted)) return;
  const own = speak?.(words);
  if (own !== undefined && own !== words) node.data = node.data.replace(node.data.trim(), () => own);
}

function sayLabels(element: Element): void {
  for (const name of labels) {
    const own = speak?.(element.getAttribute(name) ?? '');
    if (own !== undefined) element.setAttribute(name, own);
  }
}

function sayAll(node: Node): void {
  if (node instanceof Text) sayText(node);
  if (!(node instanceof Element) || node.matches(quoted)) return;
  sayLabels(node);
  for (const child of node.childNodes) sayAll(child);
}

if (speak) {
  sayAll(document.body);
  new MutationObserver((changes) => {
    for (const { target, addedNodes, type } of changes)
      if (type === 'characterData') sayAll(target);
      else for (const node of addedNodes) sayAll(node);
  }).observe(document.body, { childList: true, characterData: true, subtree: true });
}
