/** What a message says and advises where a file is nearly right: one edit of the example corpus a row. */
import { expect, test } from 'vitest';
import { readExample } from '../records/example-project.ts';
import { writeSnapshot } from '../sources/snapshot-file.ts';
import { clauseFile, corpusFiles, vocabularyFiles } from './example-corpus.ts';
import { checkProject } from './run.ts';

type Edits = Record<string, string | Buffer | null>;
const pebble = 'platforms/pebble';
const folder = `${pebble}/privacy-policy`;
const clause = `${folder}/clauses/ai-training.yml`;
const document = `${folder}/document.yml`;
const text = (path: string) => (corpusFiles[path] ?? vocabularyFiles[path.replace('vocabulary/', '')])!.toString();
const change = (path: string, from: string | RegExp, to: string): Edits => ({ [path]: text(path).replace(from, to) });
const captured = (capturedAt: string, words: string) => ({
  [`${folder}/snapshots/${capturedAt.replaceAll(':', '-')}.md`]: writeSnapshot(
    { capturedAt, sourceUrl: 'https://pebble.example/privacy' },
    Buffer.from(words),
  ),
});
const other = 'title: Rules\ndocumentType: Privacy Policy\nsourceUrl: https://pebble.example/rules\n';
const commit = '0123456789abcdef0123456789abcdef01234567';
const kept = (settings: string) => change('corpus.yml', 'archive: {kind: folder}', `archive: {${settings}}`);
const repository = `repository: https://git.example/a.git, commit: ${commit}`;
const law = (more: string) => change('vocabulary/regulations.yml', 'unit: Article', `unit: Article\n    ${more}`);
const named = (to: string) => change(clause, 'id: gdpr, article: "6(1)(f)"', to);

