import { AppError } from "../../../core/errors.ts";
import { composeText } from "../compose-text.ts";
import { listPageParts } from "../layout/list-parts.ts";
import type { LayoutPage } from "../layout/run.ts";
import { MAX_PAGES } from "../limits.ts";
import { LossCounter } from "../loss-counter.ts";
import { findAttribute, findElements, joinText, type MarkupNode } from "../markup/node.ts";
import { parseXml } from "../markup/parse-markup.ts";
import type { FileBytes, Reader, ReadText } from "../reader.ts";
import { readZip, type Zip } from "../zip/read-zip.ts";
import { readOfdPage } from "./read-page.ts";

/** Reads OFD files (GB/T 33190) that hold text, by where their words stand. */
export const ofdReader: Reader = { name: "ofd", version: "1", types: ["ofd"], read: readOfd };

const FORMAT = "OFD";

interface Package {
  readonly zip: Zip;
  readonly file: string;
}

interface Place {
  readonly path: string;
  readonly node: MarkupNode;
}

async function readOfd(source: FileBytes): Promise<ReadText> {
  const { file } = source;
  const whole = { zip: readZip(source, FORMAT), file };
  const losses = new LossCounter();
  const pages = listPages(whole).map((place) => readOfdPage(place.node, losses));
  if (pages.every(isBlank)) throw new AppError("FILE_SCANNED", { file, pages: pages.length });
  const parts = listPageParts(pages, losses);
  return { ...composeText(parts), encoding: null, hasWholeParagraphs: true, losses: losses.list() };
}

function isBlank({ runs }: LayoutPage): boolean {
  return runs.every(({ text }) => text.trim() === "");
}

/** The pages of all documents of the file; each part names the next by a path from its own. */
function listPages(whole: Package): Place[] {
  const root = readPart(whole, whole.zip.names.find((name) => name.toLowerCase() === "ofd.xml") ?? "OFD.xml");
  const documents = listNamed(root, "DocRoot", (node) => joinText(node)).map((path) => readPart(whole, path));
  const paths = documents.flatMap((document) =>
    listNamed(document, "Page", (node) => findAttribute(node, "BaseLoc")).map((path) => ({ path, document })),
  );
  if (paths.length > MAX_PAGES)
    throw new AppError("FILE_TOO_MANY_PAGES", { file: whole.file, pages: paths.length, limit: MAX_PAGES });
  return paths.map(({ path }) => readPart(whole, path));
}

function readPart({ zip, file }: Package, path: string): Place {
  const bytes = zip.read(path);
  if (bytes === null) throw new AppError("FILE_DAMAGED", { file, format: FORMAT, place: path });
  return { path, node: parseXml({ text: new TextDecoder().decode(bytes), file, place: path }) };
}

/** Returns the paths that elements of a name give, made whole: /Doc_0/a.xml is from the file's root. */
function listNamed({ path, node }: Place, name: string, read: (node: MarkupNode) => string): string[] {
  const folder = path.split("/").slice(0, -1);
  return findElements(node, new Set([name, `ofd:${name}`]))
    .map((one) => read(one).trim())
    .filter((one) => one !== "")
    .map((one) => resolvePath(one.startsWith("/") ? [] : folder, one));
}

function resolvePath(folder: readonly string[], path: string): string {
  const steps: string[] = [...folder];
  for (const step of path.replaceAll("\\", "/").split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}
