/** The words of the faults of a report and of its verification, Chinese and English; a part of the messages. */
export const REPORT_MESSAGES = {
  MONTH_WITHOUT_FIGURES: {
    zh: "{month}：{regions}没有止于该月的数字。[最近的月份是 {latest}。]",
    en: "{month}: no figure of {regions} ends in that month.[ The latest month with figures is {latest}.]",
  },
  NO_FIGURES_AT_ALL: {
    zh: "所问的区域没有模板所列指标的任何实绩，无从选定月份。请先导入资料，或写明月份。",
    en: "The regions have no actual figure of any indicator of the template, so there is no month to report on. Ingest documents first, or name a month.",
  },
  REGION_AMBIGUOUS: {
    zh: "“{name}”可指多个区域：{regions}。请改用编号。",
    en: '"{name}" may be any of several regions: {regions}. Use an id.',
  },
  UNKNOWN_TEMPLATE: {
    zh: "没有名为“{key}”的报告模板。现有：{known}。",
    en: 'No report template has the key "{key}". There are: {known}.',
  },
  REPORT_NOT_OFFERED: {
    zh: "此服务不提供报告。请用 qubi report，或由 qubi serve 提供服务。",
    en: "This service offers no reports. Use qubi report, or serve with qubi serve.",
  },
  UNKNOWN_REPORT: {
    zh: "没有名为“{file}”的报告。请用 /reports/<月份>，或加格式：{formats}，如 /reports/2025-03.docx。",
    en: 'There is no report "{file}". Ask for /reports/<month>, or with a format: {formats}, such as /reports/2025-03.docx.',
  },
  REPORT_PARAMETER_UNKNOWN: {
    zh: "报告没有名为“{name}”的参数。可用：{known}。",
    en: 'A report has no parameter "{name}". There are: {known}.',
  },
  REPORT_FILE_UNKNOWN: {
    zh: "{file}：不是可核对的报告格式。可核对：{formats}。",
    en: "{file}: no format of reports that can be verified. These can: {formats}.",
  },
  REPORT_WITHOUT_LEDGER: {
    zh: "{file}：文件内没有底账，不是本程序写出的报告，或底账已被去除。",
    en: "{file}: it carries no ledger; it is no report of this program, or the ledger was removed.",
  },
  REPORT_FILE_BROKEN: {
    zh: "{file}：文件已损坏，无法读回：{fault}",
    en: "{file}: the file is damaged and cannot be read back: {fault}",
  },
} as const;
