import { ignore, type Package, type Relationship, readRelationships, walkPart } from "./package.ts";
import { findAttribute } from "./walk-xml.ts";
import { ZipError } from "./zip.ts";

export interface ListedSheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** Null where the list names a part that is not there. */
  readonly part: Relationship | null;
}

/** What the workbook part of a package says. */
export interface WorkbookPart {
  readonly sheets: readonly ListedSheet[];
  readonly startsIn1904: boolean;
  readonly related: readonly Relationship[];
}

/** Returns the list of sheets, in the order of their tabs. Throws a ZipError where the package holds no workbook. */
export function readWorkbookPart(parcel: Package): WorkbookPart {
  const path = [...readRelationships(parcel, "").values()].find(({ kind }) => kind === "officeDocument")?.target;
  if (path === undefined) throw new ZipError("damaged");
  const related = readRelationships(parcel, path);
  const sheets: ListedSheet[] = [];
  let startsIn1904 = false;
  const open = (name: string, attributes: string) => {
    if (name === "workbookPr") startsIn1904 ||= /^(1|true)$/.test(findAttribute(attributes, "date1904") ?? "");
    if (name === "sheet") sheets.push(createListedSheet(attributes, related));
  };
  walkPart(parcel, path, { open, close: ignore, text: ignore });
  return { sheets, startsIn1904, related: [...related.values()] };
}

function createListedSheet(attributes: string, related: ReadonlyMap<string, Relationship>): ListedSheet {
  const id = /\s[\w-]+:id\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1] ?? "";
  return {
    name: findAttribute(attributes, "name") ?? "",
    isHidden: /hidden/i.test(findAttribute(attributes, "state") ?? ""),
    part: related.get(id) ?? null,
  };
}
