import { readdirSync } from "node:fs";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import extractOptions from "dependency-cruiser/config-utl/extract-depcruise-options";
import { describe, expect, it } from "vitest";

const FOLDERS = ["core", "store", "ingest", "schema", "server", "report", "cli"];

function countSources(): number {
  return FOLDERS.flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" })).filter((name) =>
    name.endsWith(".ts"),
  ).length;
}

describe("the layers", () => {
  it("import one way, and every module was seen", async () => {
    const options = await extractOptions("./.dependency-cruiser.cjs");
    const { output } = await cruise(FOLDERS, { ...options, validate: true });
    const { modules, summary } = output as ICruiseResult;
    expect(summary.violations.map(({ from, to, rule }) => `${from} → ${to}: ${rule.name}`)).toEqual([]);
    const ours = modules.filter(({ source }) => FOLDERS.includes(source.split("/")[0] ?? "") && source.endsWith(".ts"));
    expect(ours).toHaveLength(countSources());
  });
});
