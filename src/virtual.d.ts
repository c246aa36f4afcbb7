/** Modules that the engine writes for each run: src/build/engine/virtual-modules.ts. */
declare module 'virtual:clausary/places' {
  /** Folder of the project. */
  export const root: string;
  /** Folder of the generated MDX of the corpus. */
  export const collections: string;
  /** Folder of the pages written by hand. */
  export const pages: string;
}
