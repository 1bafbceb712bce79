import { AppError } from "../../core/errors.ts";
import type { TableFile } from "./grid.ts";
import { TABLE_LIMITS, type TableLimits } from "./limits.ts";
import { readXlsx } from "./xlsx/read-xlsx.ts";
import { ZipError } from "./xlsx/zip.ts";

/** Returns the sheets of a workbook. A sheet that is refused is a fault, and the others are read; throws an AppError where the file is no workbook. */
export function readWorkbook(bytes: Uint8Array, file: string, limits: TableLimits = TABLE_LIMITS): TableFile {
  try {
    return readXlsx(bytes, file, limits);
  } catch (error) {
    if (error instanceof ZipError) throw createFileError(error, file, limits);
    throw error;
  }
}

function createFileError(cause: ZipError, file: string, limits: TableLimits): AppError {
  if (cause.fault === "cut-off") return new AppError("FILE_CUT_OFF", { file }, { cause });
  if (cause.fault === "encrypted") return new AppError("FILE_ENCRYPTED", { file }, { cause });
  if (cause.fault === "too-large") {
    return new AppError("FILE_SWELLS", { file, limit: limits.totalBytes / 1024 / 1024 }, { cause });
  }
  return new AppError("FILE_DAMAGED", { file, format: "xlsx" }, { cause });
}
