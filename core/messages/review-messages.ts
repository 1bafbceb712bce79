/** The words of the faults of a review, Chinese and English; a part of the messages. */
export const REVIEW_MESSAGES = {
  UNKNOWN_STATEMENT: {
    zh: "没有编号为“{id}”的语句。[符合的有 {count} 条，请多写几位。]",
    en: 'No statement has the id "{id}".[ {count} begin so: write more of it.]',
  },
  REVIEW_INCOMPLETE: {
    zh: "语句 {id} 不能采纳：{field} 为“{value}”，目录中没有。请先用 {field}=… 更正。",
    en: 'Statement {id} cannot be accepted: its {field}, "{value}", is not in the catalogue. Correct it with {field}=… first.',
  },
  REVIEW_WITHOUT_REASON: { zh: "请写明理由（语句 {id}）。", en: "Give a reason (statement {id})." },
  REVIEW_WITHOUT_CHANGE: {
    zh: "对语句 {id} 的更正没有改动任何一项。如无误，请采纳。",
    en: "The correction of statement {id} changes nothing. Accept it if it is right.",
  },
  REVIEW_FIELD_UNKNOWN: {
    zh: "没有字段“{field}”。可用：{fields}。",
    en: 'There is no field "{field}". There are: {fields}.',
  },
  REVIEW_VALUE_INVALID: {
    zh: "字段 {field} 不能是 {value}。[应为：{expected}。]",
    en: "The field {field} cannot be {value}.[ Expected: {expected}.]",
  },
  REVIEW_REFUSED: {
    zh: "审核须有管理员令牌（Authorization: Bearer …）。",
    en: "A review takes the keeper's token (Authorization: Bearer …).",
  },
  REVIEW_NOT_OFFERED: {
    zh: "此服务不受理审核。请在命令行用 qubi review。",
    en: "This service takes no reviews. Use qubi review on the command line.",
  },
  OFFSET_WITHOUT_STATEMENT: {
    zh: "{file}：第 {offset} 字处没有语句，也没有句子。全文共 {length} 字。",
    en: "{file}: no statement and no sentence stands at {offset}. The text has {length} characters.",
  },
} as const;
