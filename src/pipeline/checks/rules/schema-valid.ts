import { schemaProblems } from '../../sources/schema-problems.ts';
import { authoredFiles } from '../authored-files.ts';
import { clauseFile, corpusFiles } from '../example-corpus.ts';
import { misplaced } from '../misplaced.ts';
import type { Rule } from '../rule.ts';

const clause = 'platforms/pebble/privacy-policy/clauses/ai-training.yml';

/** Every authored file is what its schema says. */
export const schemaValid: Rule = {
  id: 'schema-valid',
  severity: 'error',
  title: 'Every file has the form its schema describes',
  why: 'A wrong key or value that nobody reports is a fact that silently disappears from the page.',
  examples: [
    {
      title: 'a misspelt key',
      edits: { [clause]: ['whyItMatters:', 'whyItMaters:'] },
      expect: [`${clause}:8:1 there is no key "whyItMaters"`],
    },
    {
      title: 'a value that the build computes',
      edits: { [clause]: ['stance: permits', 'stance: permits\nseverity: high'] },
      expect: [`${clause}:7:1 there is no key "severity"`],
    },
    {
      title: 'an instant that is not in UTC',
      edits: { [clause]: ['2026-01-02T03:04:05Z', '2026-01-02 03:04:05 +0100'] },
      expect: [`${clause}:4:11 snapshot is "2026-01-02 03:04:05 +0100"; expected an instant in UTC`],
    },
    {
      title: 'YAML that cannot be read',
      edits: { [clause]: ['stance: permits', 'stance: permits: maybe'] },
      expect: [`${clause}:6:16 the YAML cannot be read`],
    },
    {
      title: 'a platform without its description',
      edits: { 'platforms/pebble/platform.yml': null },
      expect: ['platforms/pebble/platform.yml:1:1 the file is missing'],
    },
    {
      title: 'a snapshot under another name than its instant',
      edits: {
        'platforms/pebble/privacy-policy/snapshots/later.md':
          corpusFiles['platforms/pebble/privacy-policy/snapshots/2026-03-04T05-06-07Z.md']!.toString(),
      },
      expect: ['snapshots/later.md:2:13 the file is named later.md and was captured at 2026-03-04T05:06:07Z'],
    },
    {
      title: 'a file that nothing reads',
      edits: { 'registers.yml': 'records: []\n' },
      expect: ['registers.yml:1:1 nothing of this name belongs here'],
    },
    {
      title: 'a folder whose name cannot be an address',
      edits: { 'platforms/Pebble Two/platform.yml': 'name: Pebble Two\n' },
      expect: ['platforms/Pebble Two:1:1 nothing of this name belongs here'],
    },
    {
      title: 'a name that is too long for an address',
      edits: { [`platforms/pebble/privacy-policy/clauses/${'long'.repeat(21)}.yml`]: clauseFile },
      expect: [`clauses/${'long'.repeat(21)}.yml:1:1 a name has at most 80 characters, and this one 84`],
    },
  ],
  *check(project) {
    for (const authored of authoredFiles(project)) {
      for (const problem of schemaProblems(authored)) yield { ...problem, file: authored.file.path };
    }
    for (const problem of project.archiveProblems) if (problem.rule === 'schema-valid') yield problem;
    yield* misplaced(project);
  },
};
