/**
 * The statement of a custodian, with blanks to be filled in by hand. In: the exhibit. Out: its part. It says only what a custodian can
 * know; whether a court admits it, and in which form, is not decided here.
 */
import { toDayAndTime } from '../../../words/dates.ts';
import type { ExhibitChoice, ExhibitPage, ExhibitPart } from './shapes.ts';

export function custodian({ id, site }: ExhibitPage, { version }: ExhibitChoice): ExhibitPart {
  const { digest, first, source } = version;
  return {
    heading: 'Statement of a custodian',
    sentences: [
      'A form to be completed by somebody who can vouch for the records; it proves nothing while it is empty, and is no legal advice. In the United States it follows Federal Rules of Evidence 902(11), (13) and (14).',
      `I keep, or am qualified to speak for, the records named here. A program made the capture of ${source} at ${toDayAndTime(first)}, in the regular course of that activity, and recorded the time and the digest with it. I computed the SHA-256 of the file text.txt that I hold as document ${id} of ${site}; it is ${digest}. The file is a true copy of that record. I declare under penalty of perjury that this is true and correct.`,
    ],
    blanks: ['Name', 'Position and organisation', 'How I know this', 'Place and date', 'Signature'],
  };
}
