import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { normalise } from '../normalise.ts';
import { extractText } from './extraction.ts';
import type { ExtractionRun, PageBytes } from './page.ts';

const html = async (page: string | Buffer, run: Partial<ExtractionRun> = {}, more: Partial<PageBytes> = {}) => {
  const extracted = await extractText({ bytes: Buffer.from(page), type: 'html', ...more }, { version: 1, ...run });
  return 'text' in extracted ? extracted.text : extracted.fault;
};

describe('the text of a page', () => {
  it('keeps headings, lists, tables and links, one block a paragraph', async () => {
    const page =
      '<main><h2>Data</h2><p>We\n use <b>your</b> <a href="/d?x=1">data</a>.</p><ol><li>one</li><li>two</li></ol>' +
      '<table><tr><th>Kind</th><th>Why</th></tr><tr><td>a</td><td>b</td></tr></table></main>';
    expect(await html(page)).toBe(
      '## Data\n\nWe use **your** [data](/d?x=1).\n\n1. one\n2. two\n\n| Kind | Why |\n| - | - |\n| a | b |\n',
    );
  });

  it('leaves out scripts, menus, forms, hidden parts and what document.yml drops', async () => {
    const page =
      '<header><nav>Menu</nav></header><main><script>alert(1)</script><style>p{}</style><p hidden>a</p><p style="display: none">b</p>' +
      '<div class="note">c</div><p>Words that stay. <button>Accept</button></p></main><footer>Imprint</footer>';
    expect(await html(page, { drop: ['.note'] })).toBe('Words that stay.\n');
  });

  it('keeps what selectors name, in the order of the page, nothing twice', async () => {
    const page = '<div id="a"><p>First.</p><div id="b"><p>Second.</p></div></div><p>Other.</p><div id="c">Third.</div>';
    expect(await html(page, { select: ['#c', '#b', '#a'] })).toBe('First.\n\nSecond.\n\nThird.\n');
    expect(await html(page, { select: ['#d'] })).toBe('no words of the page match "#d"');
  });

  it('opens tables that are there for the layout', async () => {
    const page =
      '<main><table><tr><td><h1>Terms</h1><p>One.</p><p>Two.</p></td><td><ul><li>x</li></ul></td></tr></table></main>';
    expect(await html(page)).toBe('# Terms\n\nOne.\n\nTwo.\n\n- x\n');
  });

  it('without a main part is what a reader would call the article, and loses no sentence of it', async () => {
    const sentences = Array.from(
      { length: 40 },
      (_, at) => `We keep record number ${at} of what you do, for as long as the law asks, and no longer.`,
    );
    const page = `<body><div class="menu"><a href="/">Home</a></div><div class="text">${sentences.map((one) => `<p>${one}</p>`).join('')}</div><footer>About us</footer></body>`;
    const text = await html(page);
    for (const one of sentences) expect(text).toContain(one);
    expect(text).not.toContain('About us');
  });

  it('is read in the encoding of the server, the page, or the bytes', async () => {
    const words = '<p>Wir löschen „Ihre“ Daten</p>';
    const latin = Buffer.from('<p>Wir löschen Ihre Daten</p>', 'latin1');
    expect(await html(words)).toBe('Wir löschen „Ihre“ Daten\n');
    expect(await html(latin)).toBe('Wir löschen Ihre Daten\n');
    expect(await html(latin, {}, { charset: 'ISO-8859-1' })).toBe('Wir löschen Ihre Daten\n');
    const said = Buffer.concat([
      Buffer.from('<meta charset="windows-1251">'),
      Buffer.from([0x3c, 0x70, 0x3e, 0xcf, 0xf0, 0xe0, 0xe2, 0xee]),
    ]);
    expect(await html(said)).toBe('Право\n');
    expect(await html(Buffer.from(`\ufeff${words}`, 'utf16le'))).toBe('Wir löschen „Ihre“ Daten\n');
  });
});

