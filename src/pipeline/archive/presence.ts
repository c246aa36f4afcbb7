/**
 * Whether a passage stands word for word in another text of its document.
 * In: the passage (original bytes and folded words) and a text. Out: yes or no. The original bytes are
 * looked for first, which is quick; only a text without them is folded, once for all passages.
 */
import { findAll } from './locate.ts';
import { isBoundary } from './boundary.ts';
import { type Normalised, normalise } from './normalise.ts';

export interface Words {
  /** The passage as archived. */
  readonly raw: string;
  /** The passage folded. */
  readonly folded: string;
}

/** A text that is decoded and folded when somebody first asks. */
export class LazyText {
  readonly payload: Buffer;
  private decoded?: string;
  private folded?: Normalised;

  constructor(payload: Buffer) {
    this.payload = payload;
  }

  get raw(): string {
    this.decoded ??= this.payload.toString('utf8');
    return this.decoded;
  }

  get normalised(): Normalised {
    this.folded ??= normalise(this.raw);
    return this.folded;
  }
}

export function standsIn(text: LazyText, words: Words): boolean {
  if (standsAsTyped(text.raw, words.raw)) return true;
  return findAll(text.normalised, words.folded).length > 0;
}

function standsAsTyped(raw: string, words: string): boolean {
  for (let at = raw.indexOf(words); at >= 0; at = raw.indexOf(words, at + 1)) {
    if (isBoundary(raw, at) && isBoundary(raw, at + words.length)) return true;
  }
  return false;
}
