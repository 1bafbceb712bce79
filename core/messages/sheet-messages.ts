/** The words of what a table keeps back, Chinese and English; a part of the messages. */
export const SHEET_MESSAGES = {
  SHEET_EMPTY: { zh: "工作表“{sheet}”没有内容。", en: 'Sheet "{sheet}" is empty.' },
  SHEET_PASSED_OVER: {
    zh: "工作表“{sheet}”按 mappings/ 中的约定不读。",
    en: 'Sheet "{sheet}" is passed over, as mappings/ says.',
  },
  SHEET_BLANK_TEMPLATE: {
    zh: "工作表“{sheet}”是没有填数的空表。",
    en: 'Sheet "{sheet}" is a template without figures.',
  },
  SHEET_TEXT_ONLY: { zh: "工作表“{sheet}”只有文字，没有数字表。", en: 'Sheet "{sheet}" holds words and no table.' },
  SHEET_NO_HEAD: {
    zh: "工作表“{sheet}”中的数字没有表头，未读取。",
    en: 'The figures of sheet "{sheet}" have no heads; none was read.',
  },
  CELLS_NO_HEAD: {
    zh: "工作表“{sheet}”有 {count} 个单元格没有表头，未读取：{cells}。",
    en: 'Sheet "{sheet}": {count} cells have no head and were not taken: {cells}.',
  },
  CELLS_NO_LABEL: {
    zh: "工作表“{sheet}”有 {count} 个单元格所在行没有名称，未读取：{cells}。",
    en: 'Sheet "{sheet}": {count} cells stand in rows without a label and were not taken: {cells}.',
  },
  CELLS_ROW_REPEATED: {
    zh: "工作表“{sheet}”有 {count} 个单元格所在行与上文重复，未读取：{cells}。",
    en: 'Sheet "{sheet}": {count} cells stand in rows that repeat others and were not taken: {cells}.',
  },
  CELLS_NOT_A_RANK: {
    zh: "工作表“{sheet}”有 {count} 个单元格列为位次却不是位次，未读取：{cells}。",
    en: 'Sheet "{sheet}": {count} cells are headed as ranks and are none; they were not taken: {cells}.',
  },
  CELLS_NOT_A_FIGURE: {
    zh: "工作表“{sheet}”有 {count} 个单元格不是数字，未读取：{cells}。",
    en: 'Sheet "{sheet}": {count} cells hold no figure and were not taken: {cells}.',
  },
  CELLS_HIDDEN: {
    zh: "工作表“{sheet}”有 {count} 个隐藏的单元格，未读取：{cells}。",
    en: 'Sheet "{sheet}": {count} hidden cells were not taken: {cells}.',
  },
  TOTAL_MISFIT: {
    zh: "工作表“{sheet}”：“{column}”各部分之和为 {sum}，合计却是 {total}。",
    en: 'Sheet "{sheet}": the parts of "{column}" add up to {sum}, the total says {total}.',
  },
} as const;
