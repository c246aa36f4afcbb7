import fc from 'fast-check';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { Card } from './card.ts';
import { cardSize, drawCard } from './draw-card.ts';
import { toDrawing, toPainter } from './draw-png.ts';

const card: Card = {
  path: 'platforms/lumen-pay/privacy-policy',
  site: 'Clausary',
  over: 'Lumen Pay',
  title: 'Privacy Policy',
  facts: [
    { label: 'Clauses', value: '10' },
    { label: 'Newest capture', value: '26 February 2026' },
  ],
  severities: { high: 4, medium: 5, low: 1 },
};

/** Nothing but shapes: no element and no attribute that a text could have brought along. */
const shape =
  /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="1200" height="630">(?:<\/g>|<(?:g|rect|path)(?: (?:x|y|width|height|fill|stroke|stroke-width|d|transform)="[\w\s.,#()-]*")*\/?>)*<\/svg>$/;

test('the same card is the same picture', () => {
  expect(drawCard({ ...card })).toBe(drawCard(card));
  expect(drawCard({ ...card, title: 'Privacy policy' })).not.toBe(drawCard(card));
});

test('a title in a script without letters here gives way to its address', () => {
  const named = drawCard({ ...card, title: 'privacy policy' });
  for (const title of ['隐私政策', 'سياسة الخصوصية', 'נהלים', '', '\u202e\u200f'])
    expect(drawCard({ ...card, title }), title).toBe(named);
});

test('signs that steer and signs without a shape are left out', () => {
  expect(drawCard({ ...card, title: '\u202ePrivacy\u0000\u200b \n Policy\ud800' })).toBe(drawCard(card));
});

test('a notice with a thin space is drawn as with any other space', () => {
  expect(drawCard({ ...card, notice: 'Fictional\u2009(specimen)' })).toBe(
    drawCard({ ...card, notice: 'Fictional (specimen)' }),
  );
});

test('letters of Europe are drawn', () => {
  const titles = ['Zásady ochrany', 'Πολιτική απορρήτου', 'Политика', 'Điều khoản', 'Ľúbostné Őrség'];
  const drawn = titles.map((title) => drawCard({ ...card, title }));
  expect(new Set([...drawn, drawCard({ ...card, title: 'privacy policy' })]).size).toBe(titles.length + 1);
});

test('no text is markup, and every card is a picture of its size', async () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 120 }),
    fc.string({ unit: 'grapheme', maxLength: 600 }),
    fc.constantFrom(
      '</svg><script>alert(1)</script>',
      '"/><image href="file:///etc/passwd"/>',
      '&xxe;',
      'ﷺ'.repeat(50),
    ),
  );
  await fc.assert(
    fc.asyncProperty(text, text, fc.option(text, { nil: undefined }), async (title, over, under) => {
      const svg = drawCard({ ...card, title, over, under, site: over, notice: under });
      expect(svg).toMatch(shape);
      const { width, height } = await sharp(Buffer.from(svg)).metadata();
      expect({ width, height }).toEqual(cardSize);
    }),
    { numRuns: 60 },
  );
});

test('a long title and large numbers stay on the card', async () => {
  const facts = Array.from({ length: 6 }, () => ({ label: 'Newest capture', value: '26 September 2026' }));
  const severities = { high: 123_456, medium: 123_456, low: 123_456 };
  const svg = drawCard({ ...card, title: 'Bedingungen für Geschäftskunden '.repeat(20), facts, severities });
  const { data, info } = await sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const pixel = (x: number, y: number) => [...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3)];
  for (let y = 0; y < info.height; y += 3) expect(pixel(info.width - 40, y), `${y}`).toEqual([253, 252, 249]);
});

test('paper, lines, ink and red of a picture are those of the project, and letters have edges between them and the paper', async () => {
  const own = { paper: '#ffffff', accent: '#005f73', line: '#f4f4f4' };
  const png = await toPainter(own)(toDrawing({ ...card, notice: 'Specimen' }, own));
  const { data } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const pixel = (x: number, y: number) =>
    data.toString('hex', (y * cardSize.width + x) * 3, (y * cardSize.width + x) * 3 + 3);
  expect([pixel(600, 20), pixel(7, 20), pixel(600, 467), pixel(105, 70)]).toEqual([
    'ffffff',
    '005f73',
    'f4f4f4',
    '23201b',
  ]);
  expect(
    new Set(Array.from({ length: data.length / 3 }, (_, at) => data.toString('hex', 3 * at, 3 * at + 3))).size,
  ).toBe(16);
});
