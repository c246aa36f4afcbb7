/**
 * What of a built page would stay English on a site in another language. In: HTML, the table of the language, and the words that authors
 * wrote. Out: the texts and labels that are in neither: sentences of the interface that nobody translated.
 */
import english from '../words/interface/en.json' with { type: 'json' };
import type { Speak } from '../words/interface/sentences.ts';

const apart =
  /<(script|style|blockquote|pre|code|q|title|textarea)\b(?:[^"'<>]|"[^"]*"|'[^']*')*>[\s\S]*?<\/\1>|<(?:a|span) class="?(?:digest|row-words)[^>]*>[^<]*/gi;
const labels = /\b(?:aria-label|title|placeholder|alt)=(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/g;
const descriptions = /<meta name="?description"? content=(?:"([^"]*)"|'([^']*)')/g;
const asked =
  /<span class="?asks"? data-asked><span class="?visually-hidden"?>[^<]*<\/span><a [^<>]*>[^<]*<\/a><span class="?visually-hidden"?>[^<]*<\/span>/g;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

const decode = (text: string) =>
  text
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name]!)
    .replace(/\s+/g, ' ')
    .trim();

/** Words alone, in lower case: marks and quotation marks of an authored file are others than those of a page. */
const wordsAlone = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What messages with a key say, which the test of their table looks after. */
const keyed = new Set(
  Object.values(english)
    .flatMap((message) => (typeof message === 'string' ? [message] : Object.values(message)))
    .flatMap((message) => message.split(/\{\w+\}/))
    .map((piece) => piece.trim()),
);

/** So many words in a row are enough to know a passage by. */
const telling = 5;
const fewest = 4;

export class Untranslated {
  readonly #speak: Speak;
  readonly #authored: string;
  readonly #names: readonly string[];

  /** `names`: of platforms, documents and people, which stand in sentences and lists in every combination. */
  constructor(speak: Speak, authored: string, names: readonly string[]) {
    this.#speak = speak;
    this.#names = [...new Set([...names.map(wordsAlone), 'the platform', 'it'])].sort((a, b) => b.length - a.length);
    this.#authored = ` ${wordsAlone(authored.replaceAll('{platform}', ' '))} `;
  }

  of(html: string): string[] {
    // A question is said as a whole, of which the name of the platform alone is seen.
    const whole = html.replace(asked, (question) => `<x>${question.replace(/<[^<>]*>/g, '')}<x>`);
    const text = whole.replace(apart, '<x>');
    const all = [
      ...[...text.matchAll(/>([^<]+)</g)].map(([, words]) => words!),
      ...[...text.matchAll(labels), ...text.matchAll(descriptions)].map(
        ([, double, single, bare]) => double ?? single ?? bare ?? '',
      ),
    ];
    return [...new Set(all.map(decode))].filter((words) => !this.#isKnown(words));
  }

  #isKnown(text: string): boolean {
    if (!/\p{L}{2}/u.test(text) || keyed.has(text) || this.#speak(text) !== undefined) return true;
    // Citations are in the form of their style, whatever language the page has.
    if (/[“(]captured \d{4}-|\bRecord [A-Z]{2}-[0-9A-Z]{7}\b/.test(text)) return true;
    // Addresses, digests, marks of platforms, names of files and formats.
    if (
      /^(?:[0-9a-f…]{7,}|https?:\S+|\S+[@/._]\S+( ↗)?|[A-Z]{2}-\S+|swh:\S+|[A-Z-]{2,8}|\p{Lu}\p{L}|BibTeX)$/u.test(text)
    )
      return true;
    return text.split(' · ').every((part) => this.#speak(part) !== undefined || this.#isAuthored(wordsAlone(part)));
  }

  /** It stands in an authored file, with names or without them; of a passage that is cut off, some words in a row are enough. */
  #isAuthored(words: string): boolean {
    const inside = words.split(' ').slice(1, -1);
    if (this.#authored.includes(` ${words} `)) return true;
    if (inside.length > telling && this.#authored.includes(` ${inside.slice(0, telling).join(' ')} `)) return true;
    const bare = this.#names.reduce((left, name) => left.replaceAll(` ${name} `, '  '), ` ${words} `);
    const pieces = bare.split(/\s{2,}| s | and /).map((piece) => piece.trim());
    return pieces.every((piece) => {
      const all = piece.split(' ').slice(1, -1);
      const some = all.length >= fewest ? all.slice(0, telling).join(' ') : piece;
      return this.#authored.includes(` ${some} `) || piece === '';
    });
  }
}
