import { Readable } from "node:stream";
import { read, utils } from "@e965/xlsx";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildApiSchema } from "../../schema/build-schema.ts";
import { createExecutor } from "../../schema/compile/create-executor.ts";
import { parseConfig } from "../../server/config.ts";
import type { Server } from "../../server/create-server.ts";
import { createServer } from "../../server/create-server.ts";
import type { Variables } from "../../server/export/export-parameters.ts";
import { type ExportRequest, readRows } from "../../server/export/read-rows.ts";
import { SDMX_COLUMNS } from "../../server/export/write-sdmx-csv.ts";
import { createDeadline } from "../../server/limits/deadline.ts";
import type { Store } from "../../store/store.ts";
import { aDocument } from "../store/support.ts";
import type { Answer } from "../support/ask.ts";
import { FUYANG_CONFLICT, openFiveDistricts, RANKED_DOCUMENT, save } from "../support/five-districts.ts";

/** What a spreadsheet would run, were it not escaped; and a fall, which is a number. */
const HOSTILE = aDocument({
  title: '=HYPERLINK("http://example.com","x")',
  issuer: "@SUM(1)",
  publishedOn: "2023-07-20",
  text: "-0.8%以内，富阳区商品，\n+3。",
  figures: [
    {
      regionId: "fuyang",
      regionVersionId: "fuyang@now",
      scope: "district",
      indicator: "industrial-value-added",
      topic: "industry",
      definition: "+限上",
      quote: "-0.8%",
      value: "-0.8",
    },
  ],
});

let store: Store;
let server: Server;
beforeAll(async () => {
  store = await openFiveDistricts();
  await save(store, RANKED_DOCUMENT, FUYANG_CONFLICT, HOSTILE);
  server = await createServer({ store, config: parseConfig({ port: 0 }, {}) });
});
afterAll(async () => {
  await server.close();
  await store.close();
});

function get(path: string, init: RequestInit = {}): Promise<Response> {
  return fetch(`${server.url}/export/${path}`, init);
}

type Cells = Readonly<Record<string, string>>;

