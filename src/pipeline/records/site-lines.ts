/** The lists of a site: its platforms, its clause types by category, its laws, each as a line. */
import { addresses } from '../schema/addresses.ts';
import { inCodeOrder } from '../schema/order.ts';
import type { SiteRecord } from '../schema/site-record.ts';
import type { ClauseContext } from './clause-context.ts';
import { clausePath } from './clause-row.ts';
import type { Joined } from './join.ts';
import type { JoinedClause } from './joined.ts';
import { observedFrom } from './platform-record.ts';
import { byRegulation } from './regulations.ts';
import { countSeverities, severityRank } from './severity.ts';
import { standingOf } from './standing.ts';

/** Every platform that exists today, with its counts, its newest capture and its severest clause. */
export function platformLines({ current }: Joined): SiteRecord['platforms'] {
  return current.map(({ platform: { slug, value, documents } }) => {
    const clauses = documents.flatMap((document) => document.clauses);
    const { newest } = observedFrom(documents);
    const worst = mostSevere(clauses);
    return {
      path: addresses.platform(slug),
      slug,
      name: value.name,
      ...(value.sector && { sector: value.sector }),
      documents: documents.length,
      clauses: clauses.length,
      severities: countSeverities(clauses.map(({ severity }) => severity.level)),
      ...(newest && { newest }),
      ...(worst && {
        finding: { path: clausePath(worst), title: worst.value.title, severity: worst.severity.level },
      }),
    };
  });
}

/** The clause of highest severity, then of most points; of equals the one whose words stand today, then the first by address. */
function mostSevere(clauses: readonly JoinedClause[]): JoinedClause | undefined {
  const rank = ({ severity, reading }: JoinedClause) =>
    severityRank[severity.level] * 1000 + severity.total * 10 + (standingOf(reading) === 'verbatim' ? 1 : 0);
  return [...clauses].sort((a, b) => rank(b) - rank(a) || inCodeOrder(a.path, b.path))[0];
}

/** Every clause type by category, in the order of the vocabulary, with its prevalence. */
export function categoryLines({ joined, answers }: ClauseContext): SiteRecord['categories'] {
  const { categories, types } = joined.vocabulary;
  return categories.map((category) => ({
    ...category,
    types: [...types]
      .filter(([, type]) => type.category === category.id)
      .map(([slug, { name, question }]) => ({
        path: addresses.type(slug),
        slug,
        name,
        question,
        prevalence: answers.get(slug)!.prevalence,
      })),
  }));
}

/** Every law of the vocabulary, with how many clauses and platforms are read beside it. */
export function regulationLines({ clauses, vocabulary }: Joined): SiteRecord['regulations'] {
  const naming = byRegulation(clauses);
  return [...vocabulary.regulations.values()].map(({ id, short, official, jurisdiction, jurisdictionName }) => {
    const own = naming.get(id) ?? [];
    const platforms = new Set(own.map(({ platform }) => platform.slug)).size;
    return {
      path: addresses.regulation(id),
      id,
      short,
      official,
      jurisdiction,
      jurisdictionName,
      clauses: own.length,
      platforms,
    };
  });
}
