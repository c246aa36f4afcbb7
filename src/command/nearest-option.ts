import type { UnknownOption } from './reported-error.ts';

/**
 * What is told of an option that a command does not have. In: the error. Out: its message, with the option that was meant where one is near. A package measures
 * that: where none is installed, as in a job of a workflow that may write, the message goes without.
 */
export async function tellUnknown({ message, option, names }: UnknownOption): Promise<string> {
  const measure = await import('../pipeline/text/nearest-name.ts').catch(() => undefined);
  const nearest = measure?.nearestName(option.replace(/^-+/, ''), names);
  return nearest?.isAlike ? `there is no option ${option}; did you mean --${nearest.name}?` : message;
}
