import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeTex, toBibtex } from './bibtex.ts';
import type { Cited } from './cited.ts';
import { toCslItem } from './csl-json.ts';
import { toRis } from './ris.ts';
import { toStyle } from './styles.ts';

const cited: Cited = {
  recordId: 'EX-0000000',
  title: '100 % of “messages” & more_',
  platform: 'Pebble',
  document: 'Pebble’s Privacy Policy',
  authors: ['ada-example', 'b. & c. {sons}'],
  on: '2026-04-27',
  site: 'Clausary',
  publisher: 'The Publisher',
  language: 'en',
  url: 'https://example.org/records/EX-0000000/0123456789abcdef/',
  capturedAt: '2026-01-02T03:04:05Z',
  digest: 'ab'.repeat(32),
  sourceUrl: 'https://pebble.example/privacy?lang=en&x=100%25#a_b',
  swhid: `swh:1:cnt:${'c'.repeat(40)};lines=5`,
};
const read = (text: string, type: string) => new Cite(text, { forceType: type }).data[0]!;

describe('a citation as BibTeX', () => {
  it('is read again by a BibTeX parser with every field', () => {
    expect(plugins.list()).toContain('@bibtex');
    const item = read(toBibtex(cited), '@bibtex/text');
    expect(item).toMatchObject({
      'citation-key': 'EX-0000000',
      title: `${cited.title}: ${cited.document}`,
      issued: { 'date-parts': [[2026, 4, 27]] },
      URL: cited.url,
    });
    expect(item.author.map((one: { literal?: string; family?: string }) => one.literal ?? one.family)).toEqual(
      cited.authors,
    );
    expect(item.note).toContain(cited.digest);
    expect(item.note).toContain(cited.sourceUrl);
  });

  it('is read with a brace alone in its title', () => {
    for (const title of ['an open { brace', 'a closed } brace'])
      expect(read(toBibtex({ ...cited, title }), '@bibtex/text').title).toBe(`${title}: ${cited.document}`);
  });

  it('leaves no sign that TeX acts upon, and stays in its braces, whatever a title holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'a\\{}&%$#_~^\n"@,') }), (text) => {
        const escaped = escapeTex(text);
        expect(escaped.replace(/\\text\w+\{\}|\\[&%$#_]/g, '')).not.toMatch(/[\\{}&%$#_~^]/);
        const entry = toBibtex({ ...cited, title: `x${text}y` });
        let depth = 0;
        // As BibTeX counts: a backslash before a brace makes no difference.
        for (const [brace] of entry.matchAll(/[{}]/g)) {
          depth += brace === '{' ? 1 : -1;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
      }),
    );
  });
});

describe('a citation as RIS', () => {
  it('is read again by a RIS parser', () => {
    const item = read(toRis(cited), '@ris/file');
    expect(item).toMatchObject({
      title: `${cited.title}: ${cited.document}`,
      URL: cited.url,
      publisher: cited.publisher,
    });
    expect(item.author).toHaveLength(2);
    expect(item.issued).toEqual({ 'date-parts': [[2026, 4, 27]] });
  });

  it('keeps to its lines: a tag each, the first TY and the last ER, ended with CR LF', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        const lines = toRis({ ...cited, title }).split('\r\n');
        expect(lines[0]).toBe('TY  - ELEC');
        expect(lines.slice(-2)).toEqual(['ER  - ', '']);
        for (const line of lines.slice(0, -1)) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- [^\r\n]*$/);
      }),
    );
  });
});

it('as CSL-JSON it is taken by a CSL processor’s reader as it is, with what no field holds under custom', () => {
  const item = toCslItem(cited);
  expect(read(JSON.stringify([item]), '@else/json')).toMatchObject({
    id: 'EX-0000000',
    type: 'webpage',
    author: [{ literal: 'ada-example' }, { literal: 'b. & c. {sons}' }],
    'container-title': 'Clausary',
    URL: cited.url,
  });
  expect(item['custom']).toMatchObject({ sha256: cited.digest, swhid: cited.swhid });
});

describe('a citation in words', () => {
  const plain = { ...cited, title: 'Training on messages', authors: ['ada-example'] };

  it('in the manner of APA, Chicago and the Bluebook', () => {
    expect(toStyle('apa', plain)).toBe(
      'ada-example. (2026, April 27). Training on messages: Pebble’s Privacy Policy (Record EX-0000000). Clausary; The Publisher. https://example.org/records/EX-0000000/0123456789abcdef/',
    );
    expect(toStyle('chicago', plain)).toBe(
      'ada-example. “Training on messages: Pebble’s Privacy Policy.” Record EX-0000000. Clausary, The Publisher, April 27, 2026. https://example.org/records/EX-0000000/0123456789abcdef/.',
    );
    expect(toStyle('bluebook', plain)).toMatch(
      /^Pebble’s Privacy Policy, “Training on messages,” https:\/\/pebble\.example\/\S+ \(captured 2026-01-02 03:04:05 UTC; SHA-256 (ab){32}\), in The Publisher, Record EX-0000000 \(Apr\. 27, 2026\), https/,
    );
  });

  it('joins the names of several authors as each style does', () => {
    const three = { ...plain, authors: ['a', 'b', 'c'] };
    expect(toStyle('apa', three)).toMatch(/^a, b, & c\. /);
    expect(toStyle('chicago', three)).toMatch(/^a, b, and c\. /);
  });
});
