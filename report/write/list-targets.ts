import type { Block } from "../model.ts";

/** Returns the ids that a pointer may name: of headings, tables, charts and items of lists. */
export function listTargets(blocks: readonly Block[]): ReadonlySet<string> {
  return new Set(blocks.flatMap(listIds));
}

function listIds(block: Block): string[] {
  if (block.kind === "list") return block.items.flatMap(({ id }) => id ?? []);
  return "id" in block ? [block.id] : [];
}
