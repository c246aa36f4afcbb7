import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { clause } from '../schema/clause.ts';
import { clauseType } from '../schema/clause-type.ts';
import { corpus } from '../schema/corpus.ts';
import { document } from '../schema/document.ts';
import { register } from '../schema/register.ts';
import { parseAuthored } from './authored.ts';
import { schemaProblems } from './schema-problems.ts';
import { readYaml } from './yaml-file.ts';

const valid = `recordId: EX-0000000
title: Messages used to train models
clauseType: ai-training
snapshot: 2026-01-02T03:04:05Z
excerpt: We may use your messages.
stance: permits
factors: {rights: 1, choice: 2, breadth: 2, exposure: 1, discretion: 1}
whyItMatters: It matters.
consumerImpact: It has an impact.
analysis: {on: 2026-02-01, by: [ada-example]}
`;

/** `line:column message | remedy` of each problem. */
function problems(text: string, schema: z.ZodType = clause): string[] {
  return schemaProblems(parseAuthored(readYaml('file.yml', Buffer.from(text)), schema)).map(
    ({ line, column, message, remedy }) => `${line}:${column} ${message} | ${remedy}`,
  );
}

const edited = (from: string, to: string) => problems(valid.replace(from, to));

describe('a whole file', () => {
  it('that is valid has no problem', () => {
    expect(problems(valid)).toEqual([]);
  });

  it('that is empty is said to be empty', () => {
    for (const text of ['', '\n', '# a comment\n', '---\n']) {
      expect(problems(text)).toEqual([
        expect.stringMatching(/^1:\d the file is empty; expected keys and values \| write it/),
      ]);
    }
  });

  it('that is a list or a word', () => {
    expect(problems('- a\n')).toEqual(['1:1 the file is ["a"]; expected keys and values | correct the value']);
    expect(problems('words\n')).toEqual(['1:1 the file is "words"; expected keys and values | correct the value']);
  });

  it('that cannot be read has that one problem', () => {
    expect(problems('a: b: c\n')).toHaveLength(1);
  });
});

describe('a key', () => {
  it('misspelt comes with the one that was meant, at its own place', () => {
    expect(edited('whyItMatters', 'whyItMaters')).toEqual([
      '8:1 there is no key "whyItMaters" | did you mean whyItMatters?',
    ]);
    expect(edited('discretion: 1', 'discretion: 1, risk: 3')).toEqual([
      '7:73 there is no key "risk" in factors | remove it',
    ]);
  });

  it('of which there are more than anybody mistypes is told once', () => {
    const keys = (count: number) => Array.from({ length: count }, (_, index) => `k${index}: 1\n`).join('');
    expect(problems(valid + keys(50))).toHaveLength(50);
    expect(problems(valid + keys(20_000))).toEqual([
      expect.stringContaining('there is no key "k0", nor 19999 others that are written here'),
    ]);
  });

  it('that the build computes is to be removed', () => {
    expect(edited('stance', 'severity: high\nstance')).toEqual([
      '6:1 there is no key "severity" | remove it: the build computes it',
    ]);
  });

  it('missing in an entry of a list is named with the entry', () => {
    expect(problems(`${valid}regulations:\n  - {id: gdpr, because: consent}\n  - {id: dsa}\n`)).toEqual([
      '13:5 regulations[2].because is missing | add because: expected text',
    ]);
  });

  it('without a value', () => {
    expect(edited('title: Messages used to train models', 'title:')).toEqual([
      '2:7 title is empty; expected text | write the value',
    ]);
  });

  it('of a map that is no slug', () => {
    const type = `name: A\ncategory: use\nactor: user\nquestion: Does {platform}?\ndefinition: A\nscopeNote: B\ndetect: {any: [a]}\nmapsTo: {Their Words: [a]}\n`;
    expect(problems(type, clauseType)[0]).toMatch(/^8:\d+ mapsTo\.Their Words is .*expected a slug/);
  });
});

