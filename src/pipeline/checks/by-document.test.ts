import { expect, test } from 'vitest';
import { readExample } from '../records/example-project.ts';
import { toRecordId } from '../schema/record-id.ts';
import type { Project } from '../sources/project.ts';
import { holdLearnt } from '../text/known.ts';
import { clauseFile } from './example-corpus.ts';
import type { Example } from './rule.ts';
import { rules } from './rules.ts';
import { checkAhead, checkProject } from './run.ts';

const second = 'platforms/pebble/terms';
/** Two documents, so that one can change alone. */
const two = async (edits: Example['edits'] = {}): Promise<Project> => {
  const project = await readExample({
    [`${second}/document.yml`]: `title: Terms
documentType: Terms of Service
sourceUrl: https://pebble.example/terms
`,
    [`${second}/clauses/training.yml`]: clauseFile
      .replace('EX-0000000', toRecordId('EX', new Uint8Array([0, 0, 0, 0, 0, 1])))
      .replace('whyItMatters: What', 'whyItMatters: This violates the GDPR, since what'),
    ...edits,
  });
  // As a reading of a build: the same words have the same key.
  return { ...project, readingKeys: new Map([...project.readings].map(([path, one]) => [path, JSON.stringify(one)])) };
};

/** Rules that compare clauses of several documents name themselves. */
const isOfDocument = (key: string) => !key.includes(':');

function remember() {
  const results = new Map<string, unknown>();
  const asked: { found: string[]; learnt: string[] } = { found: [], learnt: [] };
  return {
    asked,
    known: {
      find(key: string) {
        if (isOfDocument(key) && results.has(key)) asked.found.push(key);
        return results.get(key);
      },
      learn(key: string, result: unknown) {
        if (isOfDocument(key)) asked.learnt.push(key);
        results.set(key, JSON.parse(JSON.stringify(result)));
      },
    },
  };
}

test('what was found in a document is found again without asking its rules, and what changed is asked', async () => {
  const { known, asked } = remember();
  const first = await two();
  const found = checkProject(first, rules, known);
  expect(found).toEqual(checkProject(first));
  expect(found.messages.map(({ rule }) => rule)).toContain('no-verdict');
  expect(asked).toMatchObject({ found: [], learnt: { length: 3 } });
  expect(checkProject(first, rules, known)).toEqual(found);
  expect(asked.found).toHaveLength(3);

  const clause = 'platforms/pebble/privacy-policy/clauses/ai-training.yml';
  const edited = await two({ [clause]: clauseFile.replace('A message sent', 'Unlawfully, a message sent') });
  const after = checkProject(edited, rules, known);
  expect(after).toEqual(checkProject(edited));
  expect(after.messages.filter(({ rule }) => rule === 'no-verdict')).toHaveLength(2);
  expect(asked.learnt).toHaveLength(4);
});

test('a document whose reading has no key is asked each time', async () => {
  const { known, asked } = remember();
  const project = { ...(await two()), readingKeys: new Map() };
  checkProject(project, rules, known);
  expect(asked.learnt).toHaveLength(1);
});

test('documents that were asked before others were read are not asked again, and nothing else is found', async () => {
  const { known, asked } = remember();
  const project = await two();
  const held = holdLearnt(known);
  for (const path of project.readings.keys()) checkAhead(withOnly(project, path), held);
  expect(asked.learnt).toHaveLength(3);
  expect(checkProject(project, rules, held)).toEqual(checkProject(project));
  expect(asked.learnt).toHaveLength(3);
});

const withOnly = (project: Project, path: string): Project => ({
  ...project,
  sources: {
    ...project.sources,
    platforms: project.sources.platforms.map((platform) => ({
      ...platform,
      documents: platform.documents.filter((one) => one.path === path),
    })),
  },
  readings: new Map([[path, project.readings.get(path)!]]),
  readingKeys: new Map([[path, project.readingKeys!.get(path)!]]),
});

test.each(rules.filter(({ isOfDocument, across }) => isOfDocument || across).map((rule) => [rule.id, rule] as const))(
  '%s finds the same after each of its examples as with nothing known',
  { timeout: 60_000 },
  async (_, rule) => {
    const { known } = remember();
    for (const { edits } of rule.examples) {
      const project = await two(edits);
      const found = checkProject(project, [rule]);
      expect(checkProject(project, [rule], known)).toEqual(found);
      expect(checkProject(project, [rule], known)).toEqual(found);
    }
  },
);
