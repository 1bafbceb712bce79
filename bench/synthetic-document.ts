import { createHash } from "node:crypto";
import type { DocumentInput } from "../store/save-document.ts";

/** Returns the document that synthetic figures are cited from. */
export function aSyntheticDocument(): DocumentInput {
  const text = "synthetic figures";
  return {
    document: {
      ...{ sha256: createHash("sha256").update(text).digest("hex"), fileName: "synthetic.xlsx", title: "合成数据" },
      ...{ issuer: null, documentNumber: null, kind: "table", publishedOn: "2025-02-20", publishedInferred: false },
      ...{ publishedReason: null, effectiveFrom: null, effectiveTo: null, url: null, work: null, edition: null },
      ...{ editionAssumed: null, withdrawnReason: null, withdrawnBy: null, withdrawnOn: null, encoding: null },
      ...{ mediaType: "text/plain", byteLength: text.length, sourceRank: 5, rulesDigest: "synthetic" },
    },
    bytes: Buffer.from(text),
    reading: { reader: "synthetic", readerVersion: "1", text },
    ...{ sections: [], sentences: [], statements: [], issues: [] },
  };
}
