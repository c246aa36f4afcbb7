import { validClauses } from '../clauses.ts';
import type { Rule } from '../rule.ts';

const clause = 'platforms/pebble/privacy-policy/clauses/ai-training.yml';
const analysed = (on: string): [string, string] => ['on: 2026-02-01', `on: ${on}`];

/** An analysis may wait so many days before it is committed; longer needs a word of why. */
const mostDays = 14;

/**
 * Compares `analysis.on` with the day its file was first committed, where the history is there. Invented corpora are left out:
 * their dates are part of the invention. That it is later than the capture is said by dates-in-order.
 */
export const analysisDated: Rule = {
  id: 'analysis-dated',
  severity: 'error',
  waivable: true,
  title: 'An analysis carries the day it was written',
  why: `A record proves when it was written as well as what it quotes. It cannot be later than the first commit of its file, and is rarely more than ${mostDays} days older.`,
  examples: [
    {
      title: 'an analysis of the days before its first commit',
      edits: { [clause]: analysed('2026-02-02') },
      expect: [],
    },
    {
      title: 'an analysis dated after its file was committed',
      edits: { 'corpus.yml': ['fictional: true', 'fictional: false'], [clause]: analysed('2026-02-04') },
      expect: [`${clause}:12:16 analysed on 2026-02-04; its file was first committed on 2026-02-03`],
    },
    {
      title: 'an analysis dated long before its file was committed',
      edits: { 'corpus.yml': ['fictional: true', 'fictional: false'], [clause]: analysed('2026-01-15') },
      expect: [`${clause}:12:16 analysed on 2026-01-15, 19 days before its file was first committed, on 2026-02-03`],
    },
    {
      title: 'the same with a word of why',
      edits: {
        'corpus.yml': ['fictional: true', 'fictional: false'],
        [clause]: [
          'analysis: {on: 2026-02-01, by: [ada-example]}',
          'analysis: {on: 2026-01-15, by: [ada-example]}\nwaivers: [{rule: analysis-dated, because: It was written on paper and typed in after the holidays.}]',
        ],
      },
      expect: [],
    },
    { title: 'the dates of an invented corpus', edits: { [clause]: analysed('2026-01-15') }, expect: [] },
  ],
  *check(project) {
    const { firstCommits, sources } = project;
    const corpus = sources.corpus?.value;
    if (!firstCommits || !corpus || corpus.fictional) return;
    for (const { value, file } of validClauses(project)) {
      const committed = firstCommits.get(file.path);
      const { on } = value.analysis;
      if (committed === undefined) continue;
      const days = Math.round((Date.parse(committed) - Date.parse(on)) / 86_400_000);
      const at = { file: file.path, ...file.placeOf(['analysis', 'on']) };
      if (days < 0)
        yield {
          ...at,
          message: `analysed on ${on}; its file was first committed on ${committed}`,
          remedy: 'write the day it was written; what was changed later belongs into analysis.revisions',
        };
      else if (days > mostDays)
        yield {
          ...at,
          message: `analysed on ${on}, ${days} days before its file was first committed, on ${committed}`,
          remedy: 'write the day it was written, or say in waivers why it waited',
        };
    }
  },
};
