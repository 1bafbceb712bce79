import type { Block, Chart, Contents, Report, Runs, Table } from "../../model.ts";
import { cleanText } from "../../words/clean-text.ts";

/** A sheet of the workbook before it is written. */
export type SheetPlan = CoverPlan | WordsPlan | TablePlan | ChartsPlan;

export interface CoverPlan {
  readonly kind: "cover";
  readonly name: string;
  readonly contents: Contents | null;
}

/** The words of a section: headings, paragraphs, lists. */
export interface WordsPlan {
  readonly kind: "words";
  readonly name: string;
  readonly blocks: readonly Exclude<Block, Contents | Table | Chart>[];
}

export interface TablePlan {
  readonly kind: "table";
  readonly name: string;
  readonly table: Table;
}

/** The charts of a section, each beside its figures. */
export interface ChartsPlan {
  readonly kind: "charts";
  readonly name: string;
  readonly charts: readonly Chart[];
}

/** Returns the sheets of a report: the cover, then for each section its words, its tables one by one, and its charts. */
export function placeSheets({ blocks }: Report): SheetPlan[] {
  const namer = createNamer();
  const contents = blocks.find((block) => block.kind === "contents") ?? null;
  const cover: CoverPlan = { kind: "cover", name: namer("封面"), contents };
  return [cover, ...splitSections(blocks).flatMap((section) => placeSection(section, namer))];
}

/** Returns the sheet that each heading leads to: the first that holds anything of what follows it. */
export function listHomes({ blocks }: Report, sheets: readonly SheetPlan[]): ReadonlyMap<string, string> {
  const homes = new Map<string, string>();
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== "heading") continue;
    const home = blocks.slice(index).flatMap((next) => sheets.find((plan) => holds(plan, next))?.name ?? [])[0];
    if (home !== undefined) homes.set(block.id, home);
  }
  return homes;
}

function holds(plan: SheetPlan, block: Block): boolean {
  if (plan.kind === "table") return plan.table === block;
  if (plan.kind === "charts") return plan.charts.some((chart) => chart === block);
  return plan.kind === "words" && plan.blocks.some((one) => one === block);
}

type Namer = (wished: string) => string;
type Section = readonly Exclude<Block, Contents>[];

function splitSections(blocks: readonly Block[]): Section[] {
  const sections: Exclude<Block, Contents>[][] = [];
  for (const block of blocks) {
    if (block.kind === "contents") continue;
    const startsSection = block.kind === "heading" && block.level === 1;
    if (startsSection || sections.length === 0) sections.push([block]);
    else sections.at(-1)?.push(block);
  }
  return sections;
}

function placeSection(section: Section, namer: Namer): SheetPlan[] {
  const first = section[0];
  const title = first?.kind === "heading" ? readWords(first.runs) : "正文";
  const words = section.filter((block) => block.kind !== "table" && block.kind !== "chart");
  const charts = section.filter((block) => block.kind === "chart");
  const tables = section.filter((block) => block.kind === "table");
  // Headings over tables need no sheet: the tables' own names say what they are.
  const isNeeded = words.some(({ kind }) => kind !== "heading") || words.length === section.length;
  return [
    ...(isNeeded ? [{ kind: "words", name: namer(title), blocks: words } as const] : []),
    ...tables.map((table): TablePlan => ({ kind: "table", name: namer(readWords(table.caption)), table })),
    ...(charts.length === 0 ? [] : [{ kind: "charts", name: namer(`${title}图`), charts } as const]),
  ];
}

/** The words that hold no number: a number is printed once, where it is anchored. */
function readWords(runs: Runs): string {
  return runs.flatMap(({ kind, text }) => (kind === "text" ? [text] : [])).join("");
}

const LONGEST = 31;
const REPEATS = ["", "续", "再续", "三续", "四续", "五续", "六续", "七续", "八续", "九续"];

/** Returns who gives each sheet a name that Excel takes, and none twice. */
function createNamer(): Namer {
  const taken = new Set<string>();
  return (wished) => {
    const plain =
      cleanText(wished)
        .replace(/[[\]:*?/\\'\p{N}]/gu, "")
        .trim()
        .slice(0, LONGEST - 4) || "表";
    const free =
      REPEATS.map((repeat) => `${plain}${repeat}`).find((name) => !taken.has(name)) ?? spell(plain, taken.size);
    taken.add(free);
    return free;
  };
}

const NUMERALS = Array.from("〇一二三四五六七八九");

function spell(plain: string, count: number): string {
  return `${plain}${Array.from(String(count), (digit) => NUMERALS[Number(digit)] ?? "").join("")}`;
}
