/**
 * What platforms answer, in German: what tables and lists of answers print. In and out as in answers-in-english.ts, whose sentences
 * stand in where there is none here.
 */
import type { Audience } from '../schema/applies-to.ts';
import type { Clause } from '../schema/clause.ts';
import type { AnswerKind } from '../schema/comparison-record.ts';
import { regionInGerman } from './regions-in-german.ts';

const figures = new Intl.NumberFormat('de');
const days = new Intl.DateTimeFormat('de', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const lists = { and: new Intl.ListFormat('de'), or: new Intl.ListFormat('de', { type: 'disjunction' }) };

const stances: Record<Clause['stance'], string> = {
  permits: 'erlaubt es',
  limits: 'erlaubt es in Grenzen',
  prohibits: 'schließt es aus',
  requires: 'verlangt es',
  informs: 'beschreibt es, ohne etwas zu gewähren oder zu verweigern',
};
const leads: Record<Clause['stance'], string> = {
  permits: 'Erlaubt',
  limits: 'In Grenzen',
  prohibits: 'Ausgeschlossen',
  requires: 'Verlangt',
  informs: 'Beschrieben',
};
const audiences: Record<Audience, string> = {
  consumer: 'Verbraucher',
  business: 'Unternehmen',
  developer: 'Entwickler',
};
const unsaid: Record<string, string> = {
  silent: 'Sagt nichts',
  'not-found': 'Bisher nicht gefunden',
  'no-document': 'Kein Dokument',
  'not-reviewed': 'Noch nicht gelesen',
};
const documents = (n: number) => `${figures.format(n)} ${n === 1 ? 'Dokument' : 'Dokumenten'}`;

/** The same in German, as far as tables and lists of answers print it. */
export const answersInGerman = {
  figure: (n: number): string => figures.format(n),
  day: (value: string): string => days.format(new Date(value)),
  list: (items: readonly string[], joint = 'and'): string => (joint === 'or' ? lists.or : lists.and).format(items),
  title: (title: string): string => `„${title}“`,
  depends: 'Kommt darauf an',
  turned: 'Seit dem Lesen geändert',
  it: 'der Dienst',
  silent: 'Sagt nichts',
  notFound: 'Bisher nicht gefunden',
  silence: 'Schweigen ist kein Versprechen.',
  unsaid: (answer: string): string => unsaid[answer] ?? unsaid['not-reviewed']!,
  audience: (audience: Audience): string => audiences[audience],
  stanceOf: (stance: Clause['stance']): string => stances[stance],
  leadOf: (stance: Clause['stance'], own: Partial<Record<Clause['stance'], string>>): string =>
    Object.keys(own).length === 0 ? '' : (own[stance] ?? leads[stance]),
  answerInShort: (kind: AnswerKind, word: string): string =>
    kind === 'says' ? word : (unsaid[kind] ?? '').replace(/^./, (letter) => letter.toLocaleLowerCase('de')),
  othersAreAnswered: (others: readonly { audience: Audience; answer: string }[]): string =>
    `${others.map(({ audience, answer }) => `Für ${audiences[audience]}: ${answer}`).join('. ')}.`,
  nothingOfTheKind: ({ of }: { of: number }): string =>
    of === 1
      ? 'Das einzige Dokument, das es sagen könnte, wurde ganz gelesen und sagt nichts dergleichen.'
      : `Alle ${figures.format(of)} Dokumente, die es sagen könnten, wurden ganz gelesen und sagen nichts dergleichen.`,
  nothingSoFar: ({ read, of }: { read: number; of: number }): string =>
    `${figures.format(read)} von ${documents(of)} gelesen, die es sagen könnten, bisher ohne Fund.`,
  region: regionInGerman,
  inRegions: (names: string): string => `in ${names}`,
  exceptIn: (names: string): string => `außerhalb von ${names}`,
  announcedFor: (on: string): string => `Angekündigt: gilt ab dem ${days.format(new Date(on))}.`,
  inForceSince: (on: string): string => `In Kraft seit dem ${days.format(new Date(on))}, wie der Text sagt.`,
  refusal: (available: Clause['optOut']['available']): string =>
    ({
      yes: 'Man kann ablehnen.',
      partly: 'Man kann mit Einschränkungen ablehnen.',
      no: 'Der Text lässt keinen Weg, abzulehnen.',
      unstated: 'Der Text sagt nicht, ob man ablehnen kann.',
    })[available],
};
