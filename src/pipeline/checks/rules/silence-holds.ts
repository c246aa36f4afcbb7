import { type Document, looksFor, type Review, reviewsOf } from '../../schema/document.ts';
import type { Project } from '../../sources/project.ts';
import { writeSnapshot } from '../../sources/snapshot-file.ts';
import { nothingKnown, recall } from '../../text/known.ts';
import type { Finding, Rule } from '../rule.ts';

const documentFile = 'platforms/pebble/privacy-policy/document.yml';

const forBusinesses = {
  'platforms/pebble/business-policy/document.yml':
    'title: Business Policy\ndocumentType: Privacy Policy\nsourceUrl: https://pebble.example/business\nappliesTo: {audiences: [business]}\n',
  'platforms/pebble/business-policy/snapshots/2026-03-04T05-06-07Z.md': String(
    writeSnapshot(
      { capturedAt: '2026-03-04T05:06:07Z', sourceUrl: 'https://pebble.example/business' },
      Buffer.from('We sell what we know about the purchases of your customers to the brokers who ask for it.'),
    ),
  ),
};

/** Where a type is called silent, nothing looks like it: in the document, nor in another one of the platform. */
export const silenceHolds: Rule = {
  id: 'silence-holds',
  severity: 'warning',
  title:
    'A document that is called silent holds no words that the phrases of the type find, nor does an unread one beside it',
  why: '"Silent" is the strongest thing a page says without quoting a word. A class-action waiver was called uncommon while contracts nobody had read held it.',
  follows: 'history',
  examples: [
    {
      title: 'a document read for sales that sells nothing',
      edits: {},
      expect: [],
    },
    {
      title: 'phrases of a type that the document is silent on',
      edits: {
        'vocabulary/clause-types/data-sale.yml': [
          "  any: ['sell']",
          "  minCharacters: 10\n  any: ['service providers']",
        ],
      },
      expect: [
        `${documentFile}:4:73 "data-sale" is called silent, but line 9 of the newest text reads: “We share data with service providers.”`,
      ],
    },
    {
      title: 'the same phrases beside a clause that cannot be read, which may be about them',
      edits: {
        'vocabulary/clause-types/data-sale.yml': [
          "  any: ['sell']",
          "  minCharacters: 10\n  any: ['service providers']",
        ],
        'platforms/pebble/privacy-policy/clauses/broken.yml': 'clauseType: data-sale\n',
      },
      expect: [],
    },
    {
      title: 'the same phrases beside a clause of a misspelt type, which may be the one that is missed',
      edits: {
        'vocabulary/clause-types/data-sale.yml': [
          "  any: ['sell']",
          "  minCharacters: 10\n  any: ['service providers']",
        ],
        'platforms/pebble/privacy-policy/clauses/ai-training.yml': ['clauseType: ai-training', 'clauseType: data-sail'],
      },
      expect: [],
    },
    {
      title: 'the same phrases, which the reviewer read as words of another type',
      edits: {
        'vocabulary/clause-types/data-sale.yml': [
          "  any: ['sell']",
          "  minCharacters: 10\n  any: ['service providers']",
        ],
        [documentFile]: ['data-sale]}', 'data-sale], lookalikes: {data-sale: Processors are no buyers.}}'],
      },
      expect: [],
    },
    {
      title: 'a lookalike that nothing looks like',
      edits: { [documentFile]: ['data-sale]}', 'data-sale], lookalikes: {data-sale: Processors are no buyers.}}'] },
      expect: [`${documentFile}:4:109 no phrase of "data-sale" stands in the newest text, so nothing looks like it`],
    },
    {
      title: 'the same where there is no text, as long as the archive is not fetched',
      edits: {
        [documentFile]: ['data-sale]}', 'data-sale], lookalikes: {data-sale: Processors are no buyers.}}'],
        'platforms/pebble/privacy-policy/snapshots/2026-01-02T03-04-05Z.md': null,
        'platforms/pebble/privacy-policy/snapshots/2026-03-04T05-06-07Z.md': null,
      },
      expect: [],
    },
    {
      title: 'a contract for businesses that nobody read',
      edits: forBusinesses,
      expect: [
        `${documentFile}:4:73 "data-sale" is silent here, and nobody read pebble/business-policy for it, where line 1 reads: “We sell what we know about the purchases of your customers to the brokers who ask for it.”`,
      ],
    },
    {
      title: 'the same contract, where the silence is claimed for consumers only',
      edits: { ...forBusinesses, [documentFile]: ['data-sale]}', 'data-sale], audiences: [consumer]}'] },
      expect: [],
    },
  ],
  *check(project, _messages, known = nothingKnown) {
    for (const { documents } of project.sources.platforms) {
      for (const document of documents) {
        const { value, file } = document.authored ?? {};
        if (!value || !file) continue;
        // What a clause that cannot be read quotes is not known, nor what one of an unknown type is about.
        const { types, typeFiles } = project.vocabulary;
        const isKnown = (type: string) => types.has(type) || typeFiles.has(type);
        if (document.clauses.some(({ authored: { value } }) => !value || !isKnown(value.clauseType))) continue;
        const own = project.readings.get(document.path)?.beside?.signs ?? new Map();
        for (const { value: review, keys } of reviewsOf(value)) {
          if (!review.inFull) continue;
          const place = (type: string) => {
            const index = review.clauseTypes === 'all' ? -1 : review.clauseTypes.indexOf(type);
            const path = [...keys, 'clauseTypes', ...(index < 0 ? [] : [index])];
            const key = `${silenceHolds.id}:${file.digest}:${path.join('.')}`;
            return { file: file.path, ...recall(known, key, () => file.placeOf(path)) };
          };
          const alike = new Set(Object.keys(review.lookalikes ?? {}));
          const reads = (type: string) =>
            !alike.has(type) && looksFor(review, type, project.vocabulary.types.get(type)?.since);
          // Without their texts, as where an archive is not fetched, nothing is known of what looks like what.
          const isIdle = (type: string) =>
            documents.every(({ path }) => project.readings.get(path)?.versions.length) &&
            !own.has(type) &&
            !documents.some((sister) => findsIn(project, sister, type));
          for (const type of [...alike].filter(isIdle)) {
            yield {
              file: file.path,
              ...file.placeOf([...keys, 'lookalikes', type]),
              message: `no phrase of "${type}" stands in the newest text, so nothing looks like it`,
              remedy: 'remove the entry',
            };
          }
          for (const [type, { line, sentence }] of own) {
            if (!reads(type)) continue;
            yield warn(
              place(type),
              `"${type}" is called silent, but line ${line} of the newest text reads: “${shorten(sentence)}”`,
            );
          }
          for (const sister of documents) {
            if (sister === document || !sister.authored?.value || !isReadBeside(review, value, sister.authored.value))
              continue;
            for (const [type, { line, sentence }] of project.readings.get(sister.path)?.beside?.signs ?? []) {
              const isSilent = reads(type) && !document.clauses.some((one) => one.authored.value?.clauseType === type);
              if (!isSilent || isReadFor(sister.authored.value, type, project.vocabulary)) continue;
              yield warn(
                place(type),
                `"${type}" is silent here, and nobody read ${sister.path} for it, where line ${line} reads: “${shorten(sentence)}”`,
              );
            }
          }
        }
      }
    }
  },
};

function findsIn(project: Project, { path }: { readonly path: string }, type: string): boolean {
  return project.readings.get(path)?.beside?.signs?.has(type) === true;
}

function isReadFor(value: Document, type: string, { types }: Project['vocabulary']): boolean {
  return reviewsOf(value).some(({ value: review }) => review.inFull && looksFor(review, type, types.get(type)?.since));
}

/** Whether the other document binds somebody for whom this one was read. */
function isReadBeside(review: Review, value: Document, sister: Document): boolean {
  const [one, other] = [review.audiences ?? value.appliesTo?.audiences, sister.appliesTo?.audiences];
  return !one || !other || one.some((audience) => other.includes(audience));
}

function shorten(sentence: string): string {
  return sentence.length > 140 ? `${sentence.slice(0, 139)}…` : sentence;
}

function warn(place: { file: string; line: number; column: number }, message: string): Finding {
  return {
    ...place,
    message,
    remedy: 'read the passage: analyse it, or say under lookalikes of the review what it speaks of instead',
  };
}
