/**
 * Solves a small system of linear equations by elimination, the largest pivot first.
 *
 * @param system n rows of n, not singular
 * @param right n right-hand sides
 * @returns n values x with system · x = right
 */
export function solve(system: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = system.map((row, i) => [...row, right[i] ?? 0]);
  const size = rows.length;
  const at = (i: number, j: number): number => rows[i]?.[j] ?? 0;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let i = column + 1; i < size; i++) {
      if (Math.abs(at(i, column)) > Math.abs(at(pivot, column))) pivot = i;
    }
    const row = (rows[pivot] ?? []).map((value) => value / at(pivot, column));
    rows[pivot] = rows[column] ?? [];
    rows[column] = row;
    for (let i = 0; i < size; i++) {
      const factor = at(i, column);
      if (i !== column) rows[i] = (rows[i] ?? []).map((value, j) => value - factor * (row[j] ?? 0));
    }
  }
  return rows.map((row) => row[size] ?? 0);
}
