import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Store } from "../../../store/store.ts";
import { openFiveDistricts } from "../../support/five-districts.ts";
import { createBoth, type Executors } from "./both.ts";
import { drawQuery } from "./draw-query.ts";

let store: Store;
let executors: Executors;
beforeAll(async () => {
  store = await openFiveDistricts();
  executors = await createBoth(store);
});
afterAll(() => store?.close());

describe("a compiled document", () => {
  it("answers whatever is drawn from the schema byte for byte as Apollo does", async () => {
    const seen = { compiled: 0, failed: 0 };
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.nat({ max: 1_000_000 })), async (stream) => {
        const question = drawQuery(executors.schema, (limit) => Number(stream.next().value) % limit);
        const { apollo, compiled } = await executors.ask(question);
        const isError = apollo.startsWith('{"errors"');
        if (isError)
          expect([question.query, compiled]).toEqual([question.query, { compiled: false, reason: expect.any(String) }]);
        else expect([question.query, compiled]).toEqual([question.query, { compiled: true, body: apollo }]);
        seen[isError ? "failed" : "compiled"] += 1;
      }),
      { numRuns: 300, seed: 20_261_124, endOnFailure: true },
    );
    expect(seen.compiled).toBeGreaterThan(100);
    expect(seen.failed).toBeGreaterThan(20);
  });
});
