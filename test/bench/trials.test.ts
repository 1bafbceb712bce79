import { describe, expect, it } from "vitest";
import { drillFiles } from "../../bench/trials/file-drill.ts";
import { drillKills } from "../../bench/trials/kill-drill.ts";
import { runSoak } from "../../bench/trials/soak.ts";

// Processes are started by the dozen: on a busy machine that takes its time.
const TIMEOUT = 180_000;

describe("runSoak(options)", () => {
  it("meets no fault, and the service ends well", { timeout: TIMEOUT }, async () => {
    const { rows } = await runSoak({ minutes: 0.1, connections: 10, seed: 1 });
    const values = Object.fromEntries(rows.map(([name, value]) => [name, value]));
    expect(values).toMatchObject({ faults: "none", "exit code of the service": "0" });
  });
});

describe("drillKills(options)", () => {
  it("loses nothing acknowledged, and finds nothing half-visible", { timeout: TIMEOUT }, async () => {
    const { rounds, lost, faults, acknowledged } = await drillKills({ rounds: 2, seed: 1 });
    expect({ rounds, lost, faults }).toEqual({ rounds: 2, lost: 0, faults: [] });
    expect(acknowledged).toBeGreaterThan(0);
  });
});

describe("drillFiles(options)", () => {
  it("tells of a full disk and of a turned bit, and recovers from both", { timeout: TIMEOUT }, async () => {
    const trials = await drillFiles({ rounds: 2, seed: 1 });
    expect(trials.filter(([, , isGood]) => !isGood)).toEqual([]);
    expect(trials).toHaveLength(6);
  });
});
