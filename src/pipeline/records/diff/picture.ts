import { hash } from 'node:crypto';
import type { AnswerKind, ComparisonRecord } from '../../schema/comparison-record.ts';
import type { ClauseView } from '../../schema/reader-diff.ts';
import type { SiteRecord } from '../../schema/site-record.ts';
import type { RecordEntry } from '../record-entry.ts';
import { plainText } from '../texts.ts';
import { toClauseView } from './clause-view.ts';

export interface PicturedClause {
  readonly view: ClauseView;
  readonly documentPath: string;
  readonly digest: string;
  readonly bytes: { readonly start: number; readonly end: number };
}

export interface Picture {
  /** By record id. */
  readonly clauses: Map<string, PicturedClause>;
  readonly numbers: Map<string, number>;
  /** By name of the clause type. */
  readonly prevalence: Map<string, { readonly saying: number; readonly reviewed: number }>;
  readonly answers: Map<string, { readonly platform: string; readonly type: string; readonly answer: AnswerKind }>;
  readonly questions: Map<string, { readonly question: string; readonly platform: string; readonly answer: string }>;
  /** Digest by collection and id. */
  readonly pages: Map<string, { readonly collection: string; readonly digest: string }>;
}

/**
 * What is compared of a site. In: its entries, one after the other. Out: its clauses as readers see them, its numbers,
 * what each platform answers, the answers to questions, and a digest a page; whole records are not kept.
 */
export function toPicture(entries: Iterable<RecordEntry>): Picture {
  const picture: Picture = {
    clauses: new Map(),
    numbers: new Map(),
    prevalence: new Map(),
    answers: new Map(),
    questions: new Map(),
    pages: new Map(),
  };
  for (const entry of entries) {
    const { collection, id, record, prose } = entry;
    picture.pages.set(`${collection}/${id}`, { collection, digest: hash('sha256', JSON.stringify([record, prose])) });
    if (record.kind === 'clause')
      picture.clauses.set(record.recordId, {
        view: toClauseView(entry, record),
        documentPath: `${record.platform.slug}/${record.document.slug}`,
        digest: record.snapshot.digest,
        bytes: record.passage.bytes,
      });
    else if (record.kind === 'site') addNumbers(picture.numbers, record);
    else if (record.kind === 'type') {
      const { saying, reviewed } = record.prevalence;
      picture.prevalence.set(record.name, { saying, reviewed });
    } else if (record.kind === 'comparison') {
      for (const { platform, answer } of record.answers)
        picture.answers.set(`${record.prevalence.scope}/${platform.slug}`, {
          platform: platform.name,
          type: nameFor(record.name, record),
          answer,
        });
    } else if (record.kind === 'faq' && record.about === 'type') {
      for (const { id: of, question, platform, lines } of record.entries)
        picture.questions.set(`${record.scope}/${of}`, {
          question,
          platform: platform.name,
          answer: lines.map(plainText).join('\n'),
        });
    }
  }
  return picture;
}

/** The type, with the audience where it is not the one that pages show first. */
function nameFor(name: string, { audience, audiences }: ComparisonRecord): string {
  return audience === (audiences[0]?.audience ?? audience) ? name : `${name} (${audience})`;
}

const names: Readonly<Record<string, string>> = {
  types: 'clause types with a clause',
  vocabulary: 'clause types of the vocabulary',
  regulations: 'regulations named',
  texts: 'distinct texts',
};

function addNumbers(numbers: Map<string, number>, { counts, severities }: SiteRecord): void {
  for (const [name, n] of Object.entries(counts)) numbers.set(names[name] ?? name, n);
  for (const [level, n] of Object.entries(severities)) numbers.set(`clauses of ${level} severity`, n);
}
