import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { canonicalName } from "../../ingest/score/compare-fields.ts";
import type { TextLabel } from "../../ingest/score/score-statements.ts";
import type { Store } from "../../store/store.ts";
import { type Answer, ask } from "../support/ask.ts";
import { openSeededStore, readLabels } from "../support/seeded-store.ts";

const SERVED = ["district", "subarea", "carrier", "project_set"];
const OBSERVATIONS = `query ($after: String) {
  observations(first: 500, after: $after) {
    totalCount
    nodes {
      scope entity measure status comparator amount baseUnit statedValue statedUnit basis periodInferred
      indicator { key nameZh }
      region { id } regionVersion { nameZh }
      of { measure universe size place indicator }
      period { start end }
      citations { ... on TextCitation { start end quote sentence document { fileName } } }
    }
  }
}`;

let store: Store;
let served: Answer[];
beforeAll(async () => {
  store = await openSeededStore();
  const { data, errors } = await ask(store, OBSERVATIONS);
  expect(errors).toEqual([]);
  served = data.observations.nodes;
  expect(served).toHaveLength(data.observations.totalCount);
});
afterAll(() => store.close());

const labels = readLabels();

function isCitedBy({ doc, start, end }: TextLabel, citations: Answer[]): boolean {
  return citations.some((cited) => cited.document.fileName === doc && cited.start === start && cited.end === end);
}

/** The observation that cites the words of a label, with its number; of a range each end is one. */
function findCited(label: TextLabel): Answer {
  const { value, comparator } = label;
  const citing = served.filter(({ citations }) => isCitedBy(label, citations));
  return citing.length > 1
    ? citing.find((one) => one.statedValue === value && one.comparator === comparator.toUpperCase())
    : citing[0];
}

function describeOf(of: TextLabel["of"]): unknown {
  const { measure = null, universe = null, size = null, place = null, indicator = null } = of ?? {};
  return { measure, universe, size, place, indicator };
}

/** What must be right of a label that is served. Repeats that round to one another share the finer amount. */
function describeLabel(label: TextLabel, { citations }: Answer) {
  return {
    place: label.place,
    scope: label.scope.toUpperCase(),
    indicator: canonicalName(label.indicatorName),
    measure: label.measure.toUpperCase(),
    of: describeOf(label.of),
    status: label.status.toUpperCase(),
    comparator: label.comparator.toUpperCase(),
    baseUnit: label.baseUnit,
    unit: label.unit,
    period: label.period ? { start: label.period.start, end: label.period.end } : null,
    // A repeat that says its period in words settles that of one that does not.
    periodInferred: labels.filter((other) => isCitedBy(other, citations)).every(({ periodInferred }) => periodInferred),
    basis: label.basis?.toUpperCase() ?? null,
  };
}

function describeServed(one: Answer): ReturnType<typeof describeLabel> {
  const of = one.of ? { ...one.of, measure: one.of.measure?.toLowerCase() } : null;
  return {
    place: one.regionVersion.nameZh,
    scope: one.scope,
    indicator: canonicalName(one.indicator.nameZh),
    measure: one.measure,
    of: describeOf(of),
    status: one.status,
    comparator: one.comparator,
    baseUnit: one.baseUnit,
    unit: one.statedUnit,
    period: one.period,
    periodInferred: one.periodInferred,
    basis: one.basis,
  };
}

/** Differs from the amount served by no more than the rounding of a repeat (53.9 of 53.93). */
function isAmountOf(label: TextLabel, { amount }: Answer): boolean {
  const decimals = label.value.split(".")[1]?.length ?? 0;
  const step = (Number(label.baseValue) / Number(label.value.replace(/^.*\//, "")) || 1) * 10 ** -decimals;
  return amount === label.baseValue || Math.abs(Number(amount) - Number(label.baseValue)) <= Math.abs(step) / 2;
}

describe("observations served after ingest of the five source documents", () => {
  it.each(
    labels
      .filter(({ scope }) => SERVED.includes(scope))
      .map((label) => [label.doc.slice(0, 3), label.start, label.quote, label] as const),
  )("state %s at %i: %j", (_doc, _start, _quote, label) => {
    const one = findCited(label);
    expect(one, "no observation cites these words").toBeDefined();
    expect(describeServed(one)).toEqual(describeLabel(label, one));
    expect(isAmountOf(label, one), `${one.amount} is not ${label.baseValue}`).toBe(true);
  });

  it("hold no figure of an enterprise, a project or anything else", () => {
    for (const label of labels.filter(({ scope }) => !SERVED.includes(scope)))
      expect(findCited(label), label.quote).toBeUndefined();
  });

  it("hold no figure that no label states", () => {
    const stated = new Set(labels.map(({ doc, start, end }) => `${doc} ${start} ${end}`));
    for (const { citations } of served) {
      for (const { document, start, end } of citations)
        expect(stated).toContain(`${document.fileName} ${start} ${end}`);
    }
  });
});

describe("figures of projects, sets and enterprises", () => {
  it.each([
    ["003", "1500亿元"],
    ["003", "超200亿元"],
    ["003", "80%以上"],
    ["002", "106亿元"],
    ["002", "近5亿元"],
    ["004", "50亿元"],
    ["004", "约80亿元"],
    ["004", "180%"],
  ])("of %s, %s, are none of a district or sub-area", (doc, quote) => {
    const citing = served.filter(({ citations }) =>
      citations.some((cited: Answer) => cited.document.fileName.startsWith(doc) && cited.quote === quote),
    );
    expect(citing.map(({ scope }) => scope)).not.toContain("DISTRICT");
    expect(citing.map(({ scope }) => scope)).not.toContain("SUBAREA");
  });

  it("never stand in the comparison of investment growth", async () => {
    const { data, errors } = await ask(
      store,
      `{ compare(set: "investment-growth", regions: ["gongshu", "xiaoshan", "qiantang", "yuhang", "fuyang", "qianjiang-edz", "fuchunwan"]) {
        rows { cells { observation { scope statedValue statedUnit } alternatives { scope } } } } }`,
    );
    expect(errors).toEqual([]);
    const scopes = data.compare.rows.flatMap(({ cells }: Answer) =>
      cells.flatMap(({ observation, alternatives }: Answer) =>
        [observation, ...alternatives].flatMap((one) => (one ? [one.scope] : [])),
      ),
    );
    expect(new Set(scopes)).toEqual(new Set(["DISTRICT", "SUBAREA"]));
  });
});
