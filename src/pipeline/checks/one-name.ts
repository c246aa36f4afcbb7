import type { Message } from './rule.ts';

const prefix = 'unknown ';
/** Places that are named. */
const most = 8;

/** @example toNameCause('clause type', 'ai-traning') → 'unknown clause type: ai-traning' */
export const toNameCause = (kind: string, name: string): string => `${prefix}${kind}: ${name}`;

/**
 * A name that many places use and nothing has is one fault: what it named is gone, or has another name. In: messages about unknown names,
 * whose cause is that name. Out: where more than two places use one, the first message, which lists the others.
 */
export function sayNamesOnce(messages: readonly Message[]): Message[] {
  const uses = Map.groupBy(
    messages.filter(({ cause }) => cause?.startsWith(prefix)),
    ({ cause }) => cause!,
  );
  return messages.flatMap((one) => {
    const all = (one.cause !== undefined && uses.get(one.cause)) || [];
    if (all.length <= 2) return [one];
    if (all[0] !== one) return [];
    const { fix: _, ...first } = one;
    const others = all.slice(1).map(({ file, line }) => `${file}:${line}`);
    const more = others.length > most ? ` and ${others.length - most} more` : '';
    const kind = one.cause!.slice(prefix.length, one.cause!.indexOf(': '));
    const instead = kind === 'clause type' ? ', or write formerly in the file of the type that took its place' : '';
    return [
      {
        ...first,
        message: `${one.message}, which ${all.length} places name`,
        remedy: `restore the ${kind} in the vocabulary${instead}. Also named in ${others.slice(0, most).join(', ')}${more}`,
      },
    ];
  });
}
