/**
 * The site's own words, as data: one file of messages a language, each with the same keys. In: a language tag. Out: `say`, which
 * fills a message in; numbers, plurals, dates and lists are those of the language, by Intl. English stands in for a
 * language that has no file.
 */
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import { type InterfaceMessage, wordsAdded } from './own-words.ts';

export type Key = keyof typeof en;
type InterfaceValues = Readonly<Record<string, string | number>>;

/** Every language the interface speaks by itself. A new one is a file and a name here; a project adds its own by own-words.ts. */
export const languages: Readonly<Record<string, Readonly<Record<Key, InterfaceMessage>>>> = { en, de };

/** Dates of English pages are those of Britain. */
const localeOf = (language: string) => (language === 'en' ? 'en-GB' : language);

export interface Interface {
  readonly language: string;
  /** A message, its {places} filled in; the number `n` chooses between singular and plural. */
  say(key: Key, values?: InterfaceValues): string;
  /** The same in pieces: text, and the names of places that the caller fills with more than text. */
  pieces(key: Key, values?: InterfaceValues): (string | { place: string })[];
  figure(n: number): string;
  /** "27 April 2026", in UTC: a capture has one date everywhere. */
  day(value: string): string;
  /** "April 2026", of "2026-04". */
  month(value: string): string;
  list(items: readonly string[]): string;
}

const made = new Map<string, Interface>();

export function interfaceOf(tag: string): Interface {
  const primary = tag.split('-')[0]!.toLowerCase();
  const language = Object.hasOwn(languages, primary) || wordsAdded(primary) ? primary : 'en';
  const known = made.get(language);
  if (known) return known;
  const spoken = toInterface(language);
  made.set(language, spoken);
  return spoken;
}

function toInterface(language: string): Interface {
  const messages: Readonly<Record<string, InterfaceMessage>> = {
    ...en,
    ...languages[language],
    ...wordsAdded(language)?.messages,
  };
  const locale = localeOf(language);
  const plurals = new Intl.PluralRules(locale);
  const figures = new Intl.NumberFormat(locale);
  const days = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const months = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const lists = new Intl.ListFormat(locale);
  const toText = (key: Key, values: InterfaceValues) => {
    const message = messages[key]!;
    if (typeof message === 'string') return message;
    const { n = 0 } = values;
    return message[plurals.select(Number(n))] ?? message.other ?? '';
  };
  const fill = (value: string | number) => (typeof value === 'number' ? figures.format(value) : value);
  const pieces: Interface['pieces'] = (key, values = {}) =>
    toText(key, values)
      .split(/(\{\w+\})/)
      .filter((piece) => piece !== '')
      .map((piece) => {
        const place = /^\{(\w+)\}$/.exec(piece)?.[1];
        if (place === undefined) return piece;
        const value = values[place];
        return value === undefined ? { place } : fill(value);
      });
  return {
    language,
    pieces,
    say: (key, values) =>
      pieces(key, values)
        .map((piece) => (typeof piece === 'string' ? piece : `{${piece.place}}`))
        .join(''),
    figure: (n) => figures.format(n),
    day: (value) => days.format(new Date(value)),
    month: (value) => months.format(new Date(value)),
    list: (items) => lists.format(items),
  };
}
