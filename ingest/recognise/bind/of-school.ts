import type { Lexicon } from "../../catalogue/catalogue.ts";
import type { Binding, Scene } from "../scene.ts";
import { type Named, nameKnown } from "./named.ts";

/** Who is at a school: alone in its clause it says nothing of which. */
const AT_SCHOOL =
  /(?:^|[,、;])(?:其中|当年|年末|全年|共有?)*((?:招生|在校学?生|毕业生|教职工|专任教师|在园(?:幼儿|儿童)?)(?:人?数)?)$/;
const SCHOOL = /(?:学校|小学|中学|初中|高中|高校|院校|幼儿园|本专科|研究生)/;
/** All schools together are what a bare word says as well. */
const ALL = /各级|各类|总数|全部/;

/**
 * Returns whose pupils or teachers a figure counts where its clause only says 招生 or 在校学生: those of the school that the
 * sentence counted last (普通高中6所,招生8464人). Null where it counted none.
 */
export function bindOfSchool(scene: Scene, lexicon: Lexicon): Binding<Named> | null {
  const { block, clause, figure, memory } = scene;
  const head = AT_SCHOOL.exec(block.text.slice(clause.start, figure.start))?.[1];
  // 各级各类学校389所,其中…公办幼儿园1所;共有专任教师4011人: all of them.
  const isOfAll = /[;,]?共有?[^,;]*$/.test(block.text.slice(clause.start, figure.start));
  if (isOfAll && memory.drafts.some(({ name }) => ALL.test(name))) return null;
  const school = head === undefined ? undefined : memory.drafts.find(({ name }) => SCHOOL.test(name))?.name;
  if (head === undefined || school === undefined || ALL.test(school)) return null;
  const owner = school.replace(/(?:招生|在校学?生|毕业生|教职工|专任教师|在园(?:幼儿|儿童))?数?$/, "");
  const names = [owner, owner.replace(/学校$/, "")].map(
    (at) => at + head.replace(/^在校生/, "在校学生").replace(/^在园$/, "在园幼儿"),
  );
  const known = names.map((name) => nameKnown(scene, name, lexicon)).find((named) => named !== null);
  const value = known ?? { indicator: null, name: names.at(-1) ?? head };
  return { value, span: null, rule: "indicator.of-school" };
}
