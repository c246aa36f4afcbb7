import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { secondReading } from '../../pipeline/schema/second-reading.ts';
import { appendReview } from './append-review.ts';

const reading = secondReading.parse({
  on: '2026-03-12',
  by: 'cleo-specimen',
  stance: 'permits',
  factors: { rights: 0, choice: 1, breadth: 2, exposure: 1, discretion: 0 },
  audiences: ['consumer'],
  optOut: 'yes',
  prose: 'bears',
});

test('the first reading becomes a list at the end of the file', () => {
  const text = appendReview('title: One # kept\nanalysis: {on: 2026-01-01}\n', reading);
  expect(text).toContain('title: One # kept\n');
  expect(parse(text).reviews).toEqual([reading]);
});

test('another one follows those that are there, wherever the list stands', () => {
  const one = appendReview('title: One\n', reading);
  const text = appendReview(`${one}waivers: []\n`, { ...reading, by: 'dora-fiction' });
  expect(parse(text)).toMatchObject({ waivers: [], reviews: [{ by: 'cleo-specimen' }, { by: 'dora-fiction' }] });
});
