/**
 * A `Date` that lives in no zone: its local fields are its UTC fields. The `opening_hours` library reads and writes local fields of
 * `Date`, in the process's zone; given this class instead, it reads the wall clock of the organisation, and no clock change of the process's
 * zone can skip or double an hour of it.
 */
export class WallClockDate extends Date {
  constructor(...given: readonly (number | string | Date)[]) {
    const [first] = given;
    if (given.length >= 2) super(Date.UTC(...(given as [number, number])));
    else if (first === undefined) super();
    else super(first);
  }

  override getFullYear(): number {
    return this.getUTCFullYear();
  }
  override getMonth(): number {
    return this.getUTCMonth();
  }
  override getDate(): number {
    return this.getUTCDate();
  }
  override getDay(): number {
    return this.getUTCDay();
  }
  override getHours(): number {
    return this.getUTCHours();
  }
  override getMinutes(): number {
    return this.getUTCMinutes();
  }
  override getSeconds(): number {
    return this.getUTCSeconds();
  }
  override getTimezoneOffset(): number {
    return 0;
  }
  override setFullYear(...to: [number, number?, number?]): number {
    return this.setUTCFullYear(...(to as [number]));
  }
  override setMonth(...to: [number, number?]): number {
    return this.setUTCMonth(...(to as [number]));
  }
  override setDate(to: number): number {
    return this.setUTCDate(to);
  }
  override setHours(...to: [number, number?, number?, number?]): number {
    return this.setUTCHours(...(to as [number]));
  }
  override setMinutes(...to: [number, number?, number?]): number {
    return this.setUTCMinutes(...(to as [number]));
  }
  override setSeconds(...to: [number, number?]): number {
    return this.setUTCSeconds(...(to as [number]));
  }
}
