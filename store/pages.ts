/** Which rows of an ordered list: up to `first` after the row whose sort key is `after`. */
export interface PageRequest {
  readonly first: number;
  readonly after?: string | null;
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly hasNext: boolean;
}

/** Returns the page of rows that were read with one more than was asked for. */
export function createPage<T>(rows: readonly T[], first: number): Page<T> {
  return { items: rows.slice(0, first), hasNext: rows.length > first };
}
