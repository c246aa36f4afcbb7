import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { findClauses } from './kinds.ts';

/** What the note above the words says of the newest capture; without one the words stand in it. */
const stateOf = (html: string) => /role="?note"?><strong><i class="mark mark-(\w+)"/.exec(html)?.[1];

describe.each(Object.entries(inject('builds')))('the life of a clause of %s', (_, folder) => {
  it('does not end with a removal where the clause stands in the newest capture', () => {
    const told = findClauses(folder).map((path) => {
      const html = readFileSync(join(folder, path, 'index.html'), 'utf8');
      const events = [...html.matchAll(/<li class="?lineage-event"?><p><b>([^<]+)/g)].map(([, name]) => name);
      return {
        path,
        last: events.at(-1),
        isGone: ['gone', 'unreadable'].includes(stateOf(html) ?? ''),
        says: html.includes('<b>There today</b>'),
      };
    });
    const wrong = told.filter(({ last, isGone, says }) => last?.startsWith('Removed') && !isGone && !says);
    expect(wrong.map(({ path }) => path)).toEqual([]);
    expect(told.filter(({ isGone, says }) => isGone && says)).toEqual([]);
  });
});
