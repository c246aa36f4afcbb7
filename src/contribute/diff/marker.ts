/** The first line of the comment on a pull request, by which it is found again. */
export const marker = '<!-- clausary: what changes for a reader -->';
