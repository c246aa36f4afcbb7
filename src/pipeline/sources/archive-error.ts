/** What a person can put right: an archive that is not there, not whole or not one. Printed without a stack. */
export class ArchiveError extends Error {
  readonly remedy: string;

  constructor(message: string, remedy: string) {
    super(message);
    this.name = 'ArchiveError';
    this.remedy = remedy;
  }
}

/** The repository is sound and does not hold the commit that is asked for. */
export class NoSuchCommit extends ArchiveError {}
