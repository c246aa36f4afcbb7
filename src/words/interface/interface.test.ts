import { describe, expect, it } from 'vitest';
import en from './en.json' with { type: 'json' };
import { type InterfaceMessage, interfaceOf, type Key, languages } from './interface.ts';

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
      ' took out: ',
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
