/** Modules that the engine writes for each run: src/build/engine/virtual-modules.ts. */
declare module 'virtual:clausary/places' {
  /** Folder of the project. */
  export const root: string;
  /** Folder of the generated MDX of the corpus. */
  export const collections: string;
  /** Folder of the pages that the project writes by hand; empty where there is none. */
  export const pages: string;
  /** Folder of those of the corpus alone; empty where there is none. */
  export const corpusPages: string;
  /** Folder of those that come with Clausary; empty where that is the project. */
  export const bundledPages: string;
}

declare module 'virtual:clausary/look' {
  export const look: {
    /** Whether our own typefaces are in use. */
    readonly serif: boolean;
    readonly sans: boolean;
    /** The ground of pages. */
    readonly paper: { readonly light: string; readonly dark: string };
  };
}

declare module 'virtual:clausary/languages' {
  /** What the project adds to the interface, by language; what our vocabulary says is not among it. */
  export const languages: Readonly<Record<string, import('./words/interface/own-words.ts').OwnWords>>;
}

declare module 'virtual:clausary/host' {
  export const host: {
    /** The most files the host takes, where that is few. */
    readonly files?: number;
  };
}

declare module 'virtual:clausary/components' {
  export const SiteHeader: typeof import('./components/frame/SiteHeader.astro').default;
  export const SiteFooter: typeof import('./components/frame/SiteFooter.astro').default;
  export const PageFoot: typeof import('./components/frame/PageFoot.astro').default;
  export const Words: typeof import('./components/clause/Words.astro').default;
  export const ClauseNotes: typeof import('./components/clause/ClauseNotes.astro').default;
  export const OptOut: typeof import('./components/clause/OptOut.astro').default;
  export const SinceWhen: typeof import('./components/clause/SinceWhen.astro').default;
  export const SeverityFactors: typeof import('./components/clause/SeverityFactors.astro').default;
  export const Elsewhere: typeof import('./components/clause/Elsewhere.astro').default;
  export const RegulationList: typeof import('./components/clause/RegulationList.astro').default;
  export const RecordFacts: typeof import('./components/clause/RecordFacts.astro').default;
  export const Provenance: typeof import('./components/clause/Provenance.astro').default;
  export const Citation: typeof import('./components/clause/Citation.astro').default;
  /** A last section of clause pages, where a project has one. */
  export const ClauseExtra:
    | ((props: { clause: import('./pipeline/schema/clause-record.ts').ClauseRecord }) => unknown)
    | undefined;
}
