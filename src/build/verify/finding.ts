/** What a verification found: that something holds, that it does not, or that it could not be proved and why. */
export interface VerifyFinding {
  readonly outcome: 'holds' | 'fails' | 'unproved';
  readonly text: string;
}

const marks = { holds: 'holds      ', fails: 'DIFFERS    ', unproved: 'not proved ' } as const;

export const toFindingLine = ({ outcome, text }: VerifyFinding): string => `${marks[outcome]} ${text}`;
