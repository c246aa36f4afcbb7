// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
const ascii = /^[\x00-\x7f]*$/;

/** Whether a text is of ASCII alone, as most are: rules for letters have a plainer form there, which takes a fraction of the time. */
export const isAscii = (text: string): boolean => ascii.test(text);
