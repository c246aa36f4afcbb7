import { expect, it } from 'vitest';
import { tellUnknown } from './nearest-option.ts';
import { UnknownOption } from './reported-error.ts';

it.each([
  ['--corups', 'there is no option --corups; did you mean --corpus?'],
  ['--colour', 'there is no option --colour; see --help'],
  ['-x', 'there is no option -x; see --help'],
])('an option that is misspelt is told with the one that was meant: %s', async (option, told) => {
  expect(await tellUnknown(new UnknownOption(option, ['corpus', 'dry-run']))).toBe(told);
});
