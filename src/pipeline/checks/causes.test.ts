/** What is wrong once is said once: every fault of one kind in a small corpus, and all that is said of it. */
import { expect, test } from 'vitest';
import { toRecordId } from '../schema/record-id.ts';
import { loadCorpus } from '../sources/corpus.ts';
import { filesInMemory } from '../sources/files.ts';
import { openFolderArchive } from '../sources/folder-archive.ts';
import { readProject } from '../sources/project.ts';
import { sha256, writeSnapshot } from '../sources/snapshot-file.ts';
import { loadVocabulary } from '../sources/vocabulary.ts';
import { joinCauses } from './causes.ts';
import { clauseFile, corpusFiles, firstText, secondText, vocabularyFiles } from './example-corpus.ts';
import type { Message } from './rule.ts';
import { runChecks } from './run.ts';

const folder = 'platforms/pebble/privacy-policy';
const first = `${folder}/snapshots/2026-01-02T03-04-05Z.md`;
const second = `${folder}/snapshots/2026-03-04T05-06-07Z.md`;
const url = 'https://pebble.example/privacy';
const clause = `${folder}/clauses/ai-training.yml`;
const log = [
  `pebble/privacy-policy 2026-01-02T03:04:05Z ${sha256(Buffer.from(firstText))} ${url}`,
  `pebble/privacy-policy 2026-03-04T05:06:07Z ${sha256(Buffer.from(secondText))} ${url}`,
];
const published = {
  ...corpusFiles,
  [`${folder}/document.yml`]: `${corpusFiles[`${folder}/document.yml`]}relations: [{kind: prevails-over, document: pebble/terms-of-service, snapshot: "2026-03-04T05:06:07Z", excerpt: We share data with service providers.}]\n`,
  'platforms/pebble/terms-of-service/document.yml': `title: Terms\ndocumentType: Privacy Policy\nsourceUrl: https://pebble.example/terms\n`,
  'platforms/pebble/terms-of-service/snapshots/2026-01-02T03-04-05Z.md': writeSnapshot(
    { capturedAt: '2026-01-02T03:04:05Z', sourceUrl: 'https://pebble.example/terms' },
    Buffer.from('# Terms\n\nBe kind to each other, and to us.'),
  ),
  [`${folder}/clauses/second.yml`]: clauseFile
    .replace('EX-0000000', 'EX-000001Y')
    .replace('on: 2026-02-01', 'on: 2026-03-05')
    .replace('2026-01-02T03:04:05Z', '2026-03-04T05:06:07Z')
    .replace('AI', 'A second clause on')
    .replace('stance:', 'wordingOf: EX-0000000\nstance:'),
  'captures.txt': `${log.join('\n')}\n`,
  'register.yml': `records:
  - {id: EX-0000000, path: pebble/privacy-policy/ai-training, status: published, since: 2026-02-02}
  - {id: EX-000001Y, path: pebble/privacy-policy/second, status: published, since: 2026-02-02}
`,
};

type Files = Record<string, string | Buffer>;

async function errorsOf(change: (files: Files) => void, vocabulary: Files = vocabularyFiles): Promise<string[]> {
  const all: Files = { ...published };
  change(all);
  const files = filesInMemory(all);
  const project = await readProject({
    vocabulary: loadVocabulary(filesInMemory(vocabulary), 'vocabulary/'),
    sources: loadCorpus(files, ''),
    archive: openFolderArchive(files, ''),
  });
  const firstCommits = new Map([[clause, '2026-02-03']]);
  return runChecks({ ...project, now: '2026-06-01T12:00:00Z', firstCommits })
    .filter(({ severity }) => severity === 'error')
    .map((one) => `${one.file}:${one.line} ${one.message}; do: ${one.remedy}`);
}

const edit = (files: Files, path: string, from: string, to: string) => {
  const before = files[path]!.toString();
  expect(before).toContain(from);
  files[path] = before.replace(from, to);
};
const move = (files: Files, from: string, to: string) => {
  for (const path of Object.keys(files).filter((one) => one.startsWith(from))) {
    files[to + path.slice(from.length)] = files[path]!;
    delete files[path];
  }
};
const conflict = (text: string, line: number) =>
  text
    .split('\n')
    .toSpliced(line - 1, 0, '<<<<<<< HEAD', 'ours', '=======', 'theirs', '>>>>>>> other')
    .join('\n');

test('the corpus as it was published has no error', async () => {
  expect(await errorsOf(() => {})).toEqual([]);
});

