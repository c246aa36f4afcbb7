/**
 * In which language a text is written. In: a folded text. Out: a primary tag of BCP 47, or nothing where that is not
 * certain. The detector is eld (n-grams, 60 languages, no clock and no network); it is loaded when a text is first asked
 * for, as most runs ask for none. A text is judged by samples from all over it: its chrome may be in another language.
 */
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { countWords } from './passage.ts';

interface Detector {
  detect(text: string): { readonly language: string; isReliable(): boolean };
}

const load = createRequire(import.meta.url);
let detector: Detector | undefined;
/** A text of fewer letters and fewer words is in no certain language. */
const shortest = 120;
const fewestWords = 20;
const samples = 5;
const sampleLength = 400;

/** Languages that detectors mix up, or that have several tags, under one. */
const alike = new Map(
  Object.entries({
    nb: 'no',
    nn: 'no',
    da: 'da',
    bs: 'hr',
    sr: 'hr',
    sh: 'hr',
    id: 'ms',
    fil: 'tl',
    iw: 'he',
    in: 'ms',
  }),
);

/**
 * The language of a BCP 47 tag, without script and region.
 * @example toPrimary('pt-BR') → 'pt'
 */
export function toPrimary(tag: string): string {
  const primary = tag.toLowerCase().split('-')[0]!;
  return alike.get(primary) ?? primary;
}

/**
 * The language of a folded text as a primary tag; undefined where that is not certain.
 * @example detectLanguage('x') → undefined
 */
export function detectLanguage(folded: string): string | undefined {
  if (folded.length < shortest && countWords(folded) < fewestWords) return undefined;
  detector ??= (load(fileURLToPath(import.meta.resolve('eld/extrasmall'))) as { eld: Detector }).eld;
  const counts = new Map<string, number>();
  const step = Math.max(sampleLength, Math.floor(folded.length / samples));
  let taken = 0;
  for (let at = 0; at < folded.length && taken < samples; at += step, taken++) {
    const result = detector.detect(folded.slice(at, at + sampleLength));
    if (!result.isReliable()) continue;
    const language = toPrimary(result.language);
    const count = (counts.get(language) ?? 0) + 1;
    // More than half of all samples: the others cannot change it.
    if (count * 2 > samples) return language;
    counts.set(language, count);
  }
  const certain = [...counts.values()].reduce((all, n) => all + n, 0);
  const [first] = [...counts].sort(([, a], [, b]) => b - a);
  // Lists of names are in no language: a third of the samples does.
  return first && first[1] * 2 > certain && certain * 3 >= taken ? first[0] : undefined;
}
