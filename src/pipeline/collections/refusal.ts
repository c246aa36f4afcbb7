/** Something in a body that is not prose, and where: `new Refusal('an image', { line: 12, column: 3 })`. */
export interface Place {
  line: number;
  column: number;
}

export class Refusal extends Error {
  readonly place: Place;

  constructor(what: string, place: Place) {
    super(`expected prose, found ${what}`);
    this.name = 'Refusal';
    this.place = place;
  }
}
