/** How a delimited text is cut. */
export interface Dialect {
  readonly delimiter: string;
  readonly lineEnd: "\n" | "\r";
}

/** Rows that were whole, and where the first one starts that is not. */
export interface SplitRows {
  readonly rows: readonly (readonly string[])[];
  readonly end: number;
  /** Does the rest begin inside quotes that nothing closes. */
  readonly isOpen: boolean;
}

/**
 * Returns the rows of a text. Quoted fields keep their line ends; a quote inside an unquoted field is a character like any other.
 *
 * A last line without an end is a row only where the text is complete.
 */
export function splitRows(text: string, { delimiter, lineEnd }: Dialect, isComplete: boolean): SplitRows {
  const rows: (readonly string[])[] = [];
  let at = 0;
  while (at < text.length) {
    const stop = text.indexOf(lineEnd, at);
    const end = stop < 0 ? text.length : stop;
    const line = text.slice(at, end);
    if (line.includes('"')) {
      const row = readQuotedRow(text, { delimiter, lineEnd, start: at, isComplete });
      if (row === null) return { rows, end: at, isOpen: true };
      rows.push(row.fields);
      at = row.end;
    } else if (stop < 0 && !isComplete) return { rows, end: at, isOpen: false };
    else {
      for (const part of splitCarriage(line)) rows.push(part.split(delimiter));
      at = end + 1;
    }
  }
  return { rows, end: Math.min(at, text.length), isOpen: false };
}

/** A carriage return at the end belongs to the line end; others end lines of their own. */
function splitCarriage(line: string): string[] {
  if (!line.includes("\r")) return [line];
  return (line.endsWith("\r") ? line.slice(0, -1) : line).split("\r");
}

interface QuotedRow extends Dialect {
  readonly start: number;
  readonly isComplete: boolean;
}

/** Returns the fields of the row at an offset and where the next one starts; null where the row is not whole yet. */
function readQuotedRow(text: string, { delimiter, lineEnd, start, isComplete }: QuotedRow) {
  const fields: string[] = [];
  let at = start;
  for (;;) {
    const field = text.charAt(at) === '"' ? readQuoted(text, at) : { words: "", end: at };
    if (field === null) return null;
    const end = findFieldEnd(text, field.end, { delimiter, lineEnd });
    if (end === text.length && !isComplete) return null;
    const isLast = end === text.length || text.charAt(end) === lineEnd;
    const tail = text.slice(field.end, end);
    fields.push(field.words + (isLast && tail.endsWith("\r") ? tail.slice(0, -1) : tail));
    at = end + 1;
    if (isLast) return { fields, end: at };
  }
}

/** Returns the words between the quote at an offset and the one that closes it; null where nothing does. */
function readQuoted(text: string, start: number): { readonly words: string; readonly end: number } | null {
  let words = "";
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return null;
    words += text.slice(from, quote);
    if (text.charAt(quote + 1) !== '"') return { words, end: quote + 1 };
    words += '"';
    from = quote + 2;
  }
}

function findFieldEnd(text: string, from: number, { delimiter, lineEnd }: Dialect): number {
  const next = text.indexOf(delimiter, from);
  const line = text.indexOf(lineEnd, from);
  const ends = [next, line].filter((end) => end >= 0);
  return ends.length === 0 ? text.length : Math.min(...ends);
}
