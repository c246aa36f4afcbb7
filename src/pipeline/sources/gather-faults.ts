/** A fault, and where it is; `message` says it without the place. */
interface PlacedFault {
  readonly where?: string;
  readonly message: string;
  readonly remedy?: string;
}

/** So many of one kind are told one by one. */
const mostTold = 3;
const figures = new Intl.NumberFormat('en-GB');

/**
 * Faults with their places in their messages, those of one kind together: a web archive in which every digest is wrong has one fault,
 * not ten thousand. In: faults in their order. Out: each as `place: message`; of more than three that say the same, but for numbers in
 * it, one with the first three places and how many more there are.
 */
export function gatherFaults<T extends PlacedFault>(faults: readonly T[]): (Omit<T, 'where'> & { message: string })[] {
  const kindOf = ({ where, message, remedy = '' }: T) =>
    where === undefined ? '' : `${message}\n${remedy}`.replaceAll(/\d+/g, '0');
  const kinds = Map.groupBy(faults, kindOf);
  return faults.flatMap(({ where, ...fault }, index) => {
    const alike = kinds.get(kindOf(faults[index]!))!;
    if (where === undefined) return [fault];
    if (alike.length <= mostTold) return [{ ...fault, message: `${where}: ${fault.message}` }];
    if (alike[0] !== faults[index]) return [];
    const first = alike.slice(0, mostTold);
    const more = `and ${figures.format(alike.length - mostTold)} more`;
    const isSame = first.every(({ message }) => message === fault.message);
    const told = isSame
      ? `${first.map((one) => one.where).join('; ')} ${more}: ${fault.message}`
      : `${first.map((one) => `${one.where}: ${one.message}`).join('; ')} ${more} of this kind`;
    return [{ ...fault, message: told }];
  });
}
