import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** The parts of a docx or xlsx by their paths. */
export type Parts = Readonly<Record<string, Uint8Array>>;

export function readParts(bytes: Uint8Array): Parts {
  return unzipSync(bytes);
}

export function readPart(parts: Parts, path: string): string {
  const part = parts[path];
  if (!part) throw new Error(`no part ${path}`);
  return strFromU8(part);
}

// The first moment that a zip can name. Its fields hold local time: so does this, and every time zone writes the same bytes.
const TIME = new Date(1980, 0, 1);
const FIRST = "[Content_Types].xml";

/** Returns the file: its parts in the order of their names, types first, all of one time. The same parts give the same bytes. */
export function writeParts(parts: Parts): Uint8Array {
  const paths = Object.keys(parts).filter((path) => path !== FIRST);
  const sorted = [FIRST, ...paths.sort()].flatMap((path) => {
    const part = parts[path];
    return part ? [[path, part] as const] : [];
  });
  return zipSync(Object.fromEntries(sorted), { mtime: TIME, level: 6 });
}

/** A part that is added: what it is, and which part names it. */
export interface AddedPart {
  readonly path: string;
  readonly text: string;
  /** Null where the type goes by the extension. */
  readonly contentType: string | null;
  readonly relation: { readonly from: string; readonly id: string; readonly type: string } | null;
}

/** Returns the parts with one more, its type and its relation. */
export function addPart(parts: Parts, { path, text, contentType, relation }: AddedPart): Parts {
  const typed = contentType === null ? parts : addType(parts, path, contentType);
  const related = relation === null ? typed : addRelation(typed, path, relation);
  return { ...related, [path]: strToU8(text) };
}

function addType(parts: Parts, path: string, contentType: string): Parts {
  const override = `<Override PartName="/${path}" ContentType="${contentType}"/>`;
  return replacePart(parts, FIRST, (text) => text.replace("</Types>", `${override}</Types>`));
}

function addRelation(parts: Parts, path: string, { from, id, type }: NonNullable<AddedPart["relation"]>): Parts {
  const relations = findRelations(from);
  const relation = `<Relationship Id="${id}" Type="${type}" Target="/${path}"/>`;
  const known = parts[relations] ? parts : { ...parts, [relations]: strToU8(NO_RELATIONS) };
  return replacePart(known, relations, (text) =>
    text
      .replace(/<Relationships([^>]*?)\/>/, "<Relationships$1></Relationships>")
      .replace("</Relationships>", `${relation}</Relationships>`),
  );
}

const NO_RELATIONS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

function findRelations(path: string): string {
  const cut = path.lastIndexOf("/") + 1;
  return `${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`;
}

/** Returns the parts with the text of one replaced. */
export function replacePart(parts: Parts, path: string, replace: (text: string) => string): Parts {
  return { ...parts, [path]: strToU8(replace(readPart(parts, path))) };
}
