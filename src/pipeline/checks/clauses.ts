/** The clauses of a project with all that a rule asks of them, one after the other in path order. */

import type { Clause } from '../schema/clause.ts';
import { once } from '../schema/once.ts';
import type { AuthoredClause, AuthoredDocument } from '../sources/corpus.ts';
import type { Project } from '../sources/project.ts';
import type { YamlFile } from '../sources/yaml-file.ts';
import type { ClauseReading, DocumentReading } from '../text/reading.ts';

export interface CheckedClause {
  readonly clause: AuthoredClause;
  readonly value: Clause;
  readonly file: YamlFile;
  readonly document: AuthoredDocument;
  readonly reading?: ClauseReading;
  readonly documentReading?: DocumentReading;
}

/** Every clause whose file is valid, with its document and what was read of it, in path order. */
export const validClauses = once((project: Project): readonly CheckedClause[] => [...listValid(project)]);

function* listValid(project: Project): Generator<CheckedClause> {
  for (const document of documentsOf(project)) {
    const documentReading = project.readings.get(document.path);
    for (const clause of document.clauses) {
      const { value, file } = clause.authored;
      if (!value) continue;
      const reading = documentReading?.clauses.get(clause.slug);
      yield { clause, value, file, document, ...(reading && { reading }), ...(documentReading && { documentReading }) };
    }
  }
}

/** Every document of a project, valid or not, in path order. */
export function* documentsOf(project: Project): Generator<AuthoredDocument> {
  for (const platform of project.sources.platforms) yield* platform.documents;
}
