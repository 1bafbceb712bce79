import type { FigureChangeKind } from "../../store/figure-changes.ts";
import type { ChangeKind } from "../../store/tables/catalogue-tables.ts";
import type { WordsOf } from "../words.ts";
import { createEnum } from "./create-enum.ts";

const CHANGE_WORDS: WordsOf<FigureChangeKind> = {
  added: ["新增", "Added"],
  revised: ["修订", "Revised"],
  withdrawn: ["撤回", "Withdrawn"],
};
export const ChangeKindEnum = createEnum("ChangeKind", ["变动类别", "Kind of a change"], CHANGE_WORDS);

export const CAUSE_WORDS: WordsOf<ChangeKind> = {
  catalogue: ["目录有变动", "The catalogue changed"],
  document: ["新文件入库", "A document was ingested"],
  edition: ["更正后的版本入库", "A later edition of the publication was ingested"],
  rereading: ["规则或更正变动后重读", "The document was read anew, by other rules or corrections"],
  withdrawal: ["文件撤回", "The document was withdrawn"],
  reinstatement: ["取消撤回", "The withdrawal of the document was taken back"],
};
export const ChangeCauseEnum = createEnum("ChangeCause", ["变动原因", "What brought a change about"], CAUSE_WORDS);
