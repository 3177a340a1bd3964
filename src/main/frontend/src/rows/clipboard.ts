/**
 * The cells of what was copied from a spreadsheet or a table of Word, row by row; cells with line breaks or tabs come
 * in quotation marks. The line break behind the last row is none of the content.
 */
export function readBlock(copied: string): string[][] {
  const text = copied.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const cell = /"((?:[^"]|"")*)"(?=[\t\n]|$)|[^\t\n]*/y;
  const rows: string[][] = [[]];
  for (let at = 0; at <= text.length; at += 1) {
    cell.lastIndex = at;
    const [whole = '', quoted] = cell.exec(text) ?? [];
    rows[rows.length - 1]!.push(quoted === undefined ? whole : quoted.replace(/""/g, '"'));
    at += whole.length;
    if (text[at] === '\n') rows.push([]);
  }
  return rows;
}

/** One cell goes into its field as any pasted text does. */
export function isBlock(rows: string[][]): boolean {
  return rows.length > 1 || (rows[0]?.length ?? 0) > 1;
}
