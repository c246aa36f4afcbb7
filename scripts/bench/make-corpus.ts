/**
 * Writes a corpus of any size. In: an empty folder, how many clauses, documents and versions, the vocabulary.
 * Out: an ordinary corpus folder that passes every check, the same for the same numbers; a larger one begins like a
 * smaller one. Proportions are those of a corpus that was counted: 15 clauses a document, 2.3 documents a platform.
 */
import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../../src/command/reported-error.ts';
import { snapshotFileName, writeSnapshot } from '../../src/pipeline/sources/snapshot-file.ts';
import type { Vocabulary } from '../../src/pipeline/sources/vocabulary.ts';
import { toSlug } from '../../src/words/slug.ts';
import { makeClauseFile } from './clause-file.ts';
import { corpusFile, documentFile, platformFile } from './corpus-files.ts';
import { type DocumentVersion, makeVersions, toPolicyText } from './document-versions.ts';
import { makeNames } from './names.ts';
import { makeRandom, pickSkewed, type Random } from './random.ts';
import type { Names } from './sentences.ts';

export interface CorpusSize {
  readonly clauses: number;
  readonly documents: number;
  readonly versions: number;
  /** Bytes of a text. */
  readonly bytes: number;
}

const mostClauses = 48;
const sizes = [1, 2, 2, 3, 3, 3, 2, 1, 4, 2]; // documents of a platform: 2.3 on average

export function makeCorpus(folder: string, size: CorpusSize, vocabulary: Vocabulary): void {
  const write = (path: string, content: string | Buffer) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  const types = [...vocabulary.types.keys()].sort((a, b) => (hash('sha256', a) < hash('sha256', b) ? -1 : 1));
  const kinds = documentKinds(vocabulary);
  const clausesOf = shareOut(size);
  const records: string[] = [];
  const taken = new Set<string>();
  let document = 0;
  for (let platform = 0; document < size.documents; platform += 1) {
    const random = makeRandom(`platform ${platform}`);
    const names = makeNames(random);
    const slug = taken.has(toSlug(names.platform)) ? `${toSlug(names.platform)}-${platform}` : toSlug(names.platform);
    taken.add(slug);
    write(`platforms/${slug}/platform.yml`, platformFile(random, names, slug));
    for (let own = 0; own < sizes[platform % sizes.length]! && document < size.documents; own += 1, document += 1) {
      writeDocument(platform, own, slug, names);
    }
  }
  write('corpus.yml', corpusFile);
  write('register.yml', `records:\n${records.join('')}`);

  function writeDocument(platform: number, own: number, slug: string, names: Names): void {
    const random = makeRandom(`document ${document}`);
    const kind = kinds[own < 2 ? own : 2 + ((platform + own) % (kinds.length - 2))]!;
    const place = `${slug}/${toSlug(kind.name)}${own < 2 ? '' : `-${own}`}`;
    const sourceUrl = `https://${slug}.example/${toSlug(kind.name)}`;
    const versions = makeVersions(random, names, Math.round(size.bytes * (0.6 + random.next() * 0.8)), size.versions);
    const title = kind.name;
    for (const version of versions) {
      const payload = Buffer.from(toPolicyText(`${names.platform} ${title}`, version));
      write(
        `platforms/${place}/snapshots/${snapshotFileName(version.capturedAt)}`,
        writeSnapshot({ capturedAt: version.capturedAt, sourceUrl }, payload),
      );
    }
    const fitting = types.filter((type) => {
      const { documents } = vocabulary.types.get(type)!;
      return documents.length === 0 || documents.includes(kind.group);
    });
    write(`platforms/${place}/document.yml`, documentFile(random, title, sourceUrl, versions, fitting));
    const blocks = choose(random, paragraphs(versions), clausesOf[document]!);
    for (const [index, block] of blocks.entries()) {
      const typeSlug = pickSkewed(random, fitting.length > 0 ? fitting : types);
      const type = vocabulary.types.get(typeSlug)!;
      const clause = makeClauseFile(random, {
        number: document * mostClauses + index,
        names,
        versions,
        block,
        typeSlug,
        type,
      });
      write(`platforms/${place}/clauses/${clause.slug}.yml`, clause.source);
      records.push(
        `  - { id: ${clause.recordId}, path: ${place}/${clause.slug}, status: published, since: 2026-03-01 }\n`,
      );
    }
  }
}

/** Five to twenty-five clauses a document, and as many as asked for in all. */
function shareOut({ clauses, documents }: CorpusSize): number[] {
  const mean = clauses / documents;
  const shares = Array.from({ length: documents }, (_, index) =>
    Math.round(mean * (0.35 + makeRandom(`share ${index}`).next() * 1.3)),
  );
  let left = clauses - shares.reduce((sum, share) => sum + share, 0);
  for (let index = documents - 1; left !== 0; index = (index + documents - 1) % documents) {
    if (left < 0 && shares[index] === 0) continue;
    shares[index]! += Math.sign(left);
    left -= Math.sign(left);
  }
  if (Math.max(...shares) > mostClauses)
    throw new UsageError('there are more than about 20 clauses a document: give more --documents');
  return shares;
}

/** The two kinds that every platform has, then the rest. */
function documentKinds({ documentTypes }: Vocabulary) {
  const first = ['Privacy Policy', 'Terms of Service'];
  const all = [...documentTypes.values()];
  return [...first.map((name) => documentTypes.get(name)!), ...all.filter(({ name }) => !first.includes(name))];
}

/** Those that can be read as the user's or the platform's act: they name the reader, in every version. */
function paragraphs(versions: readonly DocumentVersion[]): number[] {
  const namesReader = (index: number) => versions.every(({ blocks }) => /\byour?\b/i.test(blocks[index]!.text));
  return versions[0]!.blocks.flatMap(({ kind }, index) => (kind === 'paragraph' && namesReader(index) ? [index] : []));
}

function choose(random: Random, items: number[], count: number): number[] {
  const pool = [...items];
  if (pool.length < count)
    throw new UsageError('the documents are too short for so many clauses: give more --bytes or --documents');
  return Array.from({ length: count }, () => pool.splice(random.between(0, pool.length - 1), 1)[0]!);
}
