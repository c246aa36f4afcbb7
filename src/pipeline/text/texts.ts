/**
 * The texts of one document, each decoded, folded and cut into blocks when first needed.
 * In: payloads by digest. Out: by digest the text in those forms, and the facts that do for most questions and are
 * known from earlier runs. Most versions of a document fold to the same words, so folded texts are kept by their own
 * digest; the maps back to the original, which are large, only for the texts asked for last.
 */
import { hash } from 'node:crypto';
import { type Block, toBlocks } from './blocks.ts';
import { type Known, recall } from './known.ts';
import { type Normalised, normalise } from './normalise.ts';
import { countWords } from './passage.ts';

interface TextFacts {
  /** Digest of the folded text: which words stand where. */
  readonly folded: string;
  /** Digest of the folded text without its spaces: texts equal in it differ in markup at most. */
  readonly letters: string;
  readonly words: number;
}

/** Characters of the texts that are held with their way back, which takes ten bytes for each: all of most documents. */
const mostNormalised = 3_000_000;

export class Texts {
  private readonly payloads: ReadonlyMap<string, Buffer>;
  private readonly known: Known;
  private readonly facts = new Map<string, TextFacts>();
  private readonly factsByFolded = new Map<string, TextFacts>();
  private readonly folded = new Map<string, string>();
  private readonly samples = new Map<string, string>();
  private held = 0;
  private readonly recent = new Map<string, { readonly text: Normalised; blocks?: readonly Block[] }>();

  constructor(payloads: ReadonlyMap<string, Buffer>, known: Known) {
    this.payloads = payloads;
    this.known = known;
  }

  /** Those of a document that several ask about while it passes: what one cut the next one need not cut again. */
  static of(payloads: ReadonlyMap<string, Buffer>, known: Known): Texts {
    const open = opened.get(payloads);
    if (open?.known === known) return open;
    const texts = new Texts(payloads, known);
    opened.set(payloads, texts);
    return texts;
  }

  factsOf(digest: string): TextFacts {
    let facts = this.facts.get(digest);
    if (!facts) {
      facts = recall(this.known, `text:${digest}`, () => this.findFacts(digest));
      this.facts.set(digest, facts);
      if (!this.samples.has(facts.folded)) this.samples.set(facts.folded, digest);
      this.factsByFolded.set(facts.folded, facts);
    }
    return facts;
  }

  /** A folded text by its own digest. */
  foldedOf(folded: string): string {
    return this.folded.get(folded) ?? this.keepFolded(folded, this.normalisedOf(this.samples.get(folded)!).text);
  }

  /** Where the blocks of a folded text begin in it. */
  breaksOf(folded: string): readonly number[] {
    return this.blocksOfFolded(folded).map(({ foldedStart }) => foldedStart);
  }

  blocksOfFolded(folded: string): readonly Block[] {
    return this.blocksOf(this.samples.get(folded)!);
  }

  rawOf(digest: string): string {
    return this.payloads.get(digest)!.toString('utf8');
  }

  /** The first bytes of a text; a letter cut in two at their end is a sign. */
  beginningOf(digest: string, bytes: number): string {
    return this.payloads.get(digest)!.toString('utf8', 0, bytes);
  }

  normalisedOf(digest: string): Normalised {
    return this.entryOf(digest).text;
  }

  blocksOf(digest: string): readonly Block[] {
    const entry = this.entryOf(digest);
    entry.blocks ??= toBlocks(entry.text);
    return entry.blocks;
  }

  private entryOf(digest: string) {
    const entry = this.recent.get(digest) ?? { text: normalise(this.rawOf(digest)) };
    if (!this.recent.delete(digest)) this.held += entry.text.raw.length;
    this.recent.set(digest, entry);
    for (const [oldest, { text }] of this.recent) {
      if (this.held <= mostNormalised || oldest === digest) break;
      this.recent.delete(oldest);
      this.held -= text.raw.length;
    }
    return entry;
  }

  private findFacts(digest: string): TextFacts {
    const { text } = this.normalisedOf(digest);
    const folded = toKey(text);
    this.keepFolded(folded, text);
    return (
      this.factsByFolded.get(folded) ?? { folded, letters: toKey(text.replaceAll(' ', '')), words: countWords(text) }
    );
  }

  private keepFolded(folded: string, text: string): string {
    const kept = this.folded.get(folded) ?? text;
    this.folded.set(folded, kept);
    return kept;
  }
}

/** As long as the payloads are held. */
const opened = new WeakMap<object, Texts>();

/** Half of a SHA-256: enough to distinguish the texts of one document. */
export function toKey(text: string): string {
  return hash('sha256', text).slice(0, 32);
}
