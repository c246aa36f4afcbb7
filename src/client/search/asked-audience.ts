/** Whose terms a query asks for. In: a query. Out: a filter for each audience that it names: "enterprise", "API", "Verbraucher". */
import type { Audience } from '../../pipeline/schema/applies-to.ts';
import { toTypedWords } from '../../words/typed-words.ts';
import type { AnyOf } from './pagefind.ts';

const named: readonly (readonly [audience: Audience, RegExp])[] = [
  [
    'business',
    /^(?:business(?:es)?|enterprises?|commercial|b2b|organi[sz]ations?|unternehmen|firmenkunden|geschaftskunden|entreprises?|empresas?|aziende?)$/,
  ],
  ['developer', /^(?:developers?|devs?|api|apis|sdk|entwickler|developpeurs?|desarrollador(?:es)?|sviluppatori?)$/],
  ['consumer', /^(?:consumers?|verbraucher|privatkunden|consommateurs?|consumidor(?:es)?|consumator[ei])$/],
];

export function audiencesIn(query: string): AnyOf[] {
  const words = toTypedWords(query);
  return named
    .filter(([, pattern]) => words.some((word) => pattern.test(word)))
    .map(([audience]) => ({ audience: { any: [audience] } }));
}
