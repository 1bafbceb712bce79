import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createBuildReport } from "../../cli/report/create-build-report.ts";
import { verifyReport } from "../../report/verify/verify-report.ts";
import { FORMAT_NAMES } from "../../report/write/formats.ts";
import { parseConfig } from "../../server/config.ts";
import { createServer, type Server } from "../../server/create-server.ts";
import { type Opened, openSeeds } from "../report/support.ts";
import type { Answer } from "../support/ask.ts";

let opened: Opened;
let server: Server;
let bare: Server;
beforeAll(async () => {
  opened = await openSeeds();
  const config = parseConfig({ port: 0 }, {});
  server = await createServer({ store: opened.store, config, commands: { buildReport: createBuildReport(opened) } });
  bare = await createServer({ store: opened.store, config });
});
afterAll(async () => {
  await server.close();
  await bare.close();
  await opened.store.close();
});

const QUERY = `query ($month: Month!, $regions: [ID!], $template: ID) {
  report(month: $month, regions: $regions, template: $template) {
    title month regionIds dataVersion program templateKey templateDigest model links { format url }
  }
}`;

async function ask(variables: Readonly<Record<string, unknown>>, at = server): Promise<Answer> {
  const response = await fetch(`${at.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: QUERY, variables }),
  });
  return response.json();
}

const DISTRICTS = ["330105", "萧山区", "qiantang", "330110", "fuyang"];

describe("report(month, regions)", () => {
  it("gives the model with its ledger, and links to its files", async () => {
    const { data, errors } = await ask({ month: "2023-05", regions: DISTRICTS });
    expect(errors).toBeUndefined();
    const { model, links, ...report } = data.report;
    expect(report).toMatchObject({
      title: "杭州市主要经济指标月度比较报告",
      month: "2023-05",
      regionIds: ["gongshu", "xiaoshan", "qiantang", "yuhang", "fuyang"],
      templateKey: "monthly",
    });
    expect(Object.values(model.ledger.entries)).toContainEqual({
      kind: "observation",
      text: "31.8%",
      observation: expect.any(String),
    });
    expect(links.map(({ format }: { format: string }) => format)).toEqual(FORMAT_NAMES);
  });

  it("serves each link as the file that it names, the same bytes twice, which verify", async () => {
    const { data } = await ask({ month: "2023-05" });
    for (const { format, url } of data.report.links) {
      const [one, two] = await Promise.all([fetch(server.url + url), fetch(server.url + url)]);
      const [first, second] = [Buffer.from(await one.arrayBuffer()), Buffer.from(await two.arrayBuffer())];
      expect([format, one.status, first.equals(second)]).toEqual([format, 200, true]);
      if (format === "pdf") expect(first.subarray(0, 5).toString()).toBe("%PDF-");
      else expect((await verifyReport(`report.${format}`, first)).faults).toEqual([]);
    }
  });

  it.each([
    ["a month without figures", { month: "2031-01" }, "MONTH_WITHOUT_FIGURES"],
    ["an unknown region", { month: "2023-05", regions: ["atlantis"] }, "UNKNOWN_REGION"],
    ["an unknown template", { month: "2023-05", template: "weekly" }, "UNKNOWN_TEMPLATE"],
  ])("refuses %s", async (_, variables, code) => {
    const { errors } = await ask(variables);
    expect(errors[0].extensions.code).toBe(code);
  });

  it("says so where nobody builds reports", async () => {
    const { errors } = await ask({ month: "2023-05" }, bare);
    expect(errors[0].extensions.code).toBe("REPORT_NOT_OFFERED");
  });
});

describe("GET /reports/:file", () => {
  it("shows a month as a page that runs nothing, and answers 304 to who has it", async () => {
    const response = await fetch(`${server.url}/reports/2023-05`);
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect((await response.text()).includes("31.8%")).toBe(true);
    const etag = response.headers.get("etag") ?? "";
    const again = await server.app.inject({ url: "/reports/2023-05", headers: { "if-none-match": etag } });
    expect([again.statusCode, again.body]).toEqual([304, ""]);
  });

  it("names a file to keep by title and month", async () => {
    const { headers } = await fetch(`${server.url}/reports/2023-05.docx`);
    expect(headers.get("content-disposition")).toMatch(
      /^attachment; filename="qubi-report-2023-05\.docx"; filename\*=UTF-8''/,
    );
  });

  it.each([
    ["2023-13", 404, "UNKNOWN_REPORT"],
    ["2023-05.exe", 404, "UNKNOWN_REPORT"],
    ["..%2Fetc", 404, "UNKNOWN_REPORT"],
    ["2023-05?region=fuyang", 400, "REPORT_PARAMETER_UNKNOWN"],
    ["2031-01", 400, "MONTH_WITHOUT_FIGURES"],
    ["2023-05?asOf=99999", 400, "UNKNOWN_VERSION"],
  ])("answers %s with %i", async (file, status, code) => {
    const response = await fetch(`${server.url}/reports/${file}`);
    const { errors } = (await response.json()) as Answer;
    expect([response.status, errors[0].extensions.code]).toEqual([status, code]);
  });
});
