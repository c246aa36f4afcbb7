/** Which document and which clause type: as given, or asked on a terminal. */
import { nearestName } from '../../pipeline/text/nearest-name.ts';
import { askChoice } from './ask.ts';
import { listDocuments } from './known-documents.ts';
import type { OpenedDocument } from './open-document.ts';
import { required, type Values } from './options.ts';
import { NewRefusal } from './refusal.ts';

export async function askDocument(folder: string): Promise<string> {
  return askChoice(
    'Which document?',
    listDocuments(folder).map((value) => ({ value, label: value })),
  );
}

export async function chooseType(
  given: Values['type'],
  { vocabulary, document }: OpenedDocument,
  isTerminal: boolean,
): Promise<string> {
  const known = [...vocabulary.types.keys()];
  if (given === undefined && isTerminal) {
    const group = vocabulary.documentTypes.get(document.authored?.value?.documentType ?? '')?.group;
    const fits = ([, type]: [string, { documents: readonly string[] }]) =>
      type.documents.length === 0 || group === undefined || type.documents.includes(group);
    const types = [...vocabulary.types].sort((a, b) => Number(fits(b)) - Number(fits(a)));
    return askChoice(
      'Which clause type?',
      types.map(([value, { name, question }]) => ({ value, label: name, hint: question })),
    );
  }
  const type = required(given, '--type');
  if (!vocabulary.types.has(type))
    throw new NewRefusal(
      `there is no clause type "${type}"`,
      `did you mean ${nearestName(type, known)?.name}?`,
      'do: npm run new -- clause-type, or correct the name',
    );
  return type;
}
