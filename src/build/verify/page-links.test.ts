import { expect, it } from 'vitest';
import { readPageLinks } from './page-links.ts';

const read = (html: string) => readPageLinks(Buffer.from(html));

it('reads links and places beside letters whose bytes look like white space', () => {
  expect(read('<p id=voilà-1 title="à href=/no">à <a href=/à/b>x</a> <a href="/é/?a=1&amp;b=“2”">y</a>')).toEqual({
    links: ['/à/b', '/é/?a=1&b=“2”'],
    ids: ['voilà-1'],
  });
});

it('takes what stands in values, scripts and comments for words', () => {
  expect(read('<!-- <a href="/no"> --><script src="/yes.js">"<a href=/no>"</script><p title="<a href=/no>">')).toEqual({
    links: ['/yes.js'],
    ids: [],
  });
});

it('reads each link of each tag, and no-break space as no end of a name', () => {
  expect(read('<a id="a" href="/a"></a><a href="/b" id="b"></a><a data-x=1\u00a0href=/no></a>')).toEqual({
    links: ['/a', '/b'],
    ids: ['a', 'b'],
  });
});
