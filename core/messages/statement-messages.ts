/** The words of what is said of statements, labels and predictions, Chinese and English; a part of the messages. */
export const STATEMENT_MESSAGES = {
  STATEMENT_WAITS: {
    zh: "待审：{indicator}（{reasons}）。",
    en: "Waits for review: {indicator} ({reasons}).",
  },
  PREDICTIONS_MISSING: {
    zh: "给了标注 {gold}，没有给识别结果。请再给一个文件或文件夹。",
    en: "Labels are given ({gold}) but no predictions. Give a file or folder of them too.",
  },
  LINE_NOT_JSON: {
    zh: "{file}：第 {line} 行不是 JSON。请逐行写一个 JSON 对象。",
    en: "{file}: line {line} is no JSON. Write one JSON object a line.",
  },
  LINE_NOT_STATEMENT: {
    zh: "{file}：第 {line} 行不是语句，没有“{key}”。请使用 qubi extract 所输出的格式。",
    en: '{file}: line {line} is no statement: it has no "{key}". Write it as qubi extract does.',
  },
} as const;
