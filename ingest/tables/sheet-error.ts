import { AppError, type MessageParameters } from "../../core/errors.ts";
import type { ErrorCode } from "../../core/messages.ts";
import type { SheetFault } from "./grid.ts";

/** Why a sheet is refused, before its file and name are known. */
export class SheetError extends Error {
  override readonly name = "SheetError";
  readonly code: ErrorCode;
  /** In A1 form; null where no cell is to blame. */
  readonly cell: string | null;
  readonly parameters: MessageParameters;

  constructor(code: ErrorCode, cell: string | null, parameters: MessageParameters = {}) {
    super(code);
    this.code = code;
    this.cell = cell;
    this.parameters = parameters;
  }
}

/** Where a fault lies. */
export interface FaultPlace {
  readonly file: string;
  readonly sheet: string;
  readonly isRefused: boolean;
}

/** Returns a fault with the words that name file, sheet and cell. */
export function createFault(
  { file, sheet, isRefused }: FaultPlace,
  { code, cell, parameters }: SheetError,
): SheetFault {
  return { sheet, cell, isRefused, error: new AppError(code, { file, sheet, cell, ...parameters }) };
}