const notes = 'platforms/pebble/notes-policy';
/** Two documents with a capture and a clause each, in the log and the register. */
const addNotes = (files: Files) => {
  const text = Buffer.from('# Notes\n\nWe keep what you write down for as long as your notes exist.');
  files[`${notes}/document.yml`] =
    'title: Notes\ndocumentType: Privacy Policy\nsourceUrl: https://pebble.example/notes\n';
  files[`${notes}/snapshots/2026-01-20T03-04-05Z.md`] = writeSnapshot(
    { capturedAt: '2026-01-20T03:04:05Z', sourceUrl: 'https://pebble.example/notes' },
    text,
  );
  files[`${notes}/clauses/kept-notes.yml`] = clauseFile
    .replace('EX-0000000', 'EX-000002W')
    .replace('2026-01-02T03:04:05Z', '2026-01-20T03:04:05Z');
  files['captures.txt'] += `pebble/notes-policy 2026-01-20T03:04:05Z ${sha256(text)} https://pebble.example/notes\n`;
  files['register.yml'] +=
    '  - {id: EX-000002W, path: pebble/notes-policy/kept-notes, status: published, since: 2026-02-02}\n';
};
const exchange = (part: string) => (files: Files) => {
  addNotes(files);
  move(files, `${folder}${part}/`, `platforms/other${part}/`);
  move(files, `${notes}${part}/`, `${folder}${part}/`);
  move(files, `platforms/other${part}/`, `${notes}${part}/`);
};