describe('a value', () => {
  it('off by a letter comes with the one that was meant', () => {
    expect(edited('permits', 'permit')).toEqual([
      '6:9 stance is "permit"; expected one of permits, limits, prohibits, requires, informs | did you mean permits?',
    ]);
    expect(edited('permits', 'perhaps so')[0]).toContain('| write one of these words');
  });

  it('a number where text is expected is asked for in quotes, as it stands in the file', () => {
    expect(edited('title: Messages used to train models', 'title: 00123456')).toEqual([
      '2:8 title is 00123456; expected text | put it into quotes',
    ]);
    expect(edited('title: Messages used to train models', 'title: .inf')).toEqual([
      '2:8 title is .inf; expected text | put it into quotes',
    ]);
  });

  it('text where a number is expected is asked for without quotes', () => {
    expect(edited('rights: 1', 'rights: "1"')).toEqual([
      '7:19 factors.rights is "1"; expected a number | take it out of the quotes',
    ]);
  });

  it('out of its bounds, or a fraction', () => {
    expect(edited('rights: 1', 'rights: 4')).toEqual([
      '7:19 factors.rights is 4; expected at most 3 | correct the value',
    ]);
    expect(edited('rights: 1', 'rights: 1.5')).toEqual([
      '7:19 factors.rights is 1.5; expected a whole number | correct the value',
    ]);
    expect(edited('by: [ada-example]', 'by: []')).toEqual([
      '10:32 analysis.by is []; expected at least 1 entry | correct the value',
    ]);
  });

  it('yes where true is expected', () => {
    expect(edited('by: [ada-example]', 'by: [ada-example], aiAssisted: yes')[0]).toContain(
      'analysis.aiAssisted is "yes"; expected true or false | write true',
    );
  });

  it('an instant in another zone is to be converted; one that is a date lacks its time', () => {
    const expected = 'expected an instant in UTC to the second, such as 2026-04-27T13:38:29Z';
    expect(edited('2026-01-02T03:04:05Z', '2026-01-02 03:04:05 +0100')).toEqual([
      `4:11 snapshot is "2026-01-02 03:04:05 +0100"; ${expected} | write 2026-01-02T02:04:05Z`,
    ]);
    expect(edited('2026-01-02T03:04:05Z', '2026-01-02T03:04:05+01:00')).toEqual([
      `4:11 snapshot is "2026-01-02T03:04:05+01:00"; ${expected} | write 2026-01-02T02:04:05Z`,
    ]);
    expect(edited('2026-01-02T03:04:05Z', '2026-01-02 # one +0100')).toEqual([
      `4:11 snapshot is "2026-01-02"; ${expected} | add the time of day in UTC`,
    ]);
    expect(edited('2026-01-02T03:04:05Z', '2026-02-30T03:04:05Z')).toEqual([
      `4:11 snapshot is "2026-02-30T03:04:05Z"; ${expected} | there is no such day; correct it`,
    ]);
  });

  it('a day that does not exist', () => {
    expect(edited('on: 2026-02-01', 'on: 2026-02-30')).toEqual([
      '10:16 analysis.on is "2026-02-30"; expected a date such as 2026-04-27 | there is no such day; correct it',
    ]);
  });

  it('a record id that is none is said so once', () => {
    expect(edited('EX-0000000', 'EX-1')).toHaveLength(1);
    expect(edited('EX-0000000', 'EX-0000001')).toEqual([
      expect.stringContaining('whose last character checks the others'),
    ]);
  });

  it('of several lines is shown in one, and control characters are shown as such', () => {
    expect(edited('clauseType: ai-training', 'clauseType: "a\\nb\\e[31m"')[0]).toMatch(
      /^3:13 clauseType is "a\\nb\\u001b\[31m"; expected a slug/,
    );
  });

  it('long is shortened', () => {
    expect(edited('clauseType: ai-training', `clauseType: ${'A'.repeat(500)}`)[0]!.length).toBeLessThan(250);
  });
});

