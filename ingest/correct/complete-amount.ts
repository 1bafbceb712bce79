import { multiply, parseDecimal, roundDecimal } from "../../core/decimal.ts";
import { AppError } from "../../core/errors.ts";
import type { StoredStatement } from "../../store/statements.ts";
import type { Unit } from "../catalogue/catalogue.ts";
import type { CorrectedFields } from "./correction.ts";

/**
 * Returns changed fields with the amount in the base unit, where the number or its unit was changed and the amount was
 * not said. Throws UNKNOWN_UNIT and REVIEW_VALUE_INVALID.
 */
export function completeAmount(
  statement: Pick<StoredStatement, "value" | "unit" | "baseUnit">,
  fields: CorrectedFields,
  units: ReadonlyMap<string, Unit>,
): CorrectedFields {
  const isChanged = fields.value !== undefined || fields.unit !== undefined;
  if (!isChanged || fields.baseValue !== undefined) return fields;
  const value = fields.value ?? statement.value;
  const word = fields.unit ?? statement.unit;
  if (!/^-?\d+(?:\.\d+)?$/.test(value)) throw new AppError("REVIEW_VALUE_INVALID", { field: "value", value });
  if (word === "") return { ...fields, baseValue: parseDecimal(value) };
  const unit = units.get(word);
  if (!unit) throw new AppError("UNKNOWN_UNIT", { unit: word });
  const baseValue = roundDecimal(multiply(value, unit.factor), 12);
  // A rate per head or per mu keeps its base: its unit word leaves out what the name says.
  const baseUnit = statement.baseUnit.startsWith(`${unit.base}/`) ? statement.baseUnit : unit.base;
  return { ...fields, baseValue, baseUnit };
}