const fresh = toRecordId('EX', new Uint8Array([0, 0, 0, 0, 0, 3]));
const faults: [what: string, change: (files: Files) => void, says: string][] = [
  [
    'a log of captures with Windows line ends',
    (files) => {
      files['captures.txt'] = files['captures.txt']!.toString().replaceAll('\n', '\r\n');
    },
    'captures.txt:1 the file has Windows line ends',
  ],
  [
    'a log of captures saved as UTF-16',
    (files) => {
      files['captures.txt'] = Buffer.from(files['captures.txt']!.toString(), 'utf16le');
    },
    'captures.txt:1 the file is not UTF-8 text',
  ],
  [
    'a clause saved as UTF-16',
    (files) => {
      files[clause] = Buffer.from(`\uFEFF${files[clause]}`, 'utf16le');
    },
    'not UTF-8 text',
  ],
  [
    'a description of the corpus saved as UTF-16',
    (files) => {
      files['corpus.yml'] = Buffer.from(files['corpus.yml']!.toString(), 'utf16le');
    },
    'not UTF-8 text',
  ],
  [
    'a register saved as UTF-16',
    (files) => {
      files['register.yml'] = Buffer.from(files['register.yml']!.toString(), 'utf16le');
    },
    'not UTF-8 text',
  ],
  [
    'a first snapshot that was edited',
    (files) => edit(files, first, 'the data', 'no data'),
    `${first}:4 the header declares SHA-256`,
  ],
  [
    'a newest snapshot that was edited',
    (files) => edit(files, second, 'We share', 'We sell'),
    `${second}:4 the header declares SHA-256`,
  ],
  [
    'a snapshot that was edited with its digest',
    (files) => {
      files[second] = writeSnapshot(
        { capturedAt: '2026-03-04T05:06:07Z', sourceUrl: url },
        Buffer.from(secondText.replace('may use', 'never use').replace('We share', 'We sell')),
      );
    },
    'captures.txt:2 the log names a capture of pebble/privacy-policy at 2026-03-04T05:06:07Z with SHA-256',
  ],
  [
    'a snapshot with another instant in its header',
    (files) => edit(files, second, '05:06:07Z', '05:06:08Z'),
    `${second}:2 the file is named 2026-03-04T05-06-07Z.md`,
  ],
  [
    'a snapshot under another name',
    (files) => move(files, second, second.replace('07Z', '08Z')),
    'snapshots/2026-03-04T05-06-08Z.md:2 the file is named',
  ],
  [
    'a snapshot that was moved in time',
    (files) => {
      edit(files, second, '05:06:07Z', '05:06:08Z');
      move(files, second, second.replace('07Z', '08Z'));
    },
    'captures.txt:2 the log names a capture of pebble/privacy-policy at 2026-03-04T05:06:07Z, and the archive has none',
  ],
  ['a snapshot that is gone', (files) => delete files[second], 'captures.txt:2 the log names a capture'],
  [
    'another source address',
    (files) => edit(files, second, url, `${url}-2`),
    'captures.txt:2 the log says it was captured from',
  ],
  [
    'an update later than the capture',
    (files) => edit(files, first, '2025-12-31', '2026-01-04'),
    `${first}:5 statedUpdate is 2026-01-04, the text was captured by 2026-01-02, and it does not name that day`,
  ],
  [
    'a merge left in a text',
    (files) => {
      files[second] = conflict(files[second]!.toString(), 8);
    },
    `${second}:8 a merge was left unfinished here`,
  ],
  [
    'a merge left in a header',
    (files) => {
      files[second] = conflict(files[second]!.toString(), 2);
    },
    `${second}:2 a merge was left unfinished here`,
  ],
  [
    'a merge left around a whole snapshot',
    (files) => {
      files[second] = conflict(files[second]!.toString(), 1);
    },
    `${second}:1 a merge was left unfinished here`,
  ],
  [
    'two documents that were exchanged',
    exchange(''),
    `captures.txt:1 the folders ${folder} and ${notes} were exchanged`,
  ],
  [
    'the snapshots of two documents that were exchanged',
    exchange('/snapshots'),
    `captures.txt:1 the folders ${folder}/snapshots and ${notes}/snapshots were exchanged`,
  ],
  [
    'the clauses of two documents that were exchanged',
    exchange('/clauses'),
    `register.yml:2 the folders ${folder}/clauses and ${notes}/clauses were exchanged`,
  ],
  [
    'two documents that were exchanged, of a corpus without a log',
    (files) => {
      exchange('')(files);
      delete files['captures.txt'];
    },
    'register.yml:2 the folders ',
  ],
  [
    'a platform under another name',
    (files) => move(files, 'platforms/pebble/', 'platforms/peble/'),
    'platforms/peble/platform.yml:1 the log names captures of pebble, which is gone: it was renamed to peble; do: name the folder platforms/pebble again',
  ],
  [
    'a platform whose folder can be no address',
    (files) => move(files, 'platforms/pebble/', 'platforms/Pebble/'),
    'platforms/Pebble:1 nothing of this name belongs here; expected folders named in lower-case letters, digits and hyphens; do: rename it to pebble',
  ],
  [
    'a platform that is gone',
    (files) => {
      for (const path of Object.keys(files)) if (path.startsWith('platforms/')) delete files[path];
      files['platforms/other/platform.yml'] =
        'name: Other\nsector: Messaging\nwebsite: https://other.example\nsummary: Another one.\n';
      files['platforms/other/terms/document.yml'] = published['platforms/pebble/terms-of-service/document.yml'];
      files['platforms/other/terms/snapshots/2026-01-02T03-04-05Z.md'] =
        published['platforms/pebble/terms-of-service/snapshots/2026-01-02T03-04-05Z.md']!;
    },
    'captures.txt:1 the log names captures of pebble, which is gone; do: restore the folder platforms/pebble',
  ],
  [
    'a document under another name',
    (files) => move(files, folder, 'platforms/pebble/privacy'),
    'platforms/pebble/privacy/document.yml:1 the log names captures of pebble/privacy-policy, which is gone: it was renamed to pebble/privacy',
  ],
  [
    'a document in a new folder of a platform',
    (files) => move(files, folder, 'platforms/peble/privacy-policy'),
    'platforms/peble/privacy-policy/document.yml:1 the log names captures of pebble/privacy-policy, which is gone',
  ],
  [
    'a clause in the folder of another document',
    (files) => move(files, clause, 'platforms/pebble/terms-of-service/clauses/ai-training.yml'),
    'register.yml:2 record EX-0000000 is registered at pebble/privacy-policy/ai-training and stands at pebble/terms-of-service/ai-training; do: name its file platforms/pebble/privacy-policy/clauses/ai-training.yml again',
  ],
  [
    'a clause in a misspelt platform',
    (files) => {
      files['platforms/peble/privacy-policy/clauses/new.yml'] = clauseFile.replace(
        'EX-0000000',
        toRecordId('EX', new Uint8Array([0, 0, 0, 0, 0, 3])),
      );
    },
    'platforms/peble/platform.yml:1 the file is missing: it holds the description of peble; do: if the folder is meant to be pebble, move its files there',
  ],
  [
    'a clause whose name can be no address',
    (files) => move(files, clause, `${folder}/clauses/My training.yml`),
    `${folder}/clauses/My training.yml:1 nothing of this name belongs here; expected files <clause>.yml, named in lower-case letters, digits and hyphens; do: rename it to ai-training.yml`,
  ],
  [
    'a clause with another ending',
    (files) => move(files, clause, `${folder}/clauses/ai-training.yaml`),
    `${folder}/clauses/ai-training.yaml:1 nothing of this name belongs here; expected files <clause>.yml, named in lower-case letters, digits and hyphens; do: rename it to ai-training.yml`,
  ],
  [
    'a new clause whose name can be no address',
    (files) => {
      files[`${folder}/clauses/Sold to Others.YML`] = clauseFile.replace(
        'EX-0000000',
        toRecordId('EX', new Uint8Array([0, 0, 0, 0, 0, 3])),
      );
    },
    `${folder}/clauses/Sold to Others.YML:1 nothing of this name belongs here; expected files <clause>.yml, named in lower-case letters, digits and hyphens; do: rename it to sold-to-others.yml`,
  ],
  [
    'a copy of a clause beside it',
    (files) => {
      files[`${folder}/clauses/AI-training.yml`] = clauseFile;
    },
    `${folder}/clauses/AI-training.yml:1 nothing of this name belongs here; expected files <clause>.yml, named in lower-case letters, digits and hyphens; do: rename it, or move it out of the corpus`,
  ],
  [
    'a description under another name',
    (files) => move(files, 'platforms/pebble/platform.yml', 'platforms/pebble/platfrom.yml'),
    'platforms/pebble/platfrom.yml:1 nothing of this name belongs here; expected folders named in lower-case letters, digits and hyphens; do: rename it to platform.yml',
  ],
  [
    'a quotation mark that is not closed',
    (files) => edit(files, clause, 'title: Messages', 'title: "Messages'),
    `${clause}:2 the quotation mark " is not closed in its line`,
  ],
  [
    'a merge whose last mark was taken out',
    (files) => {
      files[clause] = clauseFile.replace('stance', '<<<<<<< HEAD\nstance: limits\n=======\nstance');
    },
    `${clause}:6 a merge was left unfinished here; do: keep what is right, and take lines 6 and 8 out`,
  ],
  [
    'a merge whose first mark was taken out',
    (files) => {
      files[clause] = clauseFile.replace('stance', '=======\nstance');
    },
    `${clause}:6 a merge was left unfinished here`,
  ],
  [
    'clauses under another name',
    (files) => move(files, `${folder}/clauses/`, `${folder}/clause/`),
    `${folder}/clause:1 nothing of this name belongs here; expected document.yml, changes.yml, clauses/ and snapshots/; do: rename it to clauses`,
  ],
  [
    'clauses that are gone',
    (files) => {
      for (const path of Object.keys(files)) if (path.startsWith(`${folder}/clauses/`)) delete files[path];
    },
    'register.yml:2 2 published records of pebble/privacy-policy have no clause any more',
  ],
  [
    'snapshots under another name',
    (files) => move(files, `${folder}/snapshots/`, `${folder}/snapshot/`),
    `${folder}/snapshot:1 nothing of this name belongs here; expected document.yml, changes.yml, clauses/ and snapshots/; do: rename it to snapshots`,
  ],
  [
    'snapshots that are gone',
    (files) => {
      for (const path of Object.keys(files)) if (path.startsWith(`${folder}/snapshots/`)) delete files[path];
    },
    'captures.txt:1 the log names 2 captures of pebble/privacy-policy, and the archive has none',
  ],
  [
    'all platforms under another name',
    (files) => move(files, 'platforms/', 'platform/'),
    'platform:1 nothing of this name belongs here; expected corpus.yml, register.yml, pages/ and platforms/; do: rename it to platforms',
  ],
  [
    'a record id copied over another one',
    (files) => {
      edit(files, `${folder}/clauses/second.yml`, 'recordId: EX-000001Y', 'recordId: EX-0000000');
      edit(files, `${folder}/clauses/second.yml`, 'wordingOf: EX-0000000\n', '');
    },
    `${folder}/clauses/second.yml:1 record id EX-0000000 already belongs to pebble/privacy-policy/ai-training; do: give it back EX-000001Y, under which it was published`,
  ],
  [
    'a record id that was edited',
    (files) => edit(files, `${folder}/clauses/second.yml`, 'EX-000001Y', fresh),
    `register.yml:3 published record EX-000001Y has no clause any more: its file has the id ${fresh}`,
  ],
  [
    'a misspelt key',
    (files) => edit(files, clause, 'whyItMatters:', 'whyItMaters:'),
    `${clause}:8 there is no key "whyItMaters"; do: did you mean whyItMatters?`,
  ],
  [
    'a merge left in a clause',
    (files) => {
      files[clause] = conflict(clauseFile, 3);
    },
    `${clause}:3 a merge was left unfinished here`,
  ],
  [
    'a merge left in the document',
    (files) => {
      files[`${folder}/document.yml`] = conflict(published[`${folder}/document.yml`]!, 2);
    },
    `${folder}/document.yml:2 a merge was left unfinished here`,
  ],
  [
    'a merge left in the corpus',
    (files) => {
      files['corpus.yml'] = conflict(files['corpus.yml']!.toString(), 2);
    },
    'corpus.yml:2 a merge was left unfinished here',
  ],
  [
    'a description of an archive that is wrong, and a document that is kept in it',
    (files) => {
      edit(
        files,
        'corpus.yml',
        'archive: {kind: folder}',
        `archive: {kind: git, repository: 'file:///x', commit: '${'0'.repeat(40)}'}`,
      );
      files['platforms/pebble/rules/document.yml'] =
        'title: Rules\ndocumentType: Privacy Policy\nsourceUrl: https://pebble.example/rules\narchived: {path: rules.html}\n';
    },
    'corpus.yml:6 archive.repository is',
  ],
  [
    'a merge left in the register',
    (files) => {
      files['register.yml'] = conflict(published['register.yml'], 2);
    },
    'register.yml:2 a merge was left unfinished here',
  ],
  [
    'a merge left in the log',
    (files) => {
      files['captures.txt'] = conflict(published['captures.txt'], 2);
    },
    'captures.txt:2 a merge was left unfinished here',
  ],
];

