import { expect, test } from 'vitest';
import { toPageBytes } from './page-bytes.ts';

const published = async (body: string, type = 'text/html') =>
  Buffer.from(await toPageBytes(new Response(body, { headers: { 'content-type': type } }))).toString();

test('a page is said in its language, its signs are shown, and its needless space goes', async () => {
  expect(await published('<!DOCTYPE html> <html lang="de"> <p>\n  <b>Search</b> “we\u202e may” </p>')).toBe(
    '<!DOCTYPE html><html lang="de"><p><b>Suche</b> “we<bdi class=sign title="right-to-left override">U+202E</bdi> may”</p>',
  );
  expect(await published('<!DOCTYPE html> <html lang="en"> <p> <b>Search</b> </p>')).toBe(
    '<!DOCTYPE html><html lang="en"><p><b>Search</b></p>',
  );
});

test('what is no page stays as it is', async () => {
  expect(await published('{ "a":  "\u202e <p> </p>" }', 'application/json')).toBe('{ "a":  "\u202e <p> </p>" }');
});
