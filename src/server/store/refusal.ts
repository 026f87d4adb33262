/** A step that cannot be taken with the data folder as it is; its message is the sentence a technician reads. */
export class Refusal extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'Refusal';
  }
}
