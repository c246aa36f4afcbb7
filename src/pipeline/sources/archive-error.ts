/** What a person can put right: an archive that is not there, not whole or not one. Printed without a stack. */
export class ArchiveError extends Error {
  readonly remedy: string;

  constructor(message: string, remedy: string) {
    super(message);
    this.name = 'ArchiveError';
    this.remedy = remedy;
  }
}
