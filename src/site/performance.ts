/** What `npm run bench -- --write` measured: content/corpora/specimen/pages/performance.json, which the page “Performance” prints. */
export interface BuildCost {
  /** Seconds from the command to the published site. */
  readonly wall: number;
  /** Processor seconds of all its processes. */
  readonly cpu: number;
  readonly peakBytes: number;
}

export interface MeasuredSize {
  readonly clauses: number;
  readonly documents: number;
  readonly versions: number;
  readonly pages: number;
  readonly files: number;
  readonly bytes: number;
  readonly cold: BuildCost;
  /** Absent where the build after the edit was disturbed. */
  readonly edit?: Omit<BuildCost, 'peakBytes'>;
  /** Reading, hashing and writing the same bytes, in the same run. */
  readonly floor: Omit<BuildCost, 'peakBytes'>;
  readonly stages: readonly { readonly name: string; readonly cold: number; readonly edit?: number }[];
}

export interface PerformanceFigures {
  readonly on: string;
  readonly machine: string;
  /** Processes that waited for a processor when the run began, beside its own. */
  readonly load: number;
  readonly sizes: readonly MeasuredSize[];
}
