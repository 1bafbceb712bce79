/** Returns a name that no file system takes for a path: white space, control characters and what parts folders become `-`. */
function cleanName(text: string): string {
  return text
    .replaceAll(/[\s\p{C}\\/:*?"<>|%;'.]+/gu, "-")
    .replaceAll(/-{2,}/g, "-")
    .replaceAll(/^-|-$/g, "")
    .slice(0, 80);
}

/** The name of a file in words, and in the ids of what it holds, for what knows ASCII alone. */
export interface FileName {
  readonly words: readonly string[];
  readonly ids: readonly string[];
  readonly extension: string;
}

/** Returns Content-Disposition (RFC 6266) with both names. */
export function formatDisposition({ words, ids, extension }: FileName): string {
  const plain = joinParts(ids).replaceAll(/[^\w.-]+/g, "-");
  const encoded = encodeURIComponent(`${joinParts(words)}.${extension}`).replaceAll(/[()*!']/g, encodeMark);
  return `attachment; filename="${plain}.${extension}"; filename*=UTF-8''${encoded}`;
}

function joinParts(parts: readonly string[]): string {
  return parts.map(cleanName).filter(Boolean).join("-");
}

function encodeMark(mark: string): string {
  return `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;
}