describe('an excerpt, which has three forms', () => {
  const excerpt = (value: string) => edited('excerpt: We may use your messages.', `excerpt: ${value}`);
  it.each([
    ['words', 'We may'],
    ['exact words that stand often', '{exact: We may, occurrence: 2}'],
    ['first and last words', '{from: We may, to: your messages.}'],
  ])('may be %s', (_, value) => {
    expect(excerpt(value)).toEqual([]);
  });

  it.each([
    ['the last words missing', '{from: We may}', '5:10 excerpt.to is missing | add to: expected text'],
    ['the first words missing', '{to: messages.}', '5:10 excerpt.from is missing | add from: expected text'],
    ['nothing in it', '{}', '5:10 excerpt.exact is missing | add exact: expected text'],
    [
      'a misspelt key',
      '{exact: We may, occurence: 2}',
      '5:26 there is no key "occurence" in excerpt | did you mean occurrence?',
    ],
    [
      'two forms at once',
      '{exact: We may, from: We}',
      '5:26 there is no key "from" in excerpt | remove it; keys that may be added are occurrence, prefix, suffix, to',
    ],
    [
      'an occurrence counted from nought',
      '{exact: We may, occurrence: 0}',
      '5:38 excerpt.occurrence is 0; expected at least 1 | correct the value',
    ],
    ['a number', '12', '5:10 excerpt is 12; expected text or keys and values | put it into quotes'],
    ['a list', '[We, may]', '5:10 excerpt is ["We","may"]; expected text or keys and values | correct the value'],
    ['no words', '""', '5:10 excerpt is ""; expected some text | correct the value'],
  ])('with %s', (_, value, message) => {
    expect(excerpt(value)).toEqual([message]);
  });
});

describe('other unions', () => {
  const base = 'title: A\ndocumentType: B\nsourceUrl: https://a.example\n';
  const reviewed = (types: string) =>
    problems(`${base}reviewed: {snapshot: 2026-01-02T03:04:05Z, clauseTypes: ${types}}\n`, document);

  it('all, or a list of types: whoever writes one type is told both', () => {
    expect(reviewed('all')).toEqual([]);
    expect(reviewed('ai-training')).toEqual([
      '4:57 reviewed.clauseTypes is "ai-training"; expected "all" or a list | put it into brackets: [ai-training]',
    ]);
    expect(reviewed('al')).toEqual(['4:57 reviewed.clauseTypes is "al"; expected "all" or a list | did you mean all?']);
  });

  it('a wrong entry of the list is named, not the list', () => {
    expect(reviewed('[ai-training, Data Sale]')).toEqual([
      expect.stringMatching(/^4:71 reviewed\.clauseTypes\[2\] is "Data Sale"; expected a slug/),
    ]);
  });

  it('a kind of archive nobody knows', () => {
    const text = (archive: string) =>
      `title: A\ntagline: B\ndescription: C\nrecordPrefix: EX\narchive: ${archive}\nrepublishTexts: true\nlicence: {texts: D}\npublisher: E\n`;
    expect(problems(text('{kind: folder}'), corpus)).toEqual([]);
    expect(problems(text('{kind: foldr}'), corpus)).toEqual([
      '5:17 archive.kind is "foldr"; expected one of folder, open-terms-archive, git, warc | did you mean folder?',
    ]);
    expect(problems(text('{}'), corpus)).toEqual([
      '5:10 archive.kind is missing | add kind: expected one of folder, open-terms-archive, git, warc',
    ]);
    expect(problems(text('folder'), corpus)).toEqual([
      '5:10 archive is "folder"; expected keys and values | correct the value',
    ]);
    expect(
      problems(
        text(
          '{kind: open-terms-archive, repository: "https://a.example", commit: 12345678, attribution: A, licence: B}',
        ),
        corpus,
      ),
    ).toEqual([
      '5:78 archive.commit is 12345678; expected a commit id in quotes: 40 hexadecimal digits, or 64 of SHA-256 | put it into quotes',
    ]);
  });

  it('a status of the register nobody knows', () => {
    const text = 'records:\n  - {id: EX-0000000, path: a/b/c, status: gone, since: 2026-01-01}\n';
    expect(problems(text, register)).toEqual([
      '2:43 records[1].status is "gone"; expected one of published, withdrawn | write one of these words',
    ]);
  });
});

it('a file of nothing but unknown keys is reported in the time of one reading, in one message beside those of what it lacks', () => {
  expect(problems(Array.from({ length: 3000 }, (_, index) => `key${index}: 1\n`).join(''))).toHaveLength(11);
});
