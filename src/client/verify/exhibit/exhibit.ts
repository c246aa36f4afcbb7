/**
 * The exhibit of a day: what stood in a document, or in one clause of it, and what proves it. In: what the page holds of the document,
 * the choice, what was proved. Out: headings, sentences, facts, quotations; `to-html.ts` prints them on the page and in the ZIP.
 */
import { toDay, toDayAndTime } from '../../../words/dates.ts';
import { dayInWords, spanInWords, spanOf } from '../../../words/span.ts';
import { custodian } from './custodian.ts';
import type { LeafProof } from './prove.ts';
import type { Exhibit, ExhibitChoice, ExhibitClause, ExhibitPage, ExhibitPart, ExhibitVersion } from './shapes.ts';

const figure = new Intl.NumberFormat('en-GB').format;
const within = (number: number) => (runs: readonly (readonly [number, number])[]) =>
  runs.some(([from, to]) => from <= number && number <= to);

/** The wording of a clause in a version. */
const wordingIn = ({ wordings }: ExhibitClause, number: number) => wordings.find(({ runs }) => within(number)(runs));

export function toExhibit(page: ExhibitPage, choice: ExhibitChoice, proof: LeafProof): Exhibit {
  const { day, version, clause } = choice;
  return {
    title: `What stood on ${toDay(day)}`,
    subtitle: `${page.platform}, ${page.document}${clause ? `: ${clause.title} (record ${clause.recordId})` : ''}`,
    language: page.language,
    parts: [
      ...(clause ? toClauseParts(page, choice, clause) : toDocumentParts(page, choice)),
      { heading: 'The bytes', facts: toFacts(page, version) },
      { heading: 'How they were archived', sentences: page.method },
      { heading: 'Proof of the log', ...toProof(version, proof) },
      custodian(page, choice),
    ],
  };
}

function toClauseParts(
  { versions }: ExhibitPage,
  { day, version }: ExhibitChoice,
  clause: ExhibitClause,
): ExhibitPart[] {
  const wording = wordingIn(clause, version.number);
  const has = (number: number) => wordingIn(clause, number) === wording;
  const span = spanOf(version.number, versions, has);
  if (!wording)
    return [
      {
        heading: 'The words',
        sentences: [
          `The version last seen before the end of that day, number ${version.number}, does not have this clause, in the words that were read or in words that these became.`,
          dayInWords(day, span, 'versions without it'),
        ],
      },
    ];
  return [
    { heading: 'The words', words: wording.words },
    {
      heading: 'From when to when',
      sentences: [dayInWords(day, span, 'these words'), ...spanInWords(span, 'these words')],
    },
  ];
}

function toDocumentParts({ versions, clauses }: ExhibitPage, { day, version }: ExhibitChoice): ExhibitPart[] {
  const has = (number: number) => versions.find((one) => one.number === number)?.digest === version.digest;
  const span = spanOf(version.number, versions, has);
  const standing = clauses.filter((clause) => wordingIn(clause, version.number));
  return [
    {
      heading: 'The text',
      sentences: [
        `Version ${version.number} of ${versions.length}, ${figure(version.bytes)} bytes, whose digest follows. The whole text is the file text.txt that goes with this exhibit.`,
      ],
    },
    {
      heading: 'From when to when',
      sentences: [dayInWords(day, span, 'these bytes'), ...spanInWords(span, 'these bytes')],
    },
    ...(standing.length > 0
      ? [{ heading: 'Analysed clauses in it', items: standing.map(({ title, recordId }) => `${title} (${recordId})`) }]
      : []),
  ];
}

function toFacts(
  { id }: ExhibitPage,
  { number, first, last, captures, digest, bytes, source, at, leaves }: ExhibitVersion,
): [string, string][] {
  return [
    ['Source', source],
    ['Document', `${id}, version ${number}`],
    [
      'Captured',
      captures > 1
        ? `${toDayAndTime(first)}; the same bytes ${figure(captures)} times, last on ${toDayAndTime(last)}`
        : toDayAndTime(first),
    ],
    ['Size', `${figure(bytes)} bytes`],
    ['SHA-256', digest],
    ...(at ? ([['The exact bytes', at]] as [string, string][]) : []),
    ...(leaves
      ? ([
          [
            'In the log of captures',
            leaves.first === leaves.last
              ? `leaf ${leaves.first}`
              : `leaf ${leaves.first}; its last capture is leaf ${leaves.last}`,
          ],
        ] as [string, string][])
      : []),
  ];
}

function toProof({ digest }: ExhibitVersion, proof: LeafProof): Pick<ExhibitPart, 'sentences' | 'facts'> {
  if (!proof.isProved) return { sentences: [`Not proved: ${proof.why}`] };
  const { checkpoint, line, hashes, bytes } = proof;
  return {
    sentences: [
      `The line below is a leaf of an append-only log (RFC 6962, C2SP tlog-tiles). The hashes lead from it to the root of the checkpoint; whoever kept a checkpoint can tell whether anything before it was changed. ${
        checkpoint.isSigned
          ? 'The checkpoint is signed.'
          : 'The checkpoint is not signed: it binds whoever publishes it only towards those who kept it.'
      }`,
      bytes === digest
        ? 'The bytes were fetched and hashed when this exhibit was made: they have the digest in the line.'
        : 'The bytes were not at hand when this exhibit was made: only their digest is proved.',
    ],
    facts: [
      ['Leaf', line],
      ['Log', `${checkpoint.origin}, ${figure(checkpoint.size)} leaves`],
      ['Root', checkpoint.root],
      ['Hashes', hashes.join(' ') || 'none: the leaf is the root'],
    ],
  };
}
