/** Kinds of search results that both the writer of the index and the search page name. Free of zod: the browser loads it. */

/** Passages of archived texts: a kind with an index of its own. */
export const archivedText = 'archived text';

/** Of such a passage the index knows words in no order: its text is in the archive alone. */
export const heldElsewhere = 'in the archive';
