import { plainText, textsOf } from '../../records/texts.ts';
import type { FaqEntry, FaqRecord } from '../../schema/faq-record.ts';
import { askOfAny } from '../../schema/question.ts';
import type { ExportPlace } from '../format.ts';
import type { ExportedFile } from '../site-format.ts';
import { factsInMarkdown, linkInMarkdown, quoteInMarkdown, toMarkdownLine } from './marks.ts';
import { toNames, toPart, toTwin } from './parts.ts';

const groups = [
  ['says', 'Answered'],
  ['silent', 'Read in full and silent'],
  ['not-found', 'Read in part and not found so far'],
] as const;

/** Markdown twins of the pages of questions: of a clause type, and of a platform. In: a record. Out: its file. */
export function toQuestionText(faq: FaqRecord, place: ExportPlace): ExportedFile {
  const { audience, entries, notReviewed, noDocument } = faq;
  return toTwin(faq.path, [
    `# ${toMarkdownLine(toHeading(faq))}`,
    `Answers for ${textsOf('en').audience(audience)}.`,
    ...groups.map(([kind, heading]) => {
      const own = entries.filter(({ answer }) => answer === kind);
      return toPart(heading, own.map((entry) => toAnswer(entry, faq.about, place)).join('\n\n'));
    }),
    toPart('Not reviewed', toNames(notReviewed)),
    toPart('No such document', toNames(noDocument)),
  ]);
}

const toHeading = ({ about, name, question = name }: FaqRecord) =>
  about === 'platform' ? `Questions about ${name}` : askOfAny(question);

function toAnswer(
  { question, platform, short, lines }: FaqEntry,
  about: FaqRecord['about'],
  place: ExportPlace,
): string {
  const clauses = short.says.map(({ title, path }) => linkInMarkdown(title, place.page(path))).join(', ');
  return [
    `### ${toMarkdownLine(about === 'platform' ? question : platform.name)}`,
    `**${toMarkdownLine(short.word)}.** ${clauses || toMarkdownLine(short.sentence ?? '')}`,
    ...lines.map((line) => {
      const [first] = line;
      const isQuote = line.length === 1 && typeof first === 'object' && 'words' in first;
      return isQuote ? quoteInMarkdown(first.words) : toMarkdownLine(plainText(line));
    }),
    factsInMarkdown([['First seen', short.says.length > 0 ? short.since : undefined]]),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}
