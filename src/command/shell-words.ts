/** Words of a command line as a shell reads them back. In: a word. Out: the word, in single quotes where a shell would read signs of it. */
export function toShellWord(word: string): string {
  return /^[\w@%+:,./=-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

/** `--from='We sell'`: with the sign of equality a value may begin with a hyphen. */
export function toShellOption(name: string, value: string): string {
  return `--${name}=${toShellWord(value)}`;
}