const rows: readonly (readonly [what: string, edits: Edits, says: string])[] = [
  [
    'a clause in a misspelt document',
    { [`${pebble}/privacy-polcy/clauses/new.yml`]: clauseFile.replace('EX-0000000', 'EX-000001Y') },
    'the file is missing: it holds the description of pebble/privacy-polcy; do: if the folder is meant to be privacy-policy, move its files there; else add the file',
  ],
  [
    'a document of its own without a description',
    { [`${pebble}/cookies/clauses/new.yml`]: clauseFile.replace('EX-0000000', 'EX-000001Y') },
    'the file is missing: it holds the description of pebble/cookies; do: add it',
  ],
  [
    'a vocabulary that stands alone and lacks a file',
    { 'vocabulary/vocabulary.yml': 'extends: nothing\n', 'vocabulary/rubric.yml': null },
    '; do: add it, or take extends: nothing out of vocabulary.yml to have that of Clausary',
  ],
  [
    'a folder whose name can be no address',
    { 'platforms/???/x.md': 'x' },
    '; do: rename it, or move it out of the corpus',
  ],
  [
    'a folder that is no part of a document',
    { [`${folder}/drawings/x.md`]: 'x' },
    '; do: rename it, or move it out of the corpus',
  ],
  [
    'all platforms gone',
    {
      'register.yml':
        'records:\n  - {id: EX-0000000, path: pebble/privacy-policy/ai-training, status: published, since: 2026-02-02}\n',
      ...Object.fromEntries(
        Object.keys(corpusFiles).flatMap((path) => (path.startsWith('platforms/') ? [[path, null]] : [])),
      ),
    },
    'and their folder platforms is gone; do: restore the folder platforms',
  ],
  [
    'a document that Open Terms Archive does not have',
    {
      ...kept(`kind: open-terms-archive, ${repository}, attribution: A, licence: B`),
      [`${pebble}/rules/document.yml`]: `${other}archived: {service: Pebble, terms: Rules}\n`,
    },
    'the archive has no capture of this document at Pebble/Rules.md; do: correct archived, or the commit in corpus.yml',
  ],
  [
    'a document that a repository does not have, under either of its names',
    {
      ...kept(`kind: git, ${repository}`),
      [`${pebble}/rules/document.yml`]: `${other}archived: [{path: rules.html}, {path: "new/*.html"}]\n`,
    },
    'the archive has no capture of this document at rules.html or new/*.html; do: correct archived',
  ],
  [
    'a document that no web archive has',
    {
      ...kept('kind: warc, files: ["*.warc.gz"]'),
      [`${pebble}/rules/document.yml`]: `${other}archived: {url: https://pebble.example/old}\n`,
    },
    'the archive has no capture of this document at https://pebble.example/old; do: correct archived',
  ],
  [
    'an archive of another name',
    {
      'corpus.yml': text('corpus.yml').replace('republish', `archives: {crawl: {kind: git, ${repository}}}\nrepublish`),
      [`${pebble}/rules/document.yml`]: `${other}archive: crowl\n`,
    },
    'corpus.yml names no archive "crowl"; do: name one of crawl',
  ],
  [
    'a capture by a commit that is not there',
    change(clause, 'snapshot: 2026-01-02T03:04:05Z', `snapshot: {capturedAt: 2026-01-02T03:04:05Z, commit: ${commit}}`),
    `at commit ${commit.slice(0, 12)}…`,
  ],
  [
    'a capture by an extraction that is not there',
    change(clause, 'snapshot: 2026-01-02T03:04:05Z', 'snapshot: {capturedAt: 2026-01-02T03:04:05Z, extraction: 4}'),
    'by extraction 4',
  ],
  [
    'one of many captures that is not there',
    {
      ...change(clause, 'snapshot: 2026-01-02T03:04:05Z', 'snapshot: 2025-01-02T03:04:05Z'),
      ...captured('2026-03-05T05:06:07Z', 'We collect the data you give us.'),
      ...captured('2026-03-06T05:06:07Z', 'We collect the data you give us.'),
    },
    ', …',
  ],
  [
    'words that a quotation of a relation may mean twice',
    {
      ...captured('2026-05-04T05:06:07Z', 'We share data.\n\nWe share data.'),
      [document]: `${text(document)}relations: [{kind: prevails-over, document: pebble/rules, excerpt: We share data.}]\n`,
      [`${pebble}/rules/document.yml`]: other,
      [`${pebble}/rules/snapshots/2026-01-02T03-04-05Z.md`]: writeSnapshot(
        { capturedAt: '2026-01-02T03:04:05Z', sourceUrl: 'https://pebble.example/rules' },
        Buffer.from('Be kind.'),
      ),
    },
    'these words stand 2 times in the snapshot of 2026-05-04T05:06:07Z; do: say which one is meant, with occurrence, prefix or suffix',
  ],
  [
    'a platform that became one that is not there',
    {
      [`${pebble}/platform.yml`]: `${text(`${pebble}/platform.yml`)}succeededBy: {platform: anvil, because: It was sold.}\n`,
    },
    'anvil',
  ],
  [
    'a platform that became itself',
    {
      [`${pebble}/platform.yml`]: `${text(`${pebble}/platform.yml`)}succeededBy: {platform: pebble, because: It was sold.}\n`,
    },
    'pebble',
  ],
  [
    'a succession whose document is not there',
    {
      [`${pebble}/platform.yml`]: `${text(`${pebble}/platform.yml`)}succeededBy: {platform: anvil, because: It was sold., document: anvil/terms}\n`,
      'platforms/anvil/platform.yml': text(`${pebble}/platform.yml`).replace('Pebble', 'Anvil'),
    },
    'anvil/terms',
  ],
  [
    'a succession whose words are not in its document',
    {
      [`${pebble}/platform.yml`]: `${text(`${pebble}/platform.yml`)}succeededBy: {platform: anvil, because: It was sold., document: pebble/privacy-policy, excerpt: We were sold to Anvil.}\n`,
      'platforms/anvil/platform.yml': text(`${pebble}/platform.yml`).replace('Pebble', 'Anvil'),
    },
    `${pebble}/platform.yml`,
  ],
  [
    'a link to a number',
    change(clause, 'material', '[material](https://192.168.1.7/x)'),
    'the address is a number; do: link to the page itself',
  ],
  [
    'an address in prose that is a link by itself, and a number',
    change(clause, 'material', 'www.a.example and http://192.168.1.7/x'),
    'the address is a number; do: link to the page itself',
  ],
  [
    'braces in an address that is a link by itself',
    change(clause, 'material', 'www.a.example\\\\{'),
    'braces in whyItMatters: ',
  ],
  [
    'a phrase of more signs than an engine takes',
    change('vocabulary/clause-types/ai-training.yml', "'train'", `'${'1.'.repeat(1001)}'`),
    'expected at most 2000 characters',
  ],
  [
    'an escape of what nobody sees, in a list',
    change(clause, 'processing without consent', '"processing \\u202E without consent"'),
    'U+202E right-to-left override in regulations.1.because cannot be seen; do: take the escape out',
  ],
  [
    'a link without slashes to letters of another alphabet',
    change(clause, 'material', '[material](https:pеbble.example)'),
    'the host of the address is not written in plain letters',
  ],
  [
    'a law that is not listed for the type',
    law('articles: [{article: "6(1)", fits: [{clauseTypes: [data-sale], because: consent}]}]'),
    'GDPR 6(1)(f) is not listed for ai-training; it is listed for data-sale; do: cite what speaks of these words',
  ],
  [
    'a law as a whole that is listed for the type with other stances',
    {
      ...law(
        'articles: [{article: "7", fits: [{clauseTypes: [ai-training], stances: [limits, prohibits], because: consent}]}]',
      ),
      ...named('id: gdpr'),
    },
    'GDPR is listed for ai-training where it limits or prohibits, and this clause permits; do:',
  ],
  [
    'two parts of a law in one',
    {
      ...law('articles: [{article: "13(1)", fits: [{clauseTypes: [ai-training], because: notice}]}]'),
      ...named('id: gdpr, article: "13(1) and (2)"'),
    },
    'GDPR 13(1) and (2) is not among the articles that the vocabulary lists',
  ],
  [
    'a section of a law of the United States in the European form',
    {
      ...change('vocabulary/regulations.yml', 'unit: Article', 'unit: Section'),
      ...named('id: gdpr, article: "Art. 5 (a) 1)"'),
    },
    '"1798.120", "512(i)" or "5(a)(1)"',
  ],
  [
    'a part of a law that nothing can be made of',
    named('id: gdpr, article: "the part on consent — all of it"'),
    '"6(1)(f)", "14" or "Annex I, point 1(a)"',
  ],
  ['no words at all', change(clause, /excerpt: .*/, 'excerpt: {exact: "**"}'), clause],
  [
    'first words that are nearly there',
    change(clause, /excerpt: .*/, 'excerpt: {from: We may use your mesages, to: our models.}'),
    clause,
  ],
];

test.each(rows)('%s is named, with what to do', async (_, edits, says) => {
  const messages = checkProject(await readExample(edits)).messages.map(
    ({ file, message, remedy }) => `${file} ${message}; do: ${remedy}`,
  );
  expect(messages.join('\n')).toContain(says);
});
