import type { Project } from '../../sources/project.ts';
import type { YamlFile } from '../../sources/yaml-file.ts';
import type { QuotationReading } from '../../text/reading-beside.ts';
import { documentsOf } from '../clauses.ts';
import type { Finding, Rule } from '../rule.ts';

const clause = 'platforms/pebble/privacy-policy/clauses/ai-training.yml';
const documentFile = 'platforms/pebble/privacy-policy/document.yml';
const law = 'article: "6(1)(f)", because: processing without consent';

/** What a file quotes for a date, an audience, a relation or a law stands in the text. */
export const quotationFound: Rule = {
  id: 'quotation-found',
  severity: 'error',
  title: 'Words quoted for a date, an audience, a relation or a law stand in the text',
  why: 'A claim about whom, when or which document rests on words as much as a clause does. What a law is named for stands inside the clause.',
  follows: 'history',
  examples: [
    {
      title: 'a law that rests on words of the clause',
      edits: { [clause]: [law, `${law}, excerpt: to train our models`] },
      expect: [],
    },
    {
      title: 'a law that rests on words outside of the clause',
      edits: { [clause]: [law, `${law}, excerpt: You can refuse this`] },
      expect: [`${clause}:11:82 these words are not part of the clause’s excerpt`],
    },
    {
      title: 'a day that no word names',
      edits: {
        [clause]: ['stance: permits', 'effective: {on: 2026-04-01, excerpt: from 1 April 2026}\nstance: permits'],
      },
      expect: [`${clause}:6:38 these words are not in the snapshot of 2026-01-02T03:04:05Z`],
    },
    {
      title: 'an audience that the text does not name',
      edits: {
        [documentFile]: [
          'documentType:',
          'appliesTo: {audiences: [business], excerpt: for businesses only}\ndocumentType:',
        ],
      },
      expect: [`${documentFile}:2:45 these words are not in the snapshot of 2026-03-04T05:06:07Z`],
    },
    {
      title: 'a relation read in a capture that nobody has',
      edits: {
        [documentFile]: [
          'documentType:',
          'relations:\n  - {kind: incorporates, document: pebble/privacy-policy, snapshot: 2026-01-09T03:04:05Z, excerpt: We collect}\ndocumentType:',
        ],
      },
      expect: [`${documentFile}:3:100 the archive has no capture of the instant`],
    },
  ],
  *check(project) {
    for (const document of documentsOf(project)) {
      const reading = project.readings.get(document.path);
      for (const [key, quotation] of reading?.beside?.quotations ?? []) {
        const [kind, slug, ...rest] = key.split('/');
        if (kind === 'document' && document.authored)
          yield* absent(document.authored.file, [slug!, ...rest, 'excerpt'], quotation);
        if (kind === 'platform') yield* absent(platformFile(project, slug!), ['succeededBy', 'excerpt'], quotation);
        if (kind !== 'clause') continue;
        const file = document.clauses.find((one) => one.slug === slug)!.authored.file;
        const keys = [...rest.map((part) => (/^\d+$/.test(part) ? Number(part) : part)), 'excerpt'];
        yield* absent(file, keys, quotation);
        if (rest[0] !== 'regulations' || !quotation.cut?.found) continue;
        const whole = reading?.clauses.get(slug!)?.excerpt;
        if (!whole?.found || whole.folded.includes(quotation.cut.folded)) continue;
        yield {
          file: file.path,
          ...file.placeOf(keys),
          message: 'these words are not part of the clause’s excerpt',
          remedy: 'quote the words of this clause that the law is named for, or leave excerpt out',
        };
      }
    }
  },
};

function platformFile({ sources }: Project, slug: string): YamlFile | undefined {
  return sources.platforms.find((one) => one.slug === slug)?.authored?.file;
}

function* absent(
  file: YamlFile | undefined,
  keys: PropertyKey[],
  { capture, cut, isUnknown }: QuotationReading,
): Generator<Finding> {
  if (file && isUnknown)
    yield {
      file: file.path,
      ...file.placeOf(keys),
      message: 'the archive has no capture of the instant that these words are said to be read in',
      remedy: 'name one of the captures of the document',
    };
  if (!file || !capture || !cut || cut.found) return;
  const typed = keys.map((key) => (typeof key === 'string' && /^\d+$/.test(key) ? Number(key) : key));
  const nearest = cut.places[0];
  const isAmbiguous = cut.failure.reason !== 'absent' && cut.failure.reason !== 'empty';
  yield {
    file: file.path,
    ...file.placeOf(typed),
    message: isAmbiguous
      ? `these words stand ${cut.places.length} times in the snapshot of ${capture.capturedAt}`
      : `these words are not in the snapshot of ${capture.capturedAt}`,
    ...(nearest && { nearest }),
    remedy: isAmbiguous
      ? 'say which one is meant, with occurrence, prefix or suffix'
      : 'copy the words exactly, or name the capture that has them',
  };
}
