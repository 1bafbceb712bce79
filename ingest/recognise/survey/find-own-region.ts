import type { Entry } from "../../catalogue/catalogue.ts";
import type { Trie } from "../../catalogue/trie.ts";
import type { RegionIndex } from "./region-index.ts";

interface Places {
  readonly places: Trie<Entry>;
  readonly shortNames: Trie<readonly string[]>;
  readonly regions: RegionIndex;
}

interface Named {
  readonly regionIds: readonly string[];
  readonly start: number;
  readonly end: number;
}

/**
 * Returns the region that a document is about: the one that its title begins with (of 湖南省邵阳市 the inner), else the one
 * that its head and foot name most often, of equals the innermost. Null where they name none.
 */
export function findOwnRegion(lines: readonly string[], { places, shortNames, regions }: Places): string | null {
  const named = lines.map((line) => listNamed(line, places));
  const home = named.flat().flatMap(({ regionIds }) => (regionIds.length === 1 ? regionIds : []))[0] ?? null;
  const chosen = named.map((line) =>
    line.map(({ regionIds, ...span }) => ({ id: regions.findNear(regionIds, home), ...span })),
  );
  const inTitle = chooseInner(chosen[0] ?? []) ?? findIssuer(lines, chosen);
  if (inTitle !== null) return inTitle;
  const most = findMostNamed(
    chosen.flat().flatMap(({ id }) => (id === null ? [] : [id])),
    regions,
  );
  const short = findShortNamed(lines, { places, shortNames, regions }, most === null ? 1 : 2);
  // 大同 in a piece of 山西 is no district of another province that has the same short name.
  const own = short !== null && (most === null || regions.listAround(short).includes(most)) ? short : most;
  return own === null ? null : liftToOwn(lines, own, regions);
}

/** A text that says 全市 and names one of its counties most often is the city's all the same. */
function liftToOwn(lines: readonly string[], own: string, regions: RegionIndex): string {
  const version = regions.findVersion(own, null);
  const saysCity = lines.some((line) => /(?:^|[,。;])(?:[^,。;]{0,10}[年月季度末])?,?全市/.test(line));
  const saysLower = lines.some((line) => /[全我该][县区旗]|县[域情城委]|县政府/.test(line));
  if (!saysCity || saysLower || version?.name.endsWith("市")) return own;
  return regions.findWithin(own, ["city"]) ?? own;
}

/** 国家统计局山西调查总队, 昆山市人民政府: a short line of the head that ends with an office of a place. */
function findIssuer(
  lines: readonly string[],
  chosen: readonly (readonly { id: string | null; end: number }[])[],
): string | null {
  for (const [at, line] of lines.entries()) {
    const place =
      line.length > MAX_ISSUER ? undefined : chosen[at]?.findLast(({ end }) => OFFICE.test(line.slice(end)));
    if (place) return place.id;
  }
  return null;
}

const MAX_ISSUER = 40;
const OFFICE =
  /^[\p{Script=Han}]{0,6}?(?:人民政府|统计局|调查总队|调查队|发改委|办公室|管委会|管理委员会|\p{Script=Han}{1,8}局$)/u;

/** 拱墅作为昔日的工业强区: a short name that twice begins a line or a clause (once in the head of a text that names no place), and is that of one region only. */
function findShortNamed(lines: readonly string[], { places, shortNames }: Places, least: number): string | null {
  const counts = new Map<string, number>();
  const read = least > 1 ? lines : lines.slice(0, 3);
  for (const clause of read.flatMap((line) => listClauses(line, least))) {
    const found = shortNames.findLongest(clause, 0);
    const [id, ...others] = found?.value ?? [];
    const isOther = (places.findLongest(clause, 0)?.end ?? 0) > (found?.end ?? 0); // 连云 of 连云港市
    if (id !== undefined && others.length === 0 && !isOther) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted(([, m], [, n]) => n - m);
  return most && most[1] >= least ? most[0] : null;
}

/** The clauses of a line; where one mention is enough, of those amid a sentence only what says 市 or 县: 调结构、惠民生 names none. */
function listClauses(line: string, least: number): string[] {
  if (least > 1) return line.split(/[,。;:!?、—\s]/);
  return line
    .split(/[。:!?—\s]/)
    .flatMap((part) => part.split(/[,;、]/).filter((clause, at) => at === 0 || /^.{2,3}[市县区旗]/.test(clause)));
}

/** 苏州某某新能源科技有限公司 is named after a place, and says nothing of the document's. */
const FIRM = /^[\p{Script=Han}()]{2,16}?(?:公司|集团)/u;

/** What stands before names of where goods go, and whom one visits. */
const ELSEWHERE = /(?:销往|远销|出口|来自|辐射|覆盖|前往|赴)[^,。;]{0,24}$/;

/** A line of more characters than this is running text. */
const MAX_HEADING = 60;
/** What stands before the subject of a sentence: a pause, a time, a word that leads over. */
const SUBJECT =
  /(?:^|[。;,:!?\s])(?:\d{4}年|今年|去年|目前|近日|日前|记者从|截至[^,。;]{0,8}|[\d一二三四前上下]{1,3}[季半]?[年度月末]{1,2}|以来|讯|近年来|根据|据|按照|[\d-]+月[份末]?|在)*$/;
/** What is a place's own, and no other's to be named by: 县委, 统计局. */
const OWN_OFFICE =
  /^[市县区州盟旗]?(?:委|政府|人民政府|人大|全[市县区州]|经济|地区生产总值|规模|规上|固定资产|\p{Script=Han}{1,6}?(?:厅|局|委|部门))/u;

/** 设立了深圳经贸联络处 is no piece about 深圳: in running text a place counts where a sentence is about it. */
function isSubject(text: string, start: number, end: number): boolean {
  if (text.length <= MAX_HEADING) return true;
  return SUBJECT.test(text.slice(Math.max(0, start - 16), start)) || OWN_OFFICE.test(text.slice(end, end + 8));
}

/** 销往江苏、浙江等地 lists others; a firm's name is no place's. */
function isOwnName(text: string, start: number, end: number): boolean {
  if (!isSubject(text, start, end)) return false;
  return !ELSEWHERE.test(text.slice(Math.max(0, start - 30), start)) && !FIRM.test(text.slice(end, end + 24));
}

function listNamed(text: string, places: Trie<Entry>): Named[] {
  const named: Named[] = [];
  for (let at = 0; at < text.length; ) {
    const found = places.findLongest(text, at);
    if (found?.value.kind === "place" && isOwnName(text, at, found.end))
      named.push({ regionIds: found.value.regionIds, start: at, end: found.end });
    at = found?.end ?? at + 1;
  }
  return named;
}

/** Of names that follow on each other from the beginning (浙江省杭州市余杭区) the last is the place meant. */
function chooseInner(named: readonly { id: string | null; start: number; end: number }[]): string | null {
  const [first, ...others] = named;
  if (!first || first.start > 12) return null;
  let last = first;
  for (const next of others) {
    if (next.start !== last.end) break;
    last = next;
  }
  return last.id;
}

function findMostNamed(ids: readonly string[], regions: RegionIndex): string | null {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  const depth = (id: string) => regions.listAround(id).length;
  const ordered = [...counts].toSorted(([a, m], [b, n]) => n - m || depth(b) - depth(a));
  return ordered[0]?.[0] ?? null;
}
