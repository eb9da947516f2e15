import writeWorkbook from "write-excel-file/node";

/** A workbook for spreadsheets (XLSX). Text is stored as text, so that nothing in it can run as a formula. */
export async function toWorkbook(
  sheets: readonly { sheet: string; data: readonly (readonly (string | number)[])[] }[],
): Promise<Uint8Array> {
  const typed = sheets.map(({ sheet, data }) => ({
    sheet,
    data: data.map((row) =>
      row.map((value) => (typeof value === "number" ? { value, type: Number } : { value, type: String })),
    ),
  }));
  return writeWorkbook(typed).toBuffer();
}
