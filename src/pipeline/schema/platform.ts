/** `platforms/<platform>/platform.yml`: the service whose documents are read. */
import { z } from 'zod';
import { line, prose, schemaReference, webAddress } from './common.ts';
import { succession } from './relation.ts';

export const platform = z
  .strictObject({
    ...schemaReference,
    name: line.describe('Name of the service as its users know it.'),
    operator: line.optional().describe('The company behind it, as its documents name it.'),
    sector: line
      .optional()
      .describe('Sector in readers’ words, such as Payments or Social network; the same words for the same sector.'),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/, 'expected an ISO 3166-1 alpha-2 code such as SE')
      .optional()
      .describe('Country of the operator, ISO 3166-1 alpha-2.'),
    website: webAddress.optional().describe('Address of the service.'),
    summary: prose.optional().describe('What the service is, in one or two sentences.'),
    formerNames: z.array(line).default([]).describe('Earlier names of the service.'),
    otherNames: z
      .array(line)
      .default([])
      .describe('Names that people also use for it or for whom it belongs to, for the search.'),
    succeededBy: succession.optional(),
  })
  .describe('A platform: the service whose documents are read.');

export type Platform = z.infer<typeof platform>;
