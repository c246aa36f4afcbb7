/** Languages are asked for by their two letters; those that Intl does not know are left out by it. */
export function findLocales(): string[] {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const tags = letters.flatMap((first) => letters.map((second) => first + second));
  return Intl.DateTimeFormat.supportedLocalesOf(tags);
}

interface DateWords {
  readonly months: ReadonlySet<string>;
  readonly weekdays: ReadonlySet<string>;
  /** "3 days ago", "yesterday", with # for a number, by each of their words. */
  readonly relative: ReadonlyMap<string, readonly string[]>;
  /** Names that are no single word. */
  readonly spaced: { readonly months: readonly string[]; readonly weekdays: readonly string[] };
}

let known: DateWords | undefined;

/**
 * The names of months and weekdays, and how long ago something was, in every language that Intl.DateTimeFormat knows. In: nothing; the names come with the
 * ICU of the Node.js this project is bound to. Out: one set of each, in lower case as texts are compared. To ask Intl for all of them takes half a second
 * in each process that reads texts, so they are kept in date-words.json with the version of the ICU that gave them; for another version Intl computes them.
 */
import kept from './date-words.json' with { type: 'json' };
/** The names of months and weekdays, and what is said of how long ago something was. */
export function dateWords(): DateWords {
  known ??= fromLists(kept.icu === process.versions['icu'] ? kept : findDateWords());
  return known;
}

/** Names one after the other, with a bar between them. */
interface DateWordLists {
  readonly icu: string;
  readonly months: string;
  readonly weekdays: string;
  readonly relative: string;
}

const bar = '|';

function fromLists(lists: DateWordLists): DateWords {
  const [months, weekdays] = [lists.months.split(bar), lists.weekdays.split(bar)];
  const single = /^[\p{L}\p{M}][\p{L}\p{M}॰]*$/u;
  const spaced = (names: readonly string[]) => names.filter((name) => !single.test(name));
  return {
    months: new Set(months),
    weekdays: new Set(weekdays),
    relative: byWord(lists.relative.split(bar)),
    spaced: { months: spaced(months), weekdays: spaced(weekdays) },
  };
}

/** The same, as Intl says it. */
export function findDateWords(): DateWordLists {
  const months = new Set<string>();
  const weekdays = new Set<string>();
  const relative = new Set<string>();
  for (const locale of findLocales()) {
    for (const numeric of ['always', 'auto'] as const) {
      const format = new Intl.RelativeTimeFormat(locale, { numeric });
      for (const unit of ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const)
        for (const n of numeric === 'auto' ? [1] : [1, 2, 5])
          relative.add(
            format
              .format(-n, unit)
              .toLowerCase()
              .normalize('NFC')
              .replace(/\p{Nd}+/gu, '#'),
          );
    }
    for (const length of ['long', 'short'] as const) {
      const options = { calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC' } as const;
      // A month alone and a month in a date differ in Slavic and other languages.
      const alone = new Intl.DateTimeFormat(locale, { ...options, month: length });
      // Greek has a third form beside a year; in some other languages V8 ends the process when asked for the parts of such a date.
      const ofYear =
        locale === 'el' ? [new Intl.DateTimeFormat(locale, { ...options, month: length, year: 'numeric' })] : [];
      const dated = new Intl.DateTimeFormat(locale, { ...options, day: 'numeric', month: length, year: 'numeric' });
      const weekday = new Intl.DateTimeFormat(locale, { ...options, weekday: length });
      // Some languages default to another calendar.
      const own = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: length, year: 'numeric' });
      for (let month = 0; month < 12; month++)
        for (const format of [alone, dated, own, ...ofYear]) add(months, format, 'month', Date.UTC(2024, month, 8));
      for (let day = 0; day < 7; day++) add(weekdays, weekday, 'weekday', Date.UTC(2024, 0, 1 + day));
    }
  }
  for (const word of ['jänner', 'sept', 'thur', 'thurs', 'tues']) (word.startsWith('t') ? weekdays : months).add(word);
  const toList = (names: ReadonlySet<string>) => [...names].join(bar);
  return {
    ...{ icu: process.versions['icu'] ?? '' },
    ...{ months: toList(months), weekdays: toList(weekdays), relative: toList(relative) },
  };
}

/** Names of fewer than three letters, or with digits, are no names a text can be searched for. */
function add(words: Set<string>, format: Intl.DateTimeFormat, type: 'month' | 'weekday', at: number): void {
  const parts = format.formatToParts(at);
  for (const [n, part] of parts.entries()) {
    if (part.type !== type) continue;
    // Some languages hang an ending on the name.
    const [ending = ''] = /^[\p{L}\p{M}]+/u.exec(parts[n + 1]?.value ?? '') ?? [];
    const word = `${part.value}${parts[n + 1]?.type === 'literal' ? ending : ''}`
      .toLowerCase()
      .normalize('NFC')
      .replace(/\.$|\u200c/g, '')
      .replaceAll(/[’ʼ]/g, "'");
    if (/^\p{L}[\p{L}\p{M}'’׳.॰ -]*$/u.test(word) && [...word].length >= (/[^\p{Script=Latin}]/u.test(word) ? 2 : 3))
      words.add(word);
  }
}

function byWord(phrases: readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const phrase of phrases) {
    // It is indexed by the longest of its words.
    const words = phrase.match(/[\p{L}\p{M}][\p{L}\p{M}॰]*/gu) ?? [];
    const longest = words.reduce((a, b) => (b.length > a.length ? b : a), '');
    if (phrase.length > 3 && longest !== '') found.set(longest, [...(found.get(longest) ?? []), phrase]);
  }
  return found;
}
