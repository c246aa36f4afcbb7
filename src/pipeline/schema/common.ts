/**
 * The small shapes every schema is made of: slugs, instants, digests, ids, prose.
 * In: values parsed from YAML. Out: zod schemas whose `.describe` texts become
 * editor hover text and the fields of the generated JSON Schemas.
 */
import { z } from 'zod';
import { isRecordId, recordIdForm } from './record-id.ts';

export const longestSlug = 80;

export const slug = z
  .string()
  .max(longestSlug)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected a slug: lower-case letters, digits and single hyphens');

export const instant = z.iso
  .datetime({ precision: 0 })
  .describe('An instant in UTC, to the second, such as 2026-04-27T13:38:29Z.');

export const date = z.iso.date().describe('A calendar date, such as 2026-04-27.');

export const digest = z
  .string('expected a SHA-256 in quotes: 64 hexadecimal digits')
  .regex(/^[0-9a-f]{64}$/, 'expected a SHA-256: 64 lower-case hexadecimal digits')
  .describe('SHA-256 of the payload, 64 lower-case hexadecimal digits, in quotes.');

export const commit = z
  .string('expected a commit id in quotes: 40 hexadecimal digits, or 64 of SHA-256')
  .regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'expected a full commit id: 40 hexadecimal digits, or 64 of SHA-256')
  .describe('A full git commit id, in quotes.');

export const recordId = z
  .string()
  .regex(recordIdForm, 'expected a record id such as SP-7K3QD9M')
  .refine(isRecordId, 'expected a record id such as SP-7K3QD9M whose last character checks the others')
  .describe('Permanent id: prefix, hyphen, six random Crockford base32 characters and a check character.');

const label = '[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?';
/** As URL parsers give it: names in Punycode, with underscores and a final dot where they are written so; numbers of either IP. */
export const host = new RegExp(`^(?=.{1,254}$)(?:${label}(?:\\.${label})+\\.?|\\[[0-9a-f:.]+\\])$`, 'i');

/** Characters that URL parsers drop or encode in silence: an address is printed, and kept in lines, as it is written. */
const isWrittenOut = (address: string) => !/[\s\p{C}<>"`\\]/u.test(address);
const isWithoutPassword = (address: string) => !/^https?:\/\/[^/?#]*@/i.test(address);

export const webAddress = z
  .url({ protocol: /^https?$/, hostname: host })
  .refine(isWrittenOut, 'expected an address without white space, unseen characters, quotes and angle brackets')
  .refine(isWithoutPassword, 'expected an address without a name or password before its host')
  .describe('An http or https address.');

export const line = z
  .string()
  .trim()
  .min(1)
  .regex(/^[^\r\n]*$/, 'expected one line');

export const prose = z
  .string()
  .trim()
  .min(1)
  .describe('Markdown prose (GFM): paragraphs, lists, emphasis, links. No raw HTML, JSX, headings or images.');

export const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'expected a BCP 47 language tag such as en or pt-BR')
  .describe('BCP 47 language tag.');

export const person = slug.describe('Handle of a person, as used where the project is developed.');

/** Every authored file may name its JSON Schema for editors that do not read the modeline. */
export const schemaReference = { $schema: z.string().optional().describe('Address of the JSON Schema, for editors.') };