test.each(faults)('%s is said once', async (_what, change, says) => {
  const errors = await errorsOf(change);
  expect(errors).toEqual([expect.stringContaining(says)]);
});

test('two faults are two messages, in one document too', async () => {
  const errors = await errorsOf((files) => {
    edit(files, first, 'the data', 'no data');
    edit(files, `${folder}/clauses/second.yml`, 'to train our models.', 'to train our ponies.');
  });
  expect(errors).toHaveLength(2);
  expect(errors.join('\n')).toContain('second.yml');
});

const page = 'pages/notes.mdx';
const using = (files: Files) => {
  files[page] =
    '---\ntitle: Notes\ndescription: Words.\ntypes: [ai-training]\n---\n\n<Count type="ai-training" answer="permits" />\n';
};
const without = (path: string, instead: Files = {}) =>
  Object.fromEntries(Object.entries({ ...vocabularyFiles, ...instead }).filter(([one]) => one !== path));

test.each([
  [
    'a type that is gone',
    without('clause-types/ai-training.yml'),
    'there is no clause type "ai-training", which 3 places name; do: restore the clause type in the vocabulary',
  ],
  [
    'a type that cannot be read',
    { ...vocabularyFiles, 'clause-types/ai-training.yml': 'name: "AI training\ncategory: use\n' },
    'vocabulary/clause-types/ai-training.yml:1 the quotation mark " is not closed in its line',
  ],
])('%s is said once, however many places name it', async (_what, vocabulary, says) => {
  expect(await errorsOf(using, vocabulary as Files)).toEqual([expect.stringContaining(says)]);
});

test('of a branch that is compared with its base, what the base explains is said once; a folder that was renamed by its new name', () => {
  const one = (message: string, more: object = {}): Message => ({
    ...{ file: 'register.yml', line: 1, column: 1, severity: 'error', rule: 'record-kept', message, remedy: 'x' },
    ...more,
  });
  const said = (compared: Message[], found: Message[]) => joinCauses(compared, found).map(({ message }) => message);
  const gone = { cause: 'pebble/privacy-policy' };
  expect(said([one('a')], [one('b')])).toEqual(['a', 'b']);
  expect(said([one('base', gone)], [one('now', { ...gone, isGone: true })])).toEqual(['base']);
  expect(said([one('base', gone)], [one('renamed', gone)])).toEqual(['renamed']);
  const record = { cause: 'record EX-0000000' };
  expect(said([one('base', record)], [one('now', record), one('other')])).toEqual(['base', 'other']);
  expect(said([one('base', record)], [one('now', { alsoCauses: ['record EX-0000000'] })])).toEqual(['base']);
});
