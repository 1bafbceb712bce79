import Table from "cli-table3";

/** Prints rows of what was measured, each with whether it is as it must be; returns the exit code. */
export function printTable(rows: readonly (readonly [name: string, value: string, isGood: boolean])[]): number {
  const table = new Table({ head: ["", "", ""], style: { head: [], border: [] } });
  for (const [name, value, isGood] of rows) table.push([isGood ? "✓" : "✗", name, value]);
  process.stdout.write(`${table.toString()}\n`);
  return rows.every(([, , isGood]) => isGood) ? 0 : 1;
}
