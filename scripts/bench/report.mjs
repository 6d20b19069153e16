// A bench result is a line: page, what, bar, measured, pass or fail.

/** @typedef {'pass' | 'FAIL' | 'slow' | ''} Verdict slow: a timing past its bar */
/** @typedef {{ page: string, what: string, bar: string, measured: string, verdict: Verdict, share: number }} Line share: of the bar, above 1 is past it */

/**
 * How much of what is allowed was taken.
 * @param {number} measured
 * @param {number} most
 */
export function share(measured, most) {
  if (most > 0) return measured / most;
  return measured > 0 ? Number.POSITIVE_INFINITY : 0;
}

/**
 * Something that must hold on any machine.
 * @param {string} page
 * @param {string} what
 * @param {number} measured
 * @param {number} most
 * @param {(value: number) => string} [show]
 * @returns {Line}
 */
export function atMost(page, what, measured, most, show = String) {
  const verdict = measured <= most ? 'pass' : 'FAIL';
  return {
    page,
    what,
    bar: `≤ ${show(most)}`,
    measured: show(measured),
    verdict,
    share: share(measured, most),
  };
}

/**
 * Something that depends on the machine: reported, never a failure.
 * @param {Parameters<typeof atMost>} args
 * @returns {Line}
 */
export function timing(...args) {
  const line = atMost(...args);
  return { ...line, verdict: line.verdict === 'pass' ? 'pass' : 'slow' };
}

/**
 * A number without a bar.
 * @param {string} page
 * @param {string} what
 * @param {string | number} measured
 * @returns {Line}
 */
export function note(page, what, measured) {
  return { page, what, bar: '', measured: String(measured), verdict: '', share: 0 };
}

/** @param {number} bytes */
export function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} KB`;
}

/** @param {number} value */
export function milliseconds(value) {
  return `${value.toFixed(1)} ms`;
}

/**
 * @param {Line[]} lines
 * @returns {string}
 */
export function toTable(lines) {
  const rows = lines.map(({ page, what, bar, measured, verdict }) => [verdict, page, what, bar, measured]);
  return inColumns([['', 'page', 'what', 'bar', 'measured'], ...rows]);
}

/**
 * Rows under each other, every column as wide as its widest cell.
 * @param {string[][]} rows
 * @returns {string}
 */
export function inColumns(rows) {
  const widest = (/** @type {number} */ column) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  const widths = (rows[0] ?? []).map((_, column) => widest(column));
  const toText = (/** @type {string[]} */ row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0));
  return rows.map((row) => toText(row).join('  ').trimEnd()).join('\n');
}
