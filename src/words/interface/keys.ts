/**
 * What a language of the interface has to say: the keys of messages, and the English sentences of pages and of our vocabulary. In: the words
 * of a language as a project wrote them. Out: those that can be used; of the others, what is wrong.
 */
import en from './en.json' with { type: 'json' };
import type { InterfaceMessage, OwnWords } from './own-words.ts';
import { sentences, vocabularies } from './tables.ts';

const messages: Readonly<Record<string, InterfaceMessage>> = en;
const toThemselves = (table: object): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.keys(table).map((english) => [english, english]));

/** Parts of a language by name; in each, the English words by key. German has all sentences, so its tables list them. */
export const interfaceParts = {
  messages,
  sentences: toThemselves(sentences['de']!),
  vocabulary: toThemselves(vocabularies['de']!),
} as const;
export type InterfacePart = keyof typeof interfaceParts;

/** A text that is empty is one that nobody translated yet. */
type WrittenWords = Readonly<Partial<Record<InterfacePart, Readonly<Record<string, InterfaceMessage>>>>>;

const formsOf = (message: InterfaceMessage) => (typeof message === 'string' ? [message] : Object.values(message));
const placesOf = (message: InterfaceMessage) =>
  new Set(formsOf(message).flatMap((text) => text.match(/\{\w+\}/g) ?? []));

/** Has words in every form that it has, and in the one that all others fall back to. */
export const isWritten = (message: InterfaceMessage): boolean =>
  formsOf(message).every((text) => text.trim() !== '') && (typeof message === 'string' || message.other !== undefined);

/** Places such as `{n}` that the English words of the key do not have: nothing would be printed there. */
export function strangePlaces(part: InterfacePart, key: string, message: InterfaceMessage): string[] {
  const known = placesOf(interfaceParts[part][key] ?? '');
  return [...placesOf(message)].filter((place) => !known.has(place));
}

/** Without what is empty, unknown or fills other places: English stands in for it. */
export function toUsable(written: WrittenWords): Required<OwnWords> {
  const usable = <T extends InterfaceMessage>(part: InterfacePart) =>
    Object.fromEntries(
      Object.entries(written[part] ?? {}).filter(
        ([key, message]) =>
          Object.hasOwn(interfaceParts[part], key) &&
          isWritten(message) &&
          strangePlaces(part, key, message).length === 0,
      ),
    ) as Record<string, T>;
  return {
    messages: usable('messages'),
    sentences: usable<string>('sentences'),
    vocabulary: usable<string>('vocabulary'),
  };
}
