/** The exact places, counts and reasons that locate gives: each of its decisions over a text of a few words. */
import { describe, expect, test } from 'vitest';
import type { Excerpt } from '../schema/excerpt.ts';
import { findAll, locate } from './locate.ts';
import { normalise } from './normalise.ts';

const at = (raw: string, excerpt: Excerpt) => locate(normalise(raw), excerpt);

describe('a place', () => {
  test('is a range in the original and one in the folded text', () => {
    expect(at('See **our [terms](/t)**, now.', 'our terms')).toEqual({
      found: true,
      match: { start: 6, end: 16, foldedStart: 4, foldedEnd: 13 },
      candidates: 1,
    });
  });

  test('at the beginning and at the end of a text', () => {
    expect(at('data is data', { exact: 'data', occurrence: 1 })).toMatchObject({
      match: { start: 0, end: 4, foldedStart: 0, foldedEnd: 4 },
      candidates: 2,
    });
    expect(at('data is data', { exact: 'data', occurrence: 2 })).toMatchObject({ match: { start: 8, end: 12 } });
  });

  test('of several is named by its number, or all are given', () => {
    const places = [0, 4, 8].map((start) => ({ start, end: start + 3, foldedStart: start, foldedEnd: start + 3 }));
    expect(at('one one one', 'one')).toEqual({ found: false, reason: 'ambiguous', matches: places });
    expect(at('one one one', { exact: 'one', occurrence: 3 })).toMatchObject({ found: true, match: places[2] });
    expect(at('one one one', { exact: 'one', occurrence: 4 })).toEqual({
      found: false,
      reason: 'occurrence',
      matches: places,
    });
  });

  test('is looked up in words that are folded already, too', () => {
    expect(findAll(normalise('a **b** a'), 'b')).toEqual([{ start: 4, end: 5, foldedStart: 2, foldedEnd: 3 }]);
  });
});

describe('words around', () => {
  const raw = 'we may sell it. they may sell it now.';
  test('leave the places they stand at; all are candidates', () => {
    expect(at(raw, { exact: 'may sell it', prefix: 'they' })).toMatchObject({
      found: true,
      match: { start: 21 },
      candidates: 2,
    });
    expect(at(raw, { exact: 'may sell it', suffix: 'now' })).toMatchObject({ found: true, match: { start: 21 } });
    expect(at(raw, { exact: 'may sell it', prefix: 'we' })).toMatchObject({ found: true, match: { start: 3 } });
  });
  test('are both wanted where both are given', () => {
    const places = at(raw, 'may sell it');
    const matches = 'matches' in places ? places.matches : [];
    expect(matches).toHaveLength(2);
    const excerpt = { exact: 'may sell it', prefix: 'we', suffix: 'now' };
    expect(at(raw, excerpt)).toEqual({ found: false, reason: 'context', matches });
  });
  test('stand directly beside: with one space or none between, nothing else', () => {
    expect(at('個人情報を利用', { exact: '情報', prefix: '個人' }).found).toBe(true);
    expect(at('個人情報を利用', { exact: '個人', suffix: '情報' }).found).toBe(true);
    expect(at('we sell. data', { exact: 'data', prefix: 'sell' })).toMatchObject({ reason: 'context' });
    expect(at('we sell/data', { exact: 'data', prefix: 'sell' })).toMatchObject({ reason: 'context' });
    expect(at('we sell data', { exact: 'data', prefix: 'we' })).toMatchObject({ reason: 'context' });
  });
  test('count before the number of an occurrence', () => {
    expect(at('a x. b x. a x.', { exact: 'x', prefix: 'a', occurrence: 2 })).toMatchObject({ match: { start: 12 } });
    expect(at('a x. b x. a x.', { exact: 'x', prefix: 'a', occurrence: 3 })).toMatchObject({ reason: 'occurrence' });
  });
});

