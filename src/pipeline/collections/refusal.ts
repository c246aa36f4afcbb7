/** Something in a body that is not prose, and where: `new Refusal('an image', { line: 12, column: 3 })`. */
export interface ProsePlace {
  line: number;
  column: number;
}

export class ProseRefusal extends Error {
  readonly place: ProsePlace;

  constructor(what: string, place: ProsePlace) {
    super(`expected prose, found ${what}`);
    this.name = 'Refusal';
    this.place = place;
  }
}
