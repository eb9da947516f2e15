/**
 * The day of a moment in London, in days since 1970, as SQL: SQLite knows no time zones. Summer time is from the last Sunday
 * of March, 1am in UTC, to that of October (the Summer Time Order 2002).
 */
export function londonDayInSql(moment: string): string {
  const lastSunday = (month: "03" | "10") =>
    `unixepoch(strftime('%Y-${month}-25', ${moment} / 1000, 'unixepoch'), 'weekday 0', '+1 hour') * 1000`;
  return `(${moment} + iif(${moment} >= ${lastSunday("03")} and ${moment} < ${lastSunday("10")}, 3600000, 0)) / 86400000`;
}
