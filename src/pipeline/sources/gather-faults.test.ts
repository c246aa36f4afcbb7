import { expect, test } from 'vitest';
import { gatherFaults } from './gather-faults.ts';

const at = (places: number, message: (place: number) => string) =>
  Array.from({ length: places }, (_, place) => ({
    where: `a.warc, byte ${place}`,
    message: message(place),
    remedy: 'r',
  }));
const told = (faults: Parameters<typeof gatherFaults>[0]) => gatherFaults(faults).map(({ message }) => message);

test('three faults of one kind are told each, of more the first three places and how many more', () => {
  const wrong = () => 'the digest is wrong';
  expect(told(at(3, wrong))).toEqual([
    'a.warc, byte 0: the digest is wrong',
    'a.warc, byte 1: the digest is wrong',
    'a.warc, byte 2: the digest is wrong',
  ]);
  expect(told(at(2004, wrong))).toEqual([
    'a.warc, byte 0; a.warc, byte 1; a.warc, byte 2 and 2,001 more: the digest is wrong',
  ]);
});

test('faults that differ in their numbers are of one kind, and the first three are told whole', () => {
  expect(told(at(5, (place) => `the body ends after ${place} of 9 bytes`))).toEqual([
    'a.warc, byte 0: the body ends after 0 of 9 bytes; a.warc, byte 1: the body ends after 1 of 9 bytes; ' +
      'a.warc, byte 2: the body ends after 2 of 9 bytes and 2 more of this kind',
  ]);
});

test('faults of another kind, of another remedy or without a place stay by themselves, in their order', () => {
  const many = at(4, () => 'wrong');
  const other = { where: 'b.warc, byte 7', message: 'wrong', remedy: 'another' };
  const plain = { message: 'no archive' };
  expect(told([other, ...many.slice(0, 2), plain, ...many.slice(2), plain, plain, plain])).toEqual([
    'b.warc, byte 7: wrong',
    'a.warc, byte 0; a.warc, byte 1; a.warc, byte 2 and 1 more: wrong',
    ...['no archive', 'no archive', 'no archive', 'no archive'],
  ]);
});
