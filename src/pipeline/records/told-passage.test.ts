import { expect, test } from 'vitest';
import type { Edit } from '../schema/time-parts.ts';
import { toNamedSides, toSides } from './told-passage.ts';

const edit = (kind: Edit['kind'], text: string): Edit => ({ kind, text });
const text = (edits: readonly Edit[]) => edits.map((one) => one.text).join('');
const filler = 'Other words of no matter. '.repeat(40);

test('shown is the sentence that shares the rarest words, with some around it', () => {
  const run = [edit('same', 'Terms. '), edit('added', `${filler}Liability is capped at 100 dollars. ${filler}`)];
  const { was, is } = toSides([run, [edit('added', 'Other words.')]], 'Liability is now capped at 100 dollars.');
  expect(text(is)).toContain('Liability is capped at 100 dollars.');
  expect(text(is).length).toBeLessThan(900);
  expect(text(is)).toMatch(/^….*…$/s);
  expect(text(was)).toBe('');
});

test('both sides of a rewording are shown', () => {
  const run = [edit('same', 'We '), edit('removed', 'will not'), edit('added', 'may'), edit('same', ' sell data.')];
  const { was, is } = toSides([run], 'Data may now be sold.');
  expect([text(was), text(is)]).toEqual(['We will not sell data.', 'We may sell data.']);
});

test('an editor names the words of either side, in whatever parts they stand', () => {
  const runs = [[edit('removed', 'We never sell data.')], [edit('added', 'Ads may follow chats.')]];
  const sides = toNamedSides(runs, { before: 'never sell', after: 'follow chats' });
  expect(sides && [text(sides.was), text(sides.is)]).toEqual(['We never sell data.', 'Ads may follow chats.']);
  expect(toNamedSides(runs, { after: 'follow chats' })?.was).toEqual([]);
  expect(toNamedSides(runs, { after: 'no such words' })).toBeUndefined();
});
