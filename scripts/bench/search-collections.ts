/**
 * Collections as large as asked for, to index and to search in. In: the generated collections of a corpus, an empty folder,
 * how many clauses. Out: the corpus's own kinds of records, its clauses, documents, platforms and texts multiplied: each
 * made-up clause is written in sentences of clauses of its category, so that words are as frequent as in the corpus.
 */
import { cpSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ClauseRecord } from '../../src/pipeline/schema/clause-record.ts';
import { splitFrontMatter } from '../../src/pipeline/sources/front-matter.ts';
import { toSlug } from '../../src/words/slug.ts';
import { makeNames } from './names.ts';
import { makeRandom, type Random } from './random.ts';

interface Template {
  data: Record<string, unknown>;
  body: string;
}
/** Of a corpus that was counted: 15 clauses a document, 2.3 documents a platform. */
const [clausesOfDocument, clausesOfPlatform] = [15, 34];

export function makeSearchCollections(from: string, to: string, clauses: number): void {
  for (const kind of ['types', 'regulations', 'comparisons', 'faqs/types', 'site'])
    cpSync(join(from, kind), join(to, kind), { recursive: true });
  const read = (kind: string): Template[] =>
    globSync(`${kind}/**/*.mdx`, { cwd: from })
      .sort()
      .map((file) => splitFrontMatter(readFileSync(join(from, file), 'utf8')));
  const write = (file: string, { data, body }: Template) => {
    const lines = Object.entries(data).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
    mkdirSync(dirname(join(to, file)), { recursive: true });
    writeFileSync(join(to, file), `---\n${lines.join('\n')}\n---\n\n${body}\n`);
  };
  const templates = read('clauses');
  const makeWords = pools(templates.map(({ data, body }) => ({ data: data as unknown as ClauseRecord, body })));
  const others = { documents: read('documents'), texts: read('texts').filter(({ data }) => data['isNewest'] === true) };
  const platforms = read('platforms');

  for (let number = 0; number < clauses; number += 1) {
    const random = makeRandom(`clause ${number}`);
    const ofPlatform = Math.floor(number / clausesOfPlatform);
    const { platform: name } = makeNames(makeRandom(`platform ${ofPlatform}`));
    const platform = { slug: `${toSlug(name)}-${ofPlatform}`, name };
    const ofDocument = Math.floor(number / clausesOfDocument);
    const of = <T>(items: readonly T[], place: number): T => items[place % items.length]!;
    const path = (document: unknown) => `platforms/${platform.slug}/${String(document)}-${ofDocument}`;
    if (number % clausesOfPlatform === 0) {
      const { data, body } = of(platforms, ofPlatform);
      write(`platforms/${platform.slug}.mdx`, { data: { ...data, name, path: `platforms/${platform.slug}` }, body });
    }
    if (number % clausesOfDocument === 0)
      for (const [kind, items] of Object.entries(others)) {
        const { data, body } = of(items, ofDocument);
        write(`${kind}/${ofDocument}.mdx`, { data: { ...data, platform, path: `${path(kind)}/newest` }, body });
      }
    const { data } = of(templates, number * 7);
    const recordId = `SP-${(number * 7919 + 1_000_003).toString(32).toUpperCase()}`;
    const made = { ...data, ...makeWords(data as unknown as ClauseRecord, random) };
    const { body, ...words } = made;
    write(`clauses/${platform.slug}/${number}.mdx`, {
      data: { ...words, platform, recordId, path: `${path('terms')}/clause-${number}` },
      body,
    });
  }
}

/** The same numbers of sentences as in a clause, of its category. */
function pools(clauses: readonly { data: ClauseRecord; body: string }[]) {
  const split = (text: string) => text.split(/(?<=[.?!]) (?=\p{Lu})/u);
  const wordsOf = (data: ClauseRecord) => data.passage.blocks.flatMap(({ text }) => split(text));
  const proseOf = (body: string) => body.split('\n').flatMap((line) => (/^(#|$)/.test(line) ? [] : split(line)));
  const byCategory = Map.groupBy(clauses, ({ data }) => data.clauseType.category.id);
  const pool = new Map(
    [...byCategory].map(([category, own]) => {
      const words = own.flatMap(({ data }) => wordsOf(data));
      return [category, { words, prose: own.flatMap(({ body }) => proseOf(body)), own }];
    }),
  );
  return (data: ClauseRecord, random: Random) => {
    const { words, prose, own } = pool.get(data.clauseType.category.id)!;
    const some = (sentences: readonly string[], count: number) =>
      Array.from({ length: count }, () => random.pick(sentences)).join(' ');
    const like = random.pick(own);
    const text = some(words, wordsOf(like.data).length);
    const { title } = random.pick(own).data;
    return {
      title,
      passage: { ...data.passage, blocks: [{ kind: 'paragraph', text }] },
      body: some(prose, proseOf(like.body).length),
    };
  };
}
