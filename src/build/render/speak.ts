/**
 * A page in the language of its site. In: HTML, whose `lang` names the language. Out: the same page with the sentences of the interface in
 * that language, in texts, titles and labels; what is quoted, code and what the table does not have stays as it is. An English page is not touched,
 * unless the project says its sentences anew.
 */

import { wordsAdded } from '../../words/interface/own-words.ts';
import { type Speak, toSpeak } from '../../words/interface/sentences.ts';
import { sentences, vocabularies } from '../../words/interface/tables.ts';

/** Tags are taken whole, and what is quoted, a name or no text with all that is in it. */
const parts =
  /<(?:span class="?platform-mark|text)\b[^>]*>[^<]*|<(script|style|blockquote|pre|code|q|textarea)\b(?:[^"'<>]|"[^"]*"|'[^']*')*>[\s\S]*?<\/\1>|<(?:[^"'<>]|"[^"]*"|'[^']*')*>/gi;
const labels = /\b(aria-label|title|placeholder|alt|data-one|data-other)=(?:"([^"]*)"|'([^']*)')/g;
/** What search engines and shared links show of a page. */
const isShown = /^<meta (?:name="?description"?|property="?og:(?:title|description)"?) /;
const shown = /\b(content)=(?:"([^"]*)"|'([^']*)')/g;

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
};
const decode = (text: string) => text.replace(/&(?:amp|lt|gt|quot|#39|nbsp);/g, (one) => entities[one] ?? one);
const encode = (text: string) =>
  text.replace(/[&<>"]/g, (one) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[one]!);

const speakers = new Map<string, Speak | undefined>();

function speakerOf(html: string): Speak | undefined {
  const [, language = 'en'] = /<html lang="?(\w+)/.exec(html) ?? [];
  if (!speakers.has(language))
    speakers.set(
      language,
      toSpeak(language, vocabularies[language], wordsAdded(language)?.vocabulary, sentences[language]),
    );
  return speakers.get(language);
}

export function speak(html: string): string {
  const toOwn = speakerOf(html);
  if (!toOwn) return html;
  const page = html.replace(question, (...found) => sayQuestion(found.at(-1) as Record<string, string>, toOwn));
  let spoken = '';
  let last = 0;
  for (const { 0: part, index } of page.matchAll(parts)) {
    spoken += sayText(page.slice(last, index), toOwn) + sayLabels(part, toOwn);
    last = index + part.length;
  }
  return spoken + sayText(page.slice(last), toOwn);
}

/** A question of which the name of the platform alone is seen; in another language the name has another place. */
const question =
  /(?<open><span class="?asks"? data-asked>)<span class="?visually-hidden"?>(?<before>[^<]*)<\/span>(?<link><a [^<>]*>)(?<name>[^<]*)<\/a><span class="?visually-hidden"?>(?<after>[^<]*)<\/span>/g;

function sayQuestion({ open, before, link, name, after }: Record<string, string>, toOwn: Speak): string {
  const hidden = (text: string) => (text === '' ? '' : `<span class="visually-hidden">${text}</span>`);
  const asked = toOwn(decode(`${before}${name}${after}`));
  const [first = before, ...rest] = asked === undefined ? [before, after] : encode(asked).split(name!);
  return `${open}${hidden(first!)}${link}${name}</a>${hidden(rest.join(name))}`;
}

/** A title has the name of the page and that of the site. */
function sayText(text: string, toOwn: Speak): string {
  const words = decode(text).replace(/\s+/g, ' ').trim();
  if (words === '') return text;
  const own = toOwn(words) ?? sayParts(words, toOwn);
  if (own === undefined) return text;
  const before = text.slice(0, text.length - text.trimStart().length);
  const after = text.slice(text.trimEnd().length);
  return `${before}${encode(own)}${after}`;
}

function sayParts(words: string, toOwn: Speak): string | undefined {
  const all = words.split(' · ');
  return all.length > 1 ? all.map((one) => toOwn(one) ?? one).join(' · ') : undefined;
}

const sayLabels = (tag: string, toOwn: Speak) =>
  /^<(?:script|style|blockquote|pre|code|q|textarea)\b/i.test(tag)
    ? tag
    : tag.replace(isShown.test(tag) ? shown : labels, (all, name: string, double?: string, single?: string) => {
        const own = toOwn(decode(double ?? single ?? ''));
        return own === undefined ? all : `${name}="${encode(own)}"`;
      });
