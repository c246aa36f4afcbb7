import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { redate } from './redate.ts';

const reread = { snapshot: '2026-05-01T00:00:00Z', on: '2026-05-02', by: 'ada-example' };
const source = `# a comment
snapshot: 2026-01-02T03:04:05Z  # when
whyItMatters: >-
  Folded words
  stay folded.
analysis:
  on: 2026-02-01
  by: [bo-sample]
# the end
`;
const revision = {
  on: '2026-05-02',
  by: 'ada-example',
  what: 'Read again in the capture of 2026-05-01; the words stand.',
};

describe('a clause whose words still stand', () => {
  it('names the newest capture and says that it was read again; nothing else changes', () => {
    expect(redate(source, reread)).toBe(`# a comment
snapshot: 2026-05-01T00:00:00Z  # when
whyItMatters: >-
  Folded words
  stay folded.
analysis:
  on: 2026-02-01
  by: [bo-sample]
  revisions:
    - on: 2026-05-02
      by: ada-example
      what: Read again in the capture of 2026-05-01; the words stand.
# the end
`);
  });

  it.each([
    [
      'a list of revisions',
      source.replace('# the end', '  revisions:\n    - on: 2026-03-01\n      by: bo-sample\n      what: A word.'),
    ],
    [
      'a list that is not indented',
      source.replace(
        '# the end',
        '  revisions:\n  - on: 2026-03-01\n    by: bo-sample\n    what: >-\n      A word.\n  aiAssisted: true',
      ),
    ],
    [
      'a list in brackets',
      source.replace('# the end', '  revisions: [{on: 2026-03-01, by: bo-sample, what: A word.}]'),
    ],
  ])('adds to %s', (_, text) => {
    const { analysis } = parse(redate(text, reread));
    expect(analysis.revisions).toEqual([{ on: '2026-03-01', by: 'bo-sample', what: 'A word.' }, revision]);
    expect(analysis.by).toEqual(['bo-sample']);
  });

  it.each([
    ['an analysis in braces', source.replace(/analysis:\n.*\n.*\n/, 'analysis: {on: 2026-02-01, by: [bo-sample]}\n')],
    ['an empty list', source.replace('# the end', '  revisions: []')],
    ['no line end', source.trimEnd()],
  ])('takes %s', (_, text) => {
    expect(parse(redate(text, reread)).analysis).toEqual({
      on: '2026-02-01',
      by: ['bo-sample'],
      revisions: [revision],
    });
  });

  it.each([
    ['an instant', 'snapshot: 2026-01-02T03:04:05Z'],
    ['an instant and a commit', `snapshot: {capturedAt: 2026-01-02T03:04:05Z, commit: "${'1'.repeat(40)}"}`],
    ['both on lines of their own', `snapshot:\n  capturedAt: 2026-01-02T03:04:05Z\n  commit: "${'1'.repeat(40)}"`],
  ])('replaces %s by either form', (_, old) => {
    const text = source.replace(/snapshot: .*/, old);
    const exact = { capturedAt: '2026-05-01T00:00:00Z', commit: '2'.repeat(40) };
    for (const snapshot of [reread.snapshot, exact]) {
      const read = parse(redate(text, { ...reread, snapshot }));
      expect(read.snapshot).toEqual(snapshot);
      expect(read.whyItMatters).toBe('Folded words stay folded.');
    }
  });
});
