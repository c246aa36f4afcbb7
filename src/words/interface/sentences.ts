/**
 * Sentences of the interface that pages print around records, in another language than English. In: a text as an English page has it. Out:
 * the same in the language, with its numbers, dates and months by Intl; nothing where the table has no such sentence, as for what
 * records and authors say. Tables are keyed by the English sentence. Places: {n} a number, {d} a day, {m} a month, {t} a time,
 * {r} a record id, {a} the number of a part of a law, any other name a text; numbered where there are several.
 */

import { interfaceOf } from './interface.ts';
import { wordsAdded } from './own-words.ts';

export type InterfaceSentences = Readonly<Record<string, string>>;

/** What stands in a place; a text may be anything, as short as can be. */
const kinds: Readonly<Record<string, string>> = {
  n: '(\\d[\\d,]*(?:\\.\\d+)?)',
  d: '(\\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \\d{4})',
  m: '((?:January|February|March|April|May|June|July|August|September|October|November|December) \\d{4})',
  t: '(\\d{2}:\\d{2}:\\d{2})',
  r: '([A-Z]{2}-[0-9A-Z]{7})',
  a: '(\\d\\S*)',
};
/** Longer texts are no sentence of the interface. */
const longest = 700;
const always: InterfaceSentences = { '{n}': '{n}', '{d}': '{d}', '{m}': '{m}' };

interface Pattern {
  readonly expression: RegExp;
  readonly places: readonly string[];
  readonly text: string;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const kindOf = (place: string) => (kinds[place[0]!] && /^.\d?$/.test(place) ? place[0]! : 'text');

function toPattern(english: string, text: string): Pattern {
  const pieces = english.split(/\{(\w+)\}/);
  const places = pieces.filter((_, at) => at % 2 === 1);
  const source = pieces
    .map((piece, at) => (at % 2 === 0 ? escaped(piece) : (kinds[kindOf(piece)] ?? '(.+?)')))
    .join('');
  return { expression: new RegExp(`^${source}$`, 'u'), places, text };
}

export type Speak = (text: string) => string | undefined;

/** `tables`: of sentences in the language, a later one before an earlier; what a project says itself is before all of them. */
export function toSpeak(language: string, ...tables: readonly (InterfaceSentences | undefined)[]): Speak | undefined {
  const given = [...tables, wordsAdded(language)?.sentences].filter((one) => one !== undefined);
  if (given.length === 0) return undefined;
  const table: InterfaceSentences = Object.assign({}, ...given);
  const { figure, day, month } = interfaceOf(language);
  const known = new Map<string, string | undefined>();
  /** By how they begin, so that few are tried. */
  const patterns = Map.groupBy(
    Object.entries({ ...always, ...table }).filter(([english]) => english.includes('{')),
    ([english]) => (/^[^{]{3}/.test(english) ? english.slice(0, 3) : ''),
  );
  const ready = new Map(
    [...patterns].map(([key, own]) => [key, own.map(([english, text]) => toPattern(english, text))]),
  );

  const toValue = (place: string, value: string) => {
    const kind = kindOf(place);
    if (kind === 'n') return figure(Number(value.replaceAll(',', '')));
    if (kind === 'd') return day(`${value} UTC`);
    if (kind === 'm') return month(`1 ${value} UTC`);
    return kind === 'text' ? (find(value) ?? value) : value;
  };
  function find(text: string): string | undefined {
    if (text.length > longest) return undefined;
    const exact = Object.hasOwn(table, text) ? table[text] : undefined;
    if (exact !== undefined) return exact;
    for (const { expression, places, text: own } of [
      ...(ready.get(text.slice(0, 3)) ?? []),
      ...(ready.get('') ?? []),
    ]) {
      const found = expression.exec(text);
      if (found)
        return own.replace(/\{(\w+)\}/g, (_, place: string) => toValue(place, found[places.indexOf(place) + 1] ?? ''));
    }
    return undefined;
  }
  /** "For stated periods:" is "For stated periods" with a sign. */
  function withSign(text: string): string | undefined {
    const own = /[^.:][.:]$/.test(text) ? find(text.slice(0, -1)) : undefined;
    return own === undefined ? undefined : `${own}${text.at(-1)}`;
  }
  /** As a whole, or sentence by sentence where each is known. */
  function speak(text: string): string | undefined {
    const whole = find(text) ?? withSign(text);
    if (whole !== undefined) return whole;
    const parts = text.split(/(?<=[.?!]) (?=\p{Lu})/u);
    if (parts.length < 2) return undefined;
    const each = parts.map((part) => find(part) ?? withSign(part));
    return each.every((one) => one !== undefined) ? each.join(' ') : undefined;
  }
  return (text) => {
    if (!known.has(text)) known.set(text, speak(text));
    return known.get(text);
  };
}
