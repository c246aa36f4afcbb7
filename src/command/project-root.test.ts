import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { defaultCorpus, namedCorpora } from './default-corpus.ts';
import { projectRoot } from './project-root.ts';

test('a command works on the project it is started in, also below its folder, and on the only corpus there', () => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'project-')));
  try {
    writeFileSync(join(root, 'astro.config.mjs'), '');
    expect(() => defaultCorpus(root)).toThrow('there is no corpus');
    for (const name of ['one', 'two']) {
      mkdirSync(join(root, 'content/corpora', name), { recursive: true });
      if (name === 'one') writeFileSync(join(root, 'content/corpora/one/corpus.yml'), '');
    }
    expect(projectRoot(join(root, 'content/corpora'))).toBe(root);
    expect(defaultCorpus(root)).toBe('one');
    writeFileSync(join(root, 'content/corpora/two/corpus.yml'), '');
    expect(() => defaultCorpus(root)).toThrow('--corpus: one, two');
    expect(namedCorpora(root)).toEqual(['one', 'two']);
    // The one that builds by Astro itself publish is the one of every command.
    const configure = (settings: string) => writeFileSync(join(root, 'astro.config.mjs'), `clausary({ ${settings} })`);
    configure("host: { files: 20_000 }, corpus: 'two'");
    expect(defaultCorpus(root)).toBe('two');
    configure('\n  // corpus: "two",\n  corpus: "content/corpora/one",\n');
    expect(defaultCorpus(root)).toBe('content/corpora/one');
    configure("corpus: 'three'");
    expect(() => defaultCorpus(root)).toThrow('--corpus: one, two');
    // A corpus that lost its description is not passed over for another one.
    rmSync(join(root, 'content/corpora/one/corpus.yml'));
    mkdirSync(join(root, 'content/corpora/one/platforms'));
    expect(() => defaultCorpus(root)).toThrow('content/corpora/one/corpus.yml is missing');
  } finally {
    rmSync(root, { recursive: true });
  }
});
