import { createHash } from "node:crypto";
import { createMonths } from "../../core/period.ts";
import type { CellStatement } from "../../core/statement.ts";
import type { RemadeReading } from "../../store/check.ts";
import type { StatementClaim } from "../../store/claims.ts";
import type { DocumentInput } from "../../store/save-document.ts";
import type { StatementInput } from "../../store/statement-rows.ts";
import type { DocumentSpec } from "./support.ts";
import { aDocument } from "./support.ts";

/** What a cell of a composed workbook states: growth of fixed-asset investment of a district, unless it says otherwise. */
export interface CellSpec extends Partial<Omit<StatementClaim, "amount">> {
  readonly sheet?: string;
  readonly value: string;
  readonly regionId: string;
  readonly raw?: string | null;
  /** Full name of the region, where a test reads it. */
  readonly place?: string;
}

export type CellsSpec = Readonly<Record<string, CellSpec>>;

const MARCH = createMonths(2023, { from: 1, to: 3 }, "ytd");

function createClaim({ sheet: _, raw: __, place: ___, value, regionId, ...rest }: CellSpec): StatementClaim {
  return {
    indicator: "fixed-asset-investment",
    regionId,
    regionVersionId: `${regionId}@now`,
    scope: "district",
    entity: null,
    period: MARCH,
    measure: "growth_rate",
    of: null,
    status: "actual",
    comparator: "eq",
    basis: "yoy",
    priceBasis: null,
    definition: null,
    release: null,
    amount: value,
    baseUnit: "percent",
    statedValue: value,
    statedUnit: "%",
    decimals: value.split(".")[1]?.length ?? 0,
    periodInferred: false,
    flags: [],
    topic: "investment",
    ...rest,
  };
}

function createCell(cell: string, spec: CellSpec): StatementInput {
  const claim = createClaim(spec);
  const { sheet = "固定资产投资", raw = spec.value } = spec;
  const statement: CellStatement = {
    ...claim,
    doc: "3月.xlsx",
    sheet,
    cell,
    raw,
    headers: ["各区固定资产投资", "1-3月", "增速(%)", claim.regionId],
    quote: spec.value,
    place: spec.place ?? claim.regionId,
    placeStated: null,
    indicatorName: "固定资产投资",
    value: spec.value,
    unit: claim.statedUnit,
    baseValue: claim.amount,
    confidence: null,
    accepted: true,
    reasons: [],
    evidence: { value: { start: null, end: null, cell, rule: "table.cell" } },
  };
  return { ...statement, origin: "rule", correctionId: null, claim };
}

/** A monthly workbook of a statistics office with the given cells; its SHA-256 is of them. */
export function aWorkbook(cells: CellsSpec, known: Partial<DocumentSpec> = {}): DocumentInput {
  const text = JSON.stringify(cells);
  const document = aDocument({
    text,
    title: "2023年3月主要指标",
    issuer: "杭州市统计局",
    kind: "table",
    fileName: "3月.xlsx",
    publishedOn: "2023-04-20",
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    encoding: null,
    ...known,
  });
  const statements = Object.entries(cells).map(([cell, spec]) => createCell(cell, spec));
  return { ...document, sentences: [], statements };
}

/** Returns the SHA-256 of a workbook. */
export function findSha(cells: CellsSpec): string {
  return createHash("sha256").update(JSON.stringify(cells)).digest("hex");
}

/** Reads the kept bytes of a composed workbook again. */
export async function remakeWorkbook({ bytes }: { readonly bytes: Uint8Array }): Promise<RemadeReading> {
  const text = new TextDecoder().decode(bytes);
  const cells = new Map(Object.entries(JSON.parse(text) as CellsSpec));
  return {
    text,
    findCell: (sheet, cell) => {
      const found = cells.get(cell);
      if (!found || (found.sheet ?? "固定资产投资") !== sheet) return null;
      return { text: found.value, raw: found.raw === undefined ? found.value : found.raw };
    },
  };
}
