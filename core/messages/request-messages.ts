/** The words of the faults of a request, a setting or a version asked for, Chinese and English; a part of the messages. */
export const REQUEST_MESSAGES = {
  UNKNOWN_REGION: {
    zh: "没有编号为“{id}”的区域。[您要找的是“{nearest}”吗？]",
    en: 'No region has the id "{id}".[ Did you mean "{nearest}"?]',
  },
  UNKNOWN_INDICATOR: {
    zh: "没有键为“{key}”的指标。[您要找的是“{nearest}”吗？]",
    en: 'No indicator has the key "{key}".[ Did you mean "{nearest}"?]',
  },
  AMBIGUOUS_INDICATOR: {
    zh: "“{name}”可指多个指标：{candidates}。请用其中一个键。",
    en: '"{name}" is a name of several indicators: {candidates}. Use one of these keys.',
  },
  UNKNOWN_SET: {
    zh: "没有名为“{key}”的比较组。[您要找的是“{nearest}”吗？]",
    en: 'No comparison set has the key "{key}".[ Did you mean "{nearest}"?]',
  },
  UNKNOWN_DOCUMENT: {
    zh: "没有 SHA-256 为“{sha256}”的文件。[您要找的是“{nearest}”吗？]",
    en: 'No document has the SHA-256 "{sha256}".[ Did you mean "{nearest}"?]',
  },
  UNKNOWN_OBSERVATION: { zh: "没有编号为“{id}”的观测值。", en: 'No observation has the id "{id}".' },
  FIRST_OUT_OF_RANGE: {
    zh: "first 须在 0 到 {limit} 之间，所请求的是 {asked}。请分页读取。",
    en: "first must lie between 0 and {limit}; {asked} was asked. Read page by page.",
  },
  LIST_TOO_LONG: {
    zh: "{argument} 最多列 {limit} 项，所请求的是 {asked} 项。",
    en: "{argument} may list at most {limit} entries; {asked} were given.",
  },
  TOO_MANY_FIGURES: {
    zh: "此请求须读取 {count} 个数字，上限为 {limit} 个。请缩小区域、指标或期间的范围。",
    en: "This takes {count} figures; at most {limit} are read at once. Ask for fewer regions, indicators or periods.",
  },
  TOO_MANY_STATEMENTS: {
    zh: "此请求须读取 {count} 条待审核的陈述，上限为 {limit} 条。请缩小区域或指标的范围，或先审核一部分。",
    en: "This takes {count} statements that wait for review; at most {limit} are read at once. Ask for fewer regions or indicators, or review some first.",
  },
  TOO_MANY_CELLS: {
    zh: "此请求有 {count} 格（区域 × 指标 × 月份），上限为 {limit} 格。请缩小区域、指标或月份的范围。",
    en: "This is {count} cells (regions × indicators × months); at most {limit} are given at once. Ask for fewer regions, indicators or months.",
  },
  BROKEN_CURSOR: {
    zh: "“{after}”不是本接口给出的游标。请使用上一页 pageInfo 的 endCursor。",
    en: '"{after}" is no cursor of this API. Use endCursor of the previous page\'s pageInfo.',
  },
  CURSOR_OF_OTHER_VERSION: {
    zh: "游标出自数据版本 {version}，而所请求的是 {asked}。请去掉 asOf，或从第一页读起。",
    en: "The cursor is of data version {version}, and {asked} was asked for. Leave out asOf, or read from the first page.",
  },
  NOTHING_TO_COMPARE: {
    zh: "请给出 indicators 或 set 之一，且只给一个。",
    en: "Give either indicators or set, and only one of them.",
  },
  MEASURE_WITH_SET: {
    zh: "比较组的各行自有度量，不能再给 measure。",
    en: "The rows of a set have measures of their own; leave out measure.",
  },
  NO_DIMENSIONS: { zh: "groupBy 请至少给出一个维度。", en: "Give groupBy at least one dimension." },
  TOO_MANY_GROUPS: {
    zh: "分组多于 {limit} 个。请减少维度，或缩小区域、指标、期间的范围。",
    en: "There are more than {limit} groups. Group by less, or ask for fewer regions, indicators or periods.",
  },
  NO_INDICATORS: { zh: "请至少给出一个指标。", en: "Give at least one indicator." },
  PERIOD_AND_MONTH: {
    zh: "period 与 month 只能给一个：period 是参照期间，month 是对齐到哪个月。",
    en: "Give either period, the reference period, or month, the month to align to.",
  },
  NO_REGIONS: { zh: "请至少给出一个区域。", en: "Give at least one region." },
  EMPTY_SEARCH: { zh: "请给出要查找的词。", en: "Give a word to search for." },
  PERIOD_REVERSED: {
    zh: "期间的终点 {end} 早于起点 {start}。",
    en: "The period ends on {end}, before it starts on {start}.",
  },
  CONFIG_INVALID: {
    zh: "设置 {name} 不能是“{value}”：应为{expected}。",
    en: 'The setting {name} cannot be "{value}": {expected} is expected.',
  },
  ADDRESS_UNUSABLE: {
    zh: "无法在 {host}:{port} 监听（{code}）。请用 --host、--port 换一个。",
    en: "Cannot listen at {host}:{port} ({code}). Choose another with --host and --port.",
  },
  TOO_MANY_STREAMS: {
    zh: "已有 {limit} 个事件流，不再接受新的。请稍后再试。",
    en: "There are {limit} event streams; no more are taken. Try again later.",
  },
  UNKNOWN_EXPORT: {
    zh: "没有名为“{file}”的导出。[您要找的是“{nearest}”吗？]",
    en: 'There is no export "{file}".[ Did you mean "{nearest}"?]',
  },
  UNKNOWN_PARAMETER: {
    zh: "没有名为“{name}”的参数。[您要找的是“{nearest}”吗？]",
    en: 'There is no parameter "{name}".[ Did you mean "{nearest}"?]',
  },
  PARAMETER_MISSING: { zh: "请给出参数 {name}。", en: "Give the parameter {name}." },
  PARAMETER_REPEATED: {
    zh: "参数 {name} 不是列表，只能给一次。",
    en: "The parameter {name} is no list; give it once.",
  },
  PARAMETER_INVALID: { zh: "参数 {name} 不合格：{hint}", en: "The parameter {name} is not valid: {hint}" },
  EXPORT_TOO_LARGE: {
    zh: "此导出有 {count} 个数字，上限为 {limit} 个。请缩小区域、指标或期间的范围。",
    en: "This export has {count} figures; at most {limit} go into one file. Ask for fewer regions, indicators or periods.",
  },
  UNKNOWN_VERSION: { zh: "没有数据版本“{version}”。", en: 'There is no data version "{version}".' },
  AS_OF_UNREADABLE: {
    zh: "“{asOf}”不是数据版本。请给出 dataVersion.id（如 {example}）、其序号、日期（2025-04-01，至该日终，UTC）或带时区的时刻（2025-04-01T08:00:00+08:00）。",
    en: '"{asOf}" is no data version. Give dataVersion.id (such as {example}), its number, a day (2025-04-01, to its end in UTC) or an instant with its zone (2025-04-01T08:00:00+08:00).',
  },
  AS_OF_FUTURE: {
    zh: "“{asOf}”尚未到来，届时的数据还不可知。",
    en: '"{asOf}" is yet to come; what the data will be then is not known.',
  },
  AS_OF_TOO_EARLY: {
    zh: "“{asOf}”时还没有数据[；最早的数据版本记录于 {first}]。",
    en: 'There were no data as of "{asOf}"[; the first data version was recorded at {first}].',
  },
  SINCE_AFTER_UNTIL: {
    zh: "since（{since}）晚于 until（{until}）。请对调。",
    en: "since ({since}) is later than until ({until}). Exchange them.",
  },
} as const;
