/** Why nothing was written, in lines for a person, and what to do. */
export class NewRefusal extends Error {
  readonly lines: readonly string[];

  constructor(message: string, ...lines: readonly string[]) {
    super(message);
    this.lines = [message, ...lines.map((line) => `   ${line}`)];
  }
}
