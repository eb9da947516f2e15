/** A calendar file; browsers hand it to the program that the reader uses. */
export function calendarFile(text: string, fileName: string): Response {
  return new Response(text, {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": `attachment; filename="${fileName}.ics"`,
    },
  });
}