describe('version 2', () => {
  const second = (page: string) => html(`<main>${page}<p>Words.</p></main>`, { version: 2 });

  it.each([
    [
      '<h3><button aria-controls="a">Data</button></h3><div id="a" hidden><p>We keep it.</p></div>',
      '### Data\n\nWe keep it.',
    ],
    [
      '<button data-bs-target="#a">Data</button><div id="a" style="display:none">We keep it.</div>',
      'Data\n\nWe keep it.',
    ],
    ['<button aria-expanded="false">Data</button><div hidden="until-found">We keep it.</div>', 'Data\n\nWe keep it.'],
    [
      '<i role="tab">You</i><i role="tab">Us</i><div role="tabpanel" hidden>We keep it.</div>',
      'You\n\nUs\n\nWe keep it.',
    ],
    ['<x-card><template shadowrootmode="open"><p>We keep it.</p></template></x-card>', 'We keep it.'],
  ])('reads what opens when %s is touched, as version 1 does not', async (page, words) => {
    expect(await second(page)).toBe(`${words}\n\nWords.\n`);
    expect(await html(`<main>${page}<p>Words.</p></main>`)).not.toContain('We keep it.');
  });

  it.each([
    '<p id="a" hidden>No.</p><a aria-controls="undefined">',
    '<button>No.</button>',
    '<nav><button aria-controls="a">No.</button><ul id="a" hidden><li>No.</li></ul></nav>',
    '<button aria-controls="a"></button><div role="dialog" id="a" hidden>No.</div>',
    '<div role="dialog">No.</div><template>No.</template>',
  ])('leaves out what is no part of the document: %s', async (page) => {
    expect(await second(page)).toBe('Words.\n');
  });
});

test('a page may have spans that reach beyond its table, and empty elements between words', async () => {
  const page = '<main><table><tr><td colspan=9>a<td>b<tr><td rowspan=7>c</table><p>d <i></i><i></i> e</p></main>';
  const extracted = await extractText({ bytes: Buffer.from(page), type: 'html' }, { version: 1 });
  expect('text' in extracted && extracted.text).toMatch(/\n\| a \|[ |]*\| b \|\n\| c [ |]*\|\n\nd e\n$/);
});

describe('hostile pages', () => {
  test.each([
    ['10,000 levels', '<div>'.repeat(10_000), /nested deeper than 512/],
    ['bold without end', '<b>'.repeat(10_000), /nested deeper than 512/],
    ['elements without end', '<p>a'.repeat(200_000), /more than 150000 elements/],
    ['a cell of a billion columns', '<main><table><tr><td colspan=1000000000>a</table>', /more than 50000 cells/],
    [
      'a long row over many short ones',
      `<table><tr>${'<td>a'.repeat(5_000)}${'<tr>'.repeat(5_000)}</table>`,
      /more than 50000 cells/,
    ],
    [
      'cells that reach over all rows below',
      `<table>${'<tr><td rowspan=65000>a'.repeat(1_000)}</table>`,
      /more than 50000 cells/,
    ],
    ['empty elements in a row', `<main><p>${'<i></i>'.repeat(10_000)}a`, /thousands of empty elements in a row/],
    ['frames', `<frameset>${'<frame>'.repeat(4_000)}`, /thousands of empty elements in a row/],
    [
      'attributes without end',
      `<p ${Array.from({ length: 50_000 }, (_, at) => `a${at}=1`).join(' ')}>a`,
      /thousands of attributes/,
    ],
    ['50 MB', Buffer.alloc(50_000_000, 'a '), /50000000 bytes, more than/],
  ])('of %s are refused', async (_, page, fault) => {
    expect(await html(page)).toMatch(fault);
  });

  test('whatever the words are, they are found in the text again', async () => {
    // Without figures: `data[1]` would be a footnote mark, which the folded text leaves out.
    const word = fc.stringMatching(/^[a-zäöüßа-я*_[\]<>#|~`\\.!(){}+-]{1,12}$/u);
    await fc.assert(
      fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 8 }), async (words) => {
        const plain = `Begin ${words.join(' ')} end`;
        const escaped = plain.replace(/[&<>]/g, (one) => `&#${one.charCodeAt(0)};`);
        const letters = (text: string) => text.replace(/[^\p{L}\d]/gu, '');
        expect(letters(normalise(await html(`<main><p>${escaped}</p></main>`)).text)).toBe(letters(plain));
      }),
      { numRuns: 200 },
    );
  });
});

