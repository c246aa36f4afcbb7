/** What tests use of citation-js, which comes without types. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: string, options?: { forceType?: string });
    // biome-ignore lint/suspicious/noExplicitAny: an item of CSL-JSON
    readonly data: readonly any[];
  }
  export const plugins: { list(): string[] };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
