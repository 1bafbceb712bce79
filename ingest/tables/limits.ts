/** What a file of tables may hold; a larger one is a mistake or a trap more often than a publication. */
export interface TableLimits {
  /** Of the file as it lies on the disk. */
  readonly bytes: number;
  /** That one part of a packed file may yield. */
  readonly partBytes: number;
  /** That all parts of a packed file may yield together. */
  readonly totalBytes: number;
  readonly sheets: number;
  /** Cells with content, in one file. */
  readonly cells: number;
  /** Of one sheet. */
  readonly merges: number;
}

export const TABLE_LIMITS: TableLimits = {
  bytes: 50 * 1024 * 1024,
  partBytes: 256 * 1024 * 1024,
  totalBytes: 512 * 1024 * 1024,
  sheets: 1000,
  cells: 2_000_000,
  merges: 20_000,
};
