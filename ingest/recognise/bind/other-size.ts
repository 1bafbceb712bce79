import type { Lexicon } from "../../catalogue/catalogue.ts";
import type { Binding, Scene } from "../scene.ts";
import { type Named, nameWords } from "./named.ts";

const SIZE = /(?:超过?|过)?(?:\d+(?:\.\d+)?)?[十百千]*[万亿]元(?:及?以上|以下)?/;
const OWN_SIZE = new RegExp(`(?<![\\d.])${SIZE.source}(?=的?(?:企业|项目)?$)`);
/** A size alone, with at most a word that leads over to it. */
const ALONE = new RegExp(`(?:^|[、,和及]|其中|另有)${SIZE.source}的?(?:企业|项目)?$`);

/**
 * Returns the name of a count that says only another size than the count before it: 主营业务收入过亿元企业82家、过50亿元企业2家;
 * 复工500万元以上项目63个,其中亿元以上12个. Null where it says more, or nothing of a size was counted before.
 */
export function bindOtherSize(scene: Scene, lexicon: Lexicon): Binding<Named> | null {
  const { figure, block, clause, memory } = scene;
  const lead = block.text.slice(clause.start, figure.start);
  const size = figure.kind === "quantity" && ALONE.test(lead) ? OWN_SIZE.exec(lead)?.[0] : undefined;
  const last = memory.drafts[0]?.name ?? "";
  if (size === undefined || !SIZE.test(last)) return null;
  return { value: nameWords(scene, last.replace(SIZE, size), lexicon), span: null, rule: "indicator.other-size" };
}

const LEVEL = /^(?:世界|国家|自治区|省|市|州|盟|县|区)级/;
const LEVEL_ALONE = /(?:^|[、,:和]|其中:?|有)((?:世界|国家|自治区|省|市|州|盟|县|区)级)$/;

/** Returns the name of a count that says only of which level they are: 文化古迹254处,其中国家级8处、省级22处. Null where it says more. */
export function bindOtherLevel(scene: Scene, lexicon: Lexicon): Binding<Named> | null {
  const { figure, block, clause, memory } = scene;
  const level = LEVEL_ALONE.exec(block.text.slice(clause.start, figure.start))?.[1];
  const last = memory.drafts[0];
  if (figure.kind !== "quantity" || level === undefined || last?.figure.kind !== "quantity") return null;
  if (last.figure.unit.dimension !== figure.unit.dimension) return null;
  const name = level + last.name.replace(LEVEL, "");
  return { value: nameWords(scene, name, lexicon), span: null, rule: "indicator.other-level" };
}
