/** Whom words bind: audience, region, plan, setting. A document says it for all of its clauses; a clause may narrow it. */
import { z } from 'zod';
import { line, slug } from './common.ts';
import { excerpt } from './excerpt.ts';
import { region } from './region.ts';

/** In the order in which pages list them; the first is whom a reader is taken for until they choose. */
export const audiences = ['consumer', 'business', 'developer'] as const;

export const audience = z
  .enum(audiences)
  .describe(
    'consumer: people who use the service for themselves; business: organisations and those who act for them; developer: users of the programming interface.',
  );
export type Audience = z.infer<typeof audience>;

const named = z.strictObject({
  id: slug.describe('Identifier, such as team or temporary-chat; the same in every file of the platform.'),
  name: line.max(60).describe('The document’s own word for it, such as Team or Temporary Chat.'),
});
export type Named = z.infer<typeof named>;

const once = <T>(list: readonly T[]) => new Set(list).size === list.length;
const audienceList = z.array(audience).min(1).refine(once, 'expected each audience once');
const regionList = z.array(region).min(1).refine(once, 'expected each region once');
const idsOnce = (list: readonly (string | Named)[]) =>
  once(list.map((one) => (typeof one === 'string' ? one : one.id)));

const shared = {
  audiences: audienceList
    .optional()
    .describe('Who is bound. Left out: not recorded, so it is shown to every audience.'),
  regions: regionList.optional().describe('Where people live who are bound. Left out: everywhere.'),
  exceptRegions: regionList
    .optional()
    .describe('… except there, such as [EEA, CH, GB] for the edition of the other countries.'),
  excerpt: excerpt.optional().describe('The words of the text that say so, where it does.'),
};

export const documentAppliesTo = z
  .strictObject({
    ...shared,
    plans: z
      .array(named)
      .min(1)
      .refine(idsOnce, 'expected each id once')
      .optional()
      .describe('Plans or products it is for. Left out: all.'),
    settings: z
      .array(named)
      .min(1)
      .refine(idsOnce, 'expected each id once')
      .optional()
      .describe('Settings it distinguishes or is for, such as signed in.'),
  })
  .describe(
    'Whom the document binds, as far as the text or its place on the site of the platform says; never guessed.',
  );

const reference = z.union([slug, named]);
const references = z.array(reference).min(1).refine(idsOnce, 'expected each id once');

export const clauseAppliesTo = z
  .strictObject({
    ...shared,
    audiences: audienceList.optional().describe('Who is bound, where the words bind fewer than the document does.'),
    plans: references
      .optional()
      .describe('Plans or products these words are for: ids of document.yml, or {id, name} for one it does not list.'),
    settings: references
      .optional()
      .describe('Settings these words are for: ids of document.yml, or {id, name} for one it does not list.'),
  })
  .describe('Whom these words bind, where that is narrower than what document.yml says. A key left out is inherited.');
export type ClauseAppliesTo = z.infer<typeof clauseAppliesTo>;
