const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** '2026-07-01' as '1 July 2026'. From the text alone: no clock, no zone. */
export function longDate(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`;
}

/** '2026-07' as 'July 2026'. */
export function monthYear(iso: string): string {
  const [year = '', month = ''] = iso.split('-');
  return `${MONTHS[Number(month) - 1]} ${year}`;
}

/** '2026-11-28' as 'Nov 2026', for narrow lines. */
export function shortMonthYear(iso: string): string {
  const [month = '', year = ''] = monthYear(iso).split(' ');
  return `${month.slice(0, 3)} ${year}`;
}
