import { describe, expect, it, test } from 'vitest';
import en from './en.json' with { type: 'json' };
import { interfaceOf, type Key, languages } from './interface.ts';
import { toUsable } from './keys.ts';
import { addWords, type InterfaceMessage } from './own-words.ts';
import { toSpeak } from './sentences.ts';

const formsOf = (message: InterfaceMessage) => (typeof message === 'string' ? [message] : Object.values(message));
const placesOf = (message: InterfaceMessage) =>
  [...new Set(formsOf(message).flatMap((text) => text.match(/\{\w+\}/g) ?? []))].sort();
const isPlural = (message: InterfaceMessage) => typeof message !== 'string';

describe.each(Object.entries(languages))('the interface in %s', (language, messages) => {
  it('has every message, and none that English lacks', () => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(en).sort());
  });

  it('says each with words, and fills the same places as English', () => {
    for (const [key, message] of Object.entries(messages)) {
      for (const form of formsOf(message)) expect(form.trim(), key).not.toBe('');
      expect(placesOf(message), key).toEqual(placesOf(en[key as Key]));
    }
  });

  it('has every plural form that the language has', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories.sort();
    for (const [key, message] of Object.entries(messages)) {
      expect(isPlural(message), key).toBe(isPlural(en[key as Key]));
      if (isPlural(message)) expect(Object.keys(message).sort(), key).toEqual(forms);
    }
  });
});

describe('a message', () => {
  const english = interfaceOf('en-US');
  it('counts in the singular and in the plural', () => {
    expect(english.say('clause', { n: 1 })).toBe('clause');
    expect(english.say('clause', { n: 2 })).toBe('clauses');
  });

  it('leaves the places to its caller that are more than text', () => {
    expect(english.pieces('finding.removed', { platform: 'Acme' })).toEqual([
      'Acme',
      ' removed: ',
      { place: 'clause' },
    ]);
  });

  it('is in English where a language has no file', () => {
    expect(interfaceOf('xx').say('home.asked')).toBe(english.say('home.asked'));
  });

  it('has the numbers and dates of its language', () => {
    expect(english.figure(13250)).toBe('13,250');
    expect(english.day('2026-04-27')).toBe('27 April 2026');
    expect(interfaceOf('de').figure(13250)).toBe('13.250');
    expect(interfaceOf('de-AT').day('2026-04-27T23:59:59Z')).toBe('27. April 2026');
    expect(interfaceOf('de').month('2026-03')).toBe('März 2026');
  });
});

test('a project adds a language, and what it lacks, leaves empty or fills wrongly is in English', () => {
  const written = {
    messages: { 'home.asked': 'Qué pregunta la gente', 'home.findings': 'Cambios de {mes}', 'home.search': '' },
    sentences: { Silent: 'No dice nada', 'No such sentence': 'x' },
  };
  addWords('es', toUsable(written));
  const { say, month } = interfaceOf('es-MX');
  expect(say('home.asked')).toBe('Qué pregunta la gente');
  for (const key of ['home.search', 'home.findings'] as const) expect(say(key)).toBe(interfaceOf('en').say(key));
  expect(month('2026-03')).toBe('marzo de 2026');
  const speak = toSpeak('es')!;
  expect(['Silent', 'Silent.', '1 March 2026', 'No such sentence'].map(speak)).toEqual([
    ...['No dice nada', 'No dice nada.', '1 de marzo de 2026', undefined],
  ]);
});
