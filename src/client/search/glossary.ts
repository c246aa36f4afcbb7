/**
 * The definition of the legal term that a query is. In: a query and the glossary of the site. Out: its id, name and definition, or nothing:
 * a term among other words is not what is asked about.
 */
import { toTypedWords } from '../../words/typed-words.ts';
import { isInflectionOf } from './inflection.ts';

type Glossary = Readonly<Record<string, readonly [definition: string, ...names: string[]]>>;

interface Defined {
  readonly id: string;
  readonly term: string;
  readonly definition: string;
}

export function definitionOf(query: string, glossary: Glossary): Defined | undefined {
  const asked = toTypedWords(query).join(' ');
  const isAsked = (name: string) => {
    const words = toTypedWords(name).join(' ');
    return asked === words || isInflectionOf(asked, words) || isInflectionOf(words, asked);
  };
  for (const isMeant of [(name: string) => toTypedWords(name).join(' ') === asked, isAsked])
    for (const [id, [definition, term = id, ...forms]] of Object.entries(glossary))
      if ([term, ...forms].some(isMeant)) return { id, term, definition };
  return undefined;
}

export async function loadGlossary(base: string): Promise<Glossary> {
  try {
    const response = await fetch(`${base}glossary.json`);
    return response.ok ? ((await response.json()) as Glossary) : {};
  } catch {
    return {};
  }
}
