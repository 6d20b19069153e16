/**
 * Refuses what a model cannot work with, in one wording: the parameter, its range, and what it was instead.
 *
 * @throws RangeError
 */
export function refuse(name: string, range: string, value: unknown): never {
  throw new RangeError(`${name} must be ${range}, not ${String(value)}.`);
}

/** @throws RangeError unless low ≤ value ≤ high; a bound may be Infinity, a value never is */
export function within(name: string, value: number, low: number, high = Infinity): void {
  const bounded = low === high ? String(low) : `a number from ${low} to ${high}`;
  const range = high === Infinity ? `a number of at least ${low}` : bounded;
  if (!Number.isFinite(value) || value < low || value > high) refuse(name, range, value);
}

/** @throws RangeError unless low < value ≤ high */
export function above(name: string, value: number, low: number, high = Infinity): void {
  const range = `a number above ${low}${high === Infinity ? '' : ` and at most ${high}`}`;
  if (!Number.isFinite(value) || value <= low || value > high) refuse(name, range, value);
}

/** @throws RangeError unless the value is a whole number from low to high */
export function whole(name: string, value: number, low: number, high: number): void {
  if (!Number.isInteger(value) || value < low || value > high) {
    refuse(name, `a whole number from ${low} to ${high}`, value);
  }
}

/** @throws RangeError unless the list has as many entries as asked for */
export function entries(name: string, list: readonly unknown[], count: number): void {
  if (list.length !== count) refuse(name, `a list of ${count} entries`, `one of ${list.length}`);
}
