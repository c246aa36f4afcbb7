import { expect, test } from 'vitest';
import { isFragment, strip, toForms, toQuotedParts } from './quote-forms.ts';

test.each([
  ['quotation marks around it', '“We may share your data.”', 'We may share your data.'],
  ['two kinds of them', `"'We may share your data.'"`, 'We may share your data.'],
  ['marks with the full stop outside', '"We may share your data".', 'We may share your data.'],
  ['German marks', '„Wir geben Daten weiter.“', 'Wir geben Daten weiter.'],
  ['a note of emphasis', 'We may share your data (emphasis added).', 'We may share your data.'],
  ['a note in brackets', 'We share [sic] your data [our emphasis]', 'We share your data'],
  ['a remark in another language', 'Wir geben Daten weiter. (Hervorhebung von uns)', 'Wir geben Daten weiter.'],
  ['the number of a section', 'We may share your data. (Section 4)', 'We may share your data.'],
  ['the mark of a list', '2. We may share your data.', 'We may share your data.'],
  ['a letter whose case was changed', '[W]e may share your data.', 'we may share your data.'],
  ['an insertion', 'We [Acme] may share your data.', 'We may share your data.'],
  ['a word that was put into brackets', 'We may share [your] data.', 'We may share your data.'],
  ['another case at the beginning', 'may share your data', 'May share your data'],
  ['a full stop that was added', 'We may share your data with partners.', 'We may share your data with partners'],
])('takes off %s', (_name, quote, words) => expect(toForms(quote)).toContain(words));

test('changes nothing but that', () => {
  expect(toForms('We may share 30 % of it')).toEqual(['We may share 30 % of it', 'we may share 30 % of it']);
  expect(strip('"this" is not "that"')).toBe('"this" is not "that"');
});

test('an introduction to a list is no quotation', () => {
  for (const quote of ['We collect the following:', '“We collect: ”', 'Such as:\n'])
    expect(isFragment(quote)).toBe(true);
  for (const quote of ['We collect: your name.', 'We collect your name.']) expect(isFragment(quote)).toBe(false);
});

test('what was left out or put in divides a quotation', () => {
  expect(
    toQuotedParts('"We collect data [...] and share it (…) with [our friends] at partners ... for money"'),
  ).toEqual(['We collect data', 'and share it', 'with', 'at partners', 'for money']);
});
