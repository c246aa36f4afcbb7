/** Questions on a terminal. Out: the answer; whoever breaks off has said that nothing is to be written. */
import { autocomplete, isCancel, multiline, select, text } from '@clack/prompts';
import { NewRefusal } from './refusal.ts';

export interface AskedChoice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

export async function askText(message: string): Promise<string> {
  const validate = (value: string | undefined) => (value?.trim() ? undefined : 'some words, please');
  return answered(await text({ message, placeholder: '', validate }));
}

export async function askLines(message: string): Promise<string> {
  const validate = (value: string | undefined) => (value?.trim() ? undefined : 'paste the words');
  return answered(await multiline({ message, validate }));
}

export async function askChoice(message: string, choices: readonly AskedChoice[]): Promise<string> {
  const options = [...choices];
  return answered(
    await (options.length > 8 ? autocomplete({ message, options, maxItems: 10 }) : select({ message, options })),
  );
}

function answered(answer: unknown): string {
  if (isCancel(answer)) throw new NewRefusal('broken off; nothing is written');
  return String(answer).trim();
}
