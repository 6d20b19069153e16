/** A day or month as it is written in the ledger: 2025-12-10 or 2025-12; not the span of years 2025-26. */
const WRITTEN = /(?<![\d-])(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?![\d-])/g;
const [FIRST, LAST] = [1900, 2100];

/** Whether every day and month that a text names is in the calendar, in this century or the last. */
export function datesExist(text: string): boolean {
  if (/^\d+$/.test(text) && !isYear(Number(text))) return false;
  return [...text.matchAll(WRITTEN)].every(([, year, month, day]) => {
    if (!isYear(Number(year))) return false;
    if (day === undefined && Number(month) === (Number(year) + 1) % 100) return true;
    return dayExists(Number(year), Number(month), Number(day ?? 1));
  });
}

function isYear(year: number): boolean {
  return year >= FIRST && year <= LAST;
}

/** The calendar of the library turns February 30 into March 2: then there was no such day. */
function dayExists(year: number, month: number, day: number): boolean {
  const found = new Date(Date.UTC(year, month - 1, day));
  return found.getUTCMonth() === month - 1 && found.getUTCDate() === day;
}
