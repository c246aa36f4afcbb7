/**
 * What machines read of a page, as schema.org objects. In: records and whole addresses. Out: objects for one
 * JSON-LD block, written so that no text in them can end the script element they stand in.
 */
import { documentOf } from '../pipeline/records/texts.ts';
import type { Audience } from '../pipeline/schema/applies-to.ts';
import type { ClauseRecord } from '../pipeline/schema/clause-record.ts';
import type { ShortAnswer } from '../pipeline/schema/short-answer.ts';
import type { SiteRecord } from '../pipeline/schema/site-record.ts';
import { besideWord } from './beside-word.ts';

export type Thing = Readonly<Record<string, unknown>>;

export function toJsonLd(things: readonly Thing[]): string {
  return toInlineJson({ '@context': 'https://schema.org', '@graph': things });
}

/** JSON for a script element: nothing in it can end the element. */
export function toInlineJson(value: unknown): string {
  return JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/[\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`);
}

/** What the page stands under; the page itself is no step. */
export function toBreadcrumbList(steps: readonly { name: string; item: string }[]): Thing {
  const itemListElement = steps.map((step, index) => ({ '@type': 'ListItem', position: index + 1, ...step }));
  return { '@type': 'BreadcrumbList', itemListElement };
}

export function toDataset(site: SiteRecord, description: string, url: string): Thing {
  const { first, newest, newestAnalysis, licence, publisher, title, language } = site;
  return {
    '@type': 'Dataset',
    '@id': url,
    ...{ name: title, description, url, inLanguage: language, isAccessibleForFree: true },
    license: toLicenceAddress(licence.analyses) ?? licence.analyses,
    creator: { '@type': 'Organization', name: publisher },
    ...(first && newest && { temporalCoverage: `${first.slice(0, 10)}/${newest.slice(0, 10)}` }),
    ...(newestAnalysis && { dateModified: newestAnalysis }),
    keywords: site.categories.map(({ name }) => name),
  };
}

/** The page of a licence, where it is named by its SPDX id. */
export function toLicenceAddress(licence: string): string | undefined {
  return /^[A-Za-z0-9.-]+$/.test(licence) ? `https://spdx.org/licenses/${licence}.html` : undefined;
}

/** The words as a quotation: of whom, from which bytes, under which identifier. */
export function toQuotation(clause: ClauseRecord, url: string, bytes: string | undefined): Thing {
  const { platform, document, snapshot, passage } = clause;
  return {
    '@type': 'Quotation',
    identifier: clause.recordId,
    ...{ name: clause.title, url, inLanguage: document.language },
    text: passage.blocks.map(({ text }) => text).join('\n'),
    ...toAudience(clause.binds.audiences),
    spokenByCharacter: { '@type': 'Organization', name: platform.name },
    dateModified: clause.analysis.on,
    isBasedOn: {
      '@type': 'MediaObject',
      name: documentOf(platform.name, document.title),
      url: snapshot.sourceUrl,
      dateCreated: snapshot.capturedAt,
      sha256: snapshot.digest,
      ...(bytes && { contentUrl: bytes }),
    },
  };
}

/** Whom words bind, or whom answers are for. */
function toAudience(audiences: readonly Audience[]): Thing {
  const [first, ...more] = audiences.map((audienceType) => ({ '@type': 'Audience', audienceType }));
  return first ? { audience: more.length > 0 ? [first, ...more] : first } : {};
}

/** Questions with their answers at a glance: what answer engines quote. The answer in full stands on the page. */
export function toFaqPage(items: readonly { question: string; answer: string }[], audience: Audience): Thing {
  return {
    '@type': 'FAQPage',
    ...toAudience([audience]),
    mainEntity: items.map(({ question, answer }) => ({
      '@type': 'Question',
      name: question,
      acceptedAnswer: { '@type': 'Answer', text: answer },
    })),
  };
}

/** The answer as it is printed: "Yes. Inputs may train models.", "It depends. Yes: … No: …" */
export function toAnswerText({ word, says, sentence }: ShortAnswer): string {
  const { beside, below } = besideWord({ word, says });
  const each = below.map(({ lead, title, where }) => `${lead}${where ? `, ${where}` : ''}: ${title}.`);
  return [`${word}.`, ...(beside ? [`${beside.title}.`] : sentence ? [sentence] : []), ...each].join(' ');
}
