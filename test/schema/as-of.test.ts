import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStore } from "../../store/open.ts";
import type { Store } from "../../store/store.ts";
import { aWorkbook } from "../store/workbook.ts";
import { ask } from "../support/ask.ts";
import { openFiveDistricts, save } from "../support/five-districts.ts";

let store: Store;
beforeAll(async () => {
  store = await openFiveDistricts();
});
afterAll(() => store.close());

describe("asOf", () => {
  it.each(["other.1", "x.y"])("refuses the version %j, which is none of this database", async (asOf) => {
    const { errors } = await ask(store, `{ documents(asOf: ${JSON.stringify(asOf)}) { title } }`);
    expect(errors[0]).toContain("UNKNOWN_VERSION");
  });

  it("refuses a version that is yet to come", async () => {
    for (const asOf of ["999", `${store.databaseId}.999`]) {
      const { errors } = await ask(store, `{ documents(asOf: "${asOf}") { title } }`);
      expect(errors[0]).toContain("UNKNOWN_VERSION");
    }
  });

  it.each(["", "latest", "-1", "2025-02-30", "2025-04-01T08:00:00", "2025-04"])(
    "refuses %j, which names no version",
    async (asOf) => {
      const { errors } = await ask(store, `{ documents(asOf: ${JSON.stringify(asOf)}) { title } }`);
      expect(errors[0]).toContain("AS_OF_UNREADABLE");
    },
  );

  it("answers as of a day or an instant, and refuses one without data and one that is yet to come", async () => {
    const instants = ["2025-03-31T16:30:00.000Z", "2025-05-02T08:00:00.000Z"];
    const own = await openStore({ file: ":memory:", clock: () => instants[0] ?? "2025-05-03T00:00:00.000Z" });
    for (const value of ["5.1", "5.2"]) {
      await save(own, aWorkbook({ B2: { regionId: "fuyang", value } }));
      instants.shift();
    }
    const count = async (asOf: string) => {
      const { data, errors } = await ask(own, `{ documents(asOf: "${asOf}") { title } }`);
      return data ? data.documents.length : errors[0]?.split(":")[0];
    };
    expect(await count("2025-03-31")).toBe(1);
    expect(await count("2025-05-02T15:59:59+08:00")).toBe(1);
    expect(await count("2025-05-02T16:00:00+08:00")).toBe(2);
    expect(await count("2025-05-03")).toBe(2);
    expect(await count("1")).toBe(1);
    expect(await count("2025-03-30")).toBe("AS_OF_TOO_EARLY");
    expect(await count("2025-05-04")).toBe("AS_OF_FUTURE");
    expect(await count("2099-01-01T00:00:00Z")).toBe("AS_OF_FUTURE");
    await own.close();
  });
});