function unescapeText(text: string): string {
  return text.replace(/^'(?=[=+\-@\t\r\n])/, "");
}

/** Lines of a CSV by their heads, as the file has them. */
function readCsv(text: string): Cells[] {
  const book = read(text, { type: "string", raw: true });
  return utils.sheet_to_json<Cells>(book.Sheets[book.SheetNames[0] ?? ""] ?? {}, { defval: "", raw: true });
}

/** The rows of an export in each of the four formats, by the keys of its columns, without escapes. */
const FORMATS: Readonly<Record<string, (path: string) => Promise<Cells[]>>> = {
  csv: async (path) => mapRows(readCsv(await (await get(path.replace("*", "csv"))).text()), (key) => key),
  "sdmx.csv": async (path) => {
    const names = new Map<string, string>(SDMX_COLUMNS);
    return mapRows(readCsv(await (await get(path.replace("*", "sdmx.csv"))).text()), (name) => names.get(name) ?? null);
  },
  xlsx: async (path) => {
    const book = read(Buffer.from(await (await get(path.replace("*", "xlsx"))).arrayBuffer()), { raw: true });
    const [data, notes] = book.SheetNames.map((name) => book.Sheets[name] ?? {});
    const lines = utils.sheet_to_json<string[]>(notes ?? {}, { header: 1 });
    const keys = new Map(lines.map(([key = "", words = ""]) => [words, key]));
    const rows = utils.sheet_to_json<Record<string, unknown>>(data ?? {}, { defval: "", raw: true });
    return mapRows(rows, (words) => keys.get(words) ?? null);
  },
  json: async (path) => {
    const { extension }: Answer = await (await get(path.replace("*", "json"))).json();
    return extension.rows;
  },
};

function mapRows(rows: readonly Readonly<Record<string, unknown>>[], name: (head: string) => string | null): Cells[] {
  return rows.map((row) => {
    const cells = Object.entries(row).map(([head, value]) => [name(head), unescapeText(String(value))]);
    return Object.fromEntries(cells.filter(([key, text]) => key !== null && text !== ""));
  });
}

/** Lists as the formats of cells have them. */
function joinLists(row: Readonly<Record<string, unknown>>): Cells {
  return Object.fromEntries(
    Object.entries(row).flatMap(([key, value]) => {
      const text = Array.isArray(value) ? value.join("\n") : String(value);
      return text === "" ? [] : [[key, text]];
    }),
  );
}

const GROWTH = "comparison.*?set=investment-growth&regions=gongshu,xiaoshan,yuhang,fuyang&baseRegion=gongshu";
const EVERYTHING = "observations.*?";
const OVER_TIME =
  "over-time.*?region=gongshu&statuses=TARGET&referencePeriod.start=2022-01-01&referencePeriod.end=2023-12-31";

/** What an export of observations is read from. */
async function createRequest(from: Store, variables: Variables): Promise<ExportRequest> {
  const schema = await buildApiSchema();
  const executor = createExecutor(schema);
  const parts = { schema, executor, store: from, deadline: createDeadline(from, 0) };
  return { ...parts, locale: "zh", kind: "observations", variables, documents: new Map() };
}

describe("GET /export in four formats", () => {
  it.each([GROWTH, `${GROWTH}&includeUnreviewed=true`, EVERYTHING, OVER_TIME])(
    "has equal rows in all: %s",
    async (path) => {
      const [csv, sdmx, xlsx, json] = await Promise.all(Object.values(FORMATS).map((readFormat) => readFormat(path)));
      expect(json?.length).toBeGreaterThan(2);
      expect(csv).toEqual(json?.map(joinLists));
      expect(sdmx).toEqual(csv);
      expect(xlsx).toEqual(csv);
    },
  );

  it("tells the verdict, the reasons, the rank and the source of each figure", async () => {
    const rows = await FORMATS.csv?.(
      GROWTH.replace("set=investment-growth", "indicators=industrial-investment&measure=GROWTH_RATE"),
    );
    expect(
      rows?.map(({ region, stated_value, verdict, rank, rank_peers }) => [
        region,
        stated_value,
        verdict,
        rank,
        rank_peers,
      ]),
    ).toEqual([
      ["gongshu", "6.6", "COMPARABLE", "2", "4"],
      ["xiaoshan", "6.60", "COMPARABLE", "2", "4"],
      ["yuhang", "8.85", "COMPARABLE", "1", "4"],
      ["fuyang", "-2", "COMPARABLE", "4", "4"],
    ]);
    expect(rows?.[3]).toMatchObject({
      amount: "-2",
      difference: "-8.6",
      difference_unit: "percentage_point",
      source_titles: "杭州统计月报",
      source_issuers: "杭州市统计局",
      quotes: "-2%",
      source_hashes: RANKED_DOCUMENT.document.sha256,
    });
  });

  it("marks a break of territory in a region over time", async () => {
    const rows = await FORMATS["sdmx.csv"]?.(OVER_TIME);
    const shown = rows?.map(({ region_version, stated_value, verdict, reasons, obs_status }) => {
      return [
        region_version,
        stated_value,
        verdict,
        reasons?.split("\n").includes("BOUNDARY_BREAK") ?? false,
        obs_status,
      ];
    });
    expect(shown).toContainEqual(["gongshu@before", "15", "NOT_COMPARABLE", true, "B"]);
    expect(shown).toContainEqual(["gongshu@now", "8", expect.any(String), false, "A"]);
  });

  it("takes indicators by name, as the API does", async () => {
    const rows = await FORMATS.csv?.("observations.*?indicators=固投&regions=fuyang");
    expect(new Set(rows?.map(({ indicator }) => indicator))).toEqual(new Set(["fixed-asset-investment"]));
  });

  it("says why there is no figure, and never 0", async () => {
    const rows = await FORMATS["sdmx.csv"]?.(GROWTH);
    expect(
      rows?.find(({ region, indicator }) => region === "yuhang" && indicator === "fixed-asset-investment"),
    ).toEqual(expect.objectContaining({ gap: "ONLY_SUB_AREA", gap_regions: "qiankai", obs_status: "O" }));
    const gaps = rows?.filter(({ gap }) => gap) ?? [];
    expect(gaps.map((row) => row.obs_value ?? row.amount ?? null)).toEqual(gaps.map(() => null));
  });

  it("numbers values that contradict each other under one coordinate, and marks them", async () => {
    const rows = await FORMATS.csv?.(
      "observations.*?regions=fuyang&indicators=fixed-asset-investment&measures=GROWTH_RATE",
    );
    const shown = rows?.map(({ amount, variant, obs_status, notes }) => [amount, variant, obs_status, notes]);
    expect(shown?.toSorted()).toEqual([
      ["30.2", expect.stringMatching(/^[12]$/), "U", "SOURCE_CONFLICT"],
      ["31.8", expect.stringMatching(/^[12]$/), "U", "SOURCE_CONFLICT"],
    ]);
    expect(new Set(rows?.map(({ variant }) => variant))).toEqual(new Set(["1", "2"]));
  });

  it.each([
    // 13.7亿元: 8 is rescaled to 6, and what the source prints stays beside it.
    [
      "qiankai",
      "LEVEL",
      {
        amount: "1370000000",
        obs_value: "1370",
        unit_mult: "6",
        decimals: "1",
        stated_value: "13.7",
        stated_unit: "亿元",
      },
    ],
    ["qiankai", "GROWTH_RATE", { amount: "53.93", obs_value: "53.93", unit_mult: "0", decimals: "2" }],
  ])("scales the value of %s, %s to a multiplier of every list", async (region, measure, expected) => {
    const [row] = (await FORMATS["sdmx.csv"]?.(`observations.*?regions=${region}&measures=${measure}`)) ?? [];
    expect(row).toMatchObject(expected);
  });

  it.each([
    ["regions=fuyang&statuses=TARGET", "A", "2023", "TARGET"],
    ["regions=qiantang", "Q", "2023-Q1", "ACTUAL"],
    ["regions=gongshu&statuses=TARGET&period.from=2022-01-01", "A", "2022-01-01/P2Y", "TARGET"],
    ["regions=fuyang&measures=RANK", "M", "2023-01-01/P5M", "ACTUAL"],
  ])("names the period of %s as %s %s, and the status as a dimension", async (query, freq, period, status) => {
    const [row] = (await FORMATS["sdmx.csv"]?.(`observations.*?${query}`)) ?? [];
    expect(row).toMatchObject({ freq, time_period: period, status, obs_status: "A" });
  });

  it("speaks the language asked for", async () => {
    const [zh] = (await FORMATS.json?.(`${GROWTH}&locale=zh`)) ?? [];
    const [en] = (await FORMATS.json?.(`${GROWTH}&locale=en`)) ?? [];
    expect([zh?.row_label, zh?.gap_message]).toEqual(["固定资产投资增速", "已入库的文件均未提及。"]);
    expect(en?.gap_message).toBe("No ingested document states it.");
    const book = read(Buffer.from(await (await get("observations.xlsx?locale=en")).arrayBuffer()));
    expect(book.SheetNames).toEqual(["Data", "Notes"]);
  });
});

describe("GET /export/….csv", () => {
  it("starts with the mark that spreadsheets know UTF-8 by", async () => {
    const bytes = Buffer.from(await (await get("observations.csv")).arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  it.each(["csv", "sdmx.csv", "xlsx"])(
    "escapes texts that %s would take for formulas, and no number",
    async (extension) => {
      const response = await get(`observations.${extension}?topics=industry&statuses=ACTUAL`);
      const rows =
        extension === "xlsx"
          ? utils.sheet_to_json<Cells>(read(Buffer.from(await response.arrayBuffer())).Sheets.数据 ?? {})
          : readCsv(await response.text());
      const cells = Object.values(rows[0] ?? {}).map(String);
      expect(cells).toEqual(
        expect.arrayContaining([`'=HYPERLINK("http://example.com","x")`, "'@SUM(1)", "'+限上", "'-0.8%", "-0.8"]),
      );
      expect(cells.filter((cell) => /^[=+@\t\r]/.test(cell) || /^-(?!\d+(\.\d+)?$)/.test(cell))).toEqual([]);
    },
  );
});

describe("GET /export/….json", () => {
  it("is a cube of JSON-stat 2.0: each value stands at its coordinates", async () => {
    const {
      version,
      class: kind,
      id,
      size,
      dimension,
      value,
      status,
      extension,
      role,
    }: Answer = await (await get("observations.json")).json();
    expect([version, kind]).toEqual(["2.0", "dataset"]);
    expect(role).toEqual({ time: ["time_period"], geo: ["region"], metric: ["indicator"] });
    expect(size).toEqual(id.map((name: string) => dimension[name].category.index.length));
    const found = extension.rows.map((row: Cells) => {
      const at = id.reduce((index: number, name: string, place: number) => {
        return index * size[place] + dimension[name].category.index.indexOf(row[name] ?? "_U");
      }, 0);
      return [String(value[at]), status[at]];
    });
    expect(found).toEqual(extension.rows.map((row: Cells) => [row.amount, row.obs_status]));
    expect(dimension.region.category.label.fuyang).toBe("富阳区");
  });
});

describe("GET /export/….xlsx", () => {
  it("has a sheet of notes: version, request, columns, codes and documents", async () => {
    const response = await get(GROWTH.replace("*", "xlsx"));
    const book = read(Buffer.from(await response.arrayBuffer()));
    expect(book.SheetNames).toEqual(["数据", "说明"]);
    const notes = utils.sheet_to_csv(book.Sheets.说明 ?? {});
    expect(notes).toContain(`${store.databaseId}.9`);
    expect(notes).toContain("regions=gongshu,xiaoshan,yuhang,fuyang");
    expect(notes).toContain("ONLY_SUB_AREA,只有区内园区、新城的数字，不以其代替全区。");
    expect(notes).toContain("杭州统计月报,杭州市统计局,2023-06-20");
  });
});

describe("an export as a file", () => {
  it.each(["csv", "sdmx.csv", "json", "xlsx"])(
    "has the same bytes twice, and 304 for who has them: %s",
    async (extension) => {
      const path = GROWTH.replace("*", extension);
      const [one, two] = await Promise.all([get(path), get(path)]);
      expect(Buffer.from(await one.arrayBuffer()).equals(Buffer.from(await two.arrayBuffer()))).toBe(true);
      const etag = one.headers.get("etag") ?? "";
      expect(etag).toMatch(/^"[\w-]{43}"$/);
      const again = await get(path, { headers: { "if-none-match": `"other", ${etag}`, "cache-control": "max-age=0" } });
      expect([again.status, await again.text()]).toEqual([304, ""]);
    },
  );

  it("has another tag in another format, language, request or data version", async () => {
    const paths = [
      "observations.csv",
      "observations.json",
      "observations.csv?locale=en",
      "observations.csv?regions=fuyang",
      "observations.csv?asOf=3",
    ];
    const tags = await Promise.all(
      paths.map(async (path) => (await get(path, { method: "HEAD" })).headers.get("etag")),
    );
    expect(new Set(tags).size).toBe(paths.length);
  });

  it("is named by what it holds, in UTF-8 and in ASCII", async () => {
    const { headers } = await get(`comparison.csv?set=investment-growth&regions=fuyang`);
    const name = encodeURIComponent("qubi-并列比较-投资增速-富阳区-v9.csv");
    expect(headers.get("content-disposition")).toBe(
      `attachment; filename="qubi-comparison-investment-growth-fuyang-v9.csv"; filename*=UTF-8''${name}`,
    );
  });

  it("is of an older data version where one is asked for", async () => {
    const rows = readCsv(await (await get("observations.csv?asOf=3")).text());
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.map(({ source_titles }) => source_titles)).not.toContain("杭州统计月报");
  });

  it("answers HEAD with the heads alone", async () => {
    const response = await get("observations.csv", { method: "HEAD" });
    expect([response.status, response.headers.get("content-type"), await response.text()]).toEqual([
      200,
      "text/csv; charset=utf-8; header=present",
      "",
    ]);
  });
});

describe("what /export refuses", () => {
  it.each([
    ["a parameter that there is not", "comparison.csv?region=gongshu", 400, "UNKNOWN_PARAMETER", "“regions”"],
    ["what the export decides itself", "observations.csv?first=5", 400, "UNKNOWN_PARAMETER", "first"],
    [
      "a field of an object that there is not",
      "observations.csv?period.form=2023-01-01",
      400,
      "UNKNOWN_PARAMETER",
      "“period.from”",
    ],
    ["a parameter that is needed", "comparison.csv?set=investment-growth", 400, "PARAMETER_MISSING", "regions"],
    ["one thing twice", "comparison.csv?regions=fuyang&set=a&set=b", 400, "PARAMETER_REPEATED", "set"],
    ["a language twice", "observations.csv?locale=zh&locale=en", 400, "PARAMETER_REPEATED", "locale"],
    ["another language", "observations.csv?locale=fr", 400, "PARAMETER_INVALID", "locale"],
    ["a value of no enum", "observations.csv?measures=LEVL", 400, "PARAMETER_INVALID", "LEVEL"],
    ["no day", "observations.csv?period.from=2023-02-30", 400, "PARAMETER_INVALID", "2023-02-30"],
    ["no boolean", "observations.csv?includeSubareas=yes", 400, "PARAMETER_INVALID", "includeSubareas"],
    ["a region that there is not", "observations.csv?regions=gongsu", 400, "UNKNOWN_REGION", "“gongshu”"],
    [
      "a list without an end",
      `observations.csv?regions=${Array.from({ length: 501 }, (_, at) => `r${at}`).join(",")}`,
      400,
      "LIST_TOO_LONG",
      "500",
    ],
    ["a format that there is not", "comparison.pdf?regions=fuyang", 404, "UNKNOWN_EXPORT", "comparison.csv"],
    ["a format of every object", "comparison.constructor?regions=fuyang", 404, "UNKNOWN_EXPORT", "constructor"],
    ["a path to elsewhere", "..%2f..%2fetc%2fpasswd", 404, "UNKNOWN_EXPORT", "passwd"],
    ["a path in a name", "comparison.csv%2f..%2f..%2fqubi.db", 404, "UNKNOWN_EXPORT", "qubi.db"],
    [
      "a line break for a header",
      "observations.csv?regions=fuyang%0d%0aset-cookie:%20a=b",
      400,
      "PARAMETER_INVALID",
      "regions",
    ],
    ["a null byte", "observations.csv?regions=fuyang%00", 400, "PARAMETER_INVALID", "regions"],
    ["SQL", "observations.csv?regions=x'%20or%201=1--", 400, "UNKNOWN_REGION", "or 1=1"],
  ])("%s", async (_, path, status, code, words) => {
    const response = await get(path);
    const { errors }: Answer = await response.json();
    expect([response.status, errors[0].extensions.code]).toEqual([status, code]);
    expect(errors[0].message).toContain(words);
    expect(response.headers.get("set-cookie")).toBeNull();
    expect(response.headers.get("etag")).toBeNull();
  });

  it("more figures than one file takes, before anything is sent", async () => {
    const rows = readRows(await createRequest(store, {}), 3);
    await expect(Readable.from(rows).toArray()).rejects.toMatchObject({
      code: "EXPORT_TOO_LARGE",
      parameters: { limit: 3 },
    });
  });

  it("a comparison of more cells than one file takes, before it is made", async () => {
    const variables = { regions: ["fuyang", "yuhang"], indicators: ["fixed-asset-investment", "gdp"] };
    const rows = readRows({ ...(await createRequest(store, variables)), kind: "comparison" }, 3);
    await expect(Readable.from(rows).toArray()).rejects.toMatchObject({
      code: "EXPORT_TOO_LARGE",
      parameters: { count: 4, limit: 3 },
    });
  });

  it("what takes longer than the deadline allows", async () => {
    const request = await createRequest(store, {});
    const deadline = createDeadline(store, 0.000_001);
    await expect(Readable.from(readRows({ ...request, deadline })).toArray()).rejects.toMatchObject({
      code: "DEADLINE_EXCEEDED",
    });
    deadline.close();
  });
});

describe("readRows(request)", () => {
  it("reads every page of one data version, each figure once", async () => {
    const own = await openFiveDistricts();
    const days = Array.from({ length: 1_100 }, (_, at) => at);
    const text = days.map((at) => `第${at + 10_000}项增长${at + 0.5}%。`).join("");
    const spec = { regionId: "fuyang", regionVersionId: "fuyang@now", scope: "district" } as const;
    const figures = days.map((at) => ({
      ...spec,
      quote: `${at + 0.5}%`,
      value: String(at + 0.5),
      definition: `口径${at}`,
    }));
    await save(own, aDocument({ text, figures }));
    const request = await createRequest(own, { asOf: `${own.databaseId}.7` });
    const rows = await Readable.from(readRows(request)).toArray();
    expect(new Set(rows.map(({ observation }) => observation)).size).toBe(rows.length);
    expect(rows.filter(({ definition }) => definition?.startsWith("口径"))).toHaveLength(1_100);
    await own.close();
  });
});