describe('a PDF', () => {
  const pdf = async (bytes: Buffer) => {
    const extracted = await extractText({ bytes, type: 'pdf' }, { version: 1 });
    return 'text' in extracted ? extracted.text : `${extracted.fault} → ${extracted.remedy}`;
  };
  const terms = readFileSync(join(import.meta.dirname, 'fixtures/two-columns.pdf'));

  it('is read column by column, without the lines at the edge of each page, its pages marked', async () => {
    const text = await pdf(terms);
    const sections = [...text.matchAll(/^## (\d)\. Section/gm)].map(([, number]) => Number(number));
    expect(sections).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(normalise(text).text).toMatch(/Sentence 8\. Fees A fee of 2\.00 EUR a month .* No other fee is due\.$/);
    expect(text).not.toMatch(/Page \d of|Fern Bank Terms/);
    expect(text.split('\f').length).toBe(2);
  });

  it('has words whole that a line end divided, and ligatures as letters', async () => {
    const { text } = normalise(await pdf(terms));
    expect(text).toContain(
      'we share it with third-party processors only where a contract with them says so; office files',
    );
    expect(text).not.toMatch(/[ﬀ-ﬆ]/);
  });

  it('keeps a sentence that begins two pages at different heights, and leaves out what stands at one', async () => {
    const at = (y: number, words: string) => `BT /F1 8 Tf 10 ${y} Td (${words}) Tj ET`;
    const page = (number: number, top: number) =>
      [
        at(190, 'Fern Bank'),
        at(top, 'No fee is due.'),
        at(100, `Sentence ${number} of a page.`),
        at(90, `So is ${number}.`),
        at(10, `Page ${number}`),
      ].join('\n');
    const text = await pdf(makePdf(page(1, 170), page(2, 150)));
    expect(text.match(/No fee is due/g)).toHaveLength(2);
    expect(text).not.toMatch(/Fern Bank|Page \d/);
  });

  it('has no number of a page amid a sentence, and compounds whole', async () => {
    const at = (y: number, words: string) => `BT /F1 8 Tf 10 ${y} Td (${words}) Tj ET`;
    const first = [
      at(120, 'The customer shows the'),
      at(110, 'receipt to third-'),
      at(100, 'party offices and con-'),
    ].join('\n');
    const second = [at(190, '-2-'), at(180, 'firms it within'), at(170, '2'), at(160, 'days of the notice.')].join(
      '\n',
    );
    expect(normalise(await pdf(makePdf(first, second))).text).toBe(
      'The customer shows the receipt to third-party offices and confirms it within 2 days of the notice.',
    );
  });

  it('of pictures is refused with what to do, as is one that is damaged', async () => {
    expect(await pdf(makePdf('q 100 0 0 100 0 0 cm /Im0 Do Q'))).toMatch(
      /holds no text: its pages are pictures.*→ .*OCR/,
    );
    expect(await pdf(Buffer.from('%PDF-1.7 nothing'))).toMatch(/the PDF cannot be read: .* → capture it again/);
  });
});

/** Pages that draw what the streams say, with a picture and a typeface to draw with. */
function makePdf(...streams: string[]): Buffer {
  const pixel = deflateSync(Buffer.from([0, 0, 0])).toString('latin1');
  const kids = streams.map((_, at) => `${5 + 2 * at} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${streams.length} >>`,
    `<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode /Length ${pixel.length} >>\nstream\n${pixel}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...streams.flatMap((stream, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents ${6 + 2 * at} 0 R /Resources << /XObject << /Im0 3 0 R >> /Font << /F1 4 0 R >> >> >>`,
      `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    ]),
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF`;
  return Buffer.from(text, 'latin1');
}