describe('first and last words', () => {
  test('reach from each first words to the next last words', () => {
    const raw = 'from a to. from b to. from c';
    expect(at(raw, { from: 'from', to: 'to' })).toEqual({
      found: false,
      reason: 'ambiguous',
      matches: [
        { start: 0, end: 9, foldedStart: 0, foldedEnd: 9 },
        { start: 11, end: 20, foldedStart: 11, foldedEnd: 20 },
      ],
    });
  });
  test('may touch, and may not overlap', () => {
    expect(at('個人情報', { from: '個人', to: '情報' })).toMatchObject({ found: true, match: { start: 0, end: 4 } });
    expect(at('we sell data now', { from: 'we sell', to: 'sell data' })).toMatchObject({
      reason: 'absent',
      part: 'to',
    });
  });
  test.each([
    [{ from: '**', to: 'data' }, 'empty'],
    [{ from: 'data', to: '--' }, 'empty'],
  ])('%j say nothing', (excerpt, reason) => {
    expect(at('the data', excerpt)).toEqual({ found: false, reason });
  });
  test('that are absent are named, with what comes nearest: last words after the first ones only', () => {
    const raw = 'keep our records safe. We sell data. keep our records saved.';
    const first = at(raw, { from: 'We sells', to: 'saved' });
    expect(first).toMatchObject({ reason: 'absent', part: 'from', nearest: { start: 23 } });
    const last = at(raw, { from: 'We sell data', to: 'keep our record safe' });
    expect(last).toMatchObject({ reason: 'absent', part: 'to' });
    expect('nearest' in last && last.nearest!.start).toBeGreaterThanOrEqual(35);
  });
});

describe('words as they were typed', () => {
  const link = '[read them](/t)';
  test('stand with their markup, also where folding does not find them', () => {
    const raw = `You may ${link} and them](/t) too.`;
    const places = [raw.indexOf('them](/t)'), raw.lastIndexOf('them](/t)')];
    const both = at(raw, 'them](/t)');
    expect('matches' in both && both.matches.map(({ start }) => start)).toEqual(places);
    const found = at(raw, { exact: 'them](/t)', occurrence: 1 });
    expect(found.found && found.match.start).toBe(places[0]);
  });
  test('are found at every place, in order', () => {
    const raw = '[a them](/t) b, [c them](/t) d';
    const found = at(raw, 'them](/t)');
    expect(found).toMatchObject({ found: false, reason: 'ambiguous' });
    expect('matches' in found && found.matches.map(({ start }) => start)).toEqual([3, 19]);
    expect('matches' in found && found.matches.map(({ end }) => end)).toEqual([12, 28]);
  });
  test('are not a second time where folding found them', () => {
    expect(at('We sell data.', 'sell data')).toMatchObject({ found: true, candidates: 1 });
    expect(at('We **sell data**.', '**sell data**')).toMatchObject({ found: true, candidates: 1 });
  });
  test('are no part of a word', () => {
    expect(at('See [remedies](/t) here', 'medies](/t)').found).toBe(false);
    expect(at('See [the terms](/tables) here', 'terms](/ta').found).toBe(false);
    expect(at('personal infor-\nmation', 'mation').found).toBe(false);
    expect(at('personal infor-\nmation', 'personal infor').found).toBe(false);
  });
});

describe('what comes nearest', () => {
  test('is made of whole words', () => {
    const raw = 'Before that we collect personal information always. After it, nothing.';
    const found = at(raw, 'collect personnal informations');
    expect(found).toMatchObject({ found: false, reason: 'absent', part: 'excerpt' });
    const { start, end, similarity } = ('nearest' in found && found.nearest) || { start: 0, end: 0, similarity: 0 };
    expect(raw.slice(start, end)).toBe('collect personal information');
    expect(similarity).toBeGreaterThan(0.9);
    expect(similarity).toBeLessThan(1);
  });
  test('reaches to both ends of a text', () => {
    const raw = 'personal information';
    const found = at(raw, 'ersonal informatio');
    expect('nearest' in found && [found.nearest!.start, found.nearest!.end]).toEqual([0, raw.length]);
  });
  test('is nothing in a text of nothing', () => {
    expect(at('', 'data')).toEqual({ found: false, reason: 'absent', part: 'excerpt' });
  });
});
