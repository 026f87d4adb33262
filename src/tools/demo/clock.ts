/** The demo's clock: it begins some days ago, is moved on while the school's week is lived, and ends at the present. */
import { schoolYearOf } from '../../domain/school-year.ts';

const DAY = 86_400_000;

/** Time goes on by itself in between; it never goes back, and never past the present. */
export class DemoClock {
  #behind = 0;
  readonly #present: () => number;

  constructor(present: () => number = Date.now) {
    this.#present = present;
    this.#behind = present() - this.#bounded(this.schoolDay(3, 8));
  }

  /** What the server is given as its clock. */
  readonly now = (): number => this.#present() - this.#behind;

  goTo(moment: number): void {
    this.#behind = Math.min(this.#behind, this.#present() - this.#bounded(moment));
  }

  goToPresent(): void {
    this.#behind = 0;
  }

  /** The time of day on a school day before today, `1` being the last one. */
  schoolDay(before: number, hour: number, minute = 0): number {
    const date = new Date(this.#present());
    date.setUTCHours(hour, minute, 0, 0);
    for (let left = before; left > 0;) {
      date.setTime(date.getTime() - DAY);
      if (date.getUTCDay() % 6 !== 0) left--;
    }
    return date.getTime();
  }

  /** Signatures are of a school year: in its first days, the whole week is lived since it began. */
  #bounded(moment: number): number {
    const present = this.#present();
    return Math.min(Math.max(moment, Date.UTC(schoolYearOf(present), 8, 1)), present);
  }
}
