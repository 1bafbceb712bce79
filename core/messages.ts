import { REVIEW_MESSAGES } from "./review-messages.ts";

/** The words of every error and issue, Chinese and English: `{name}` stands for a parameter. Codes are never renamed. */
export const MESSAGES = {
  UNKNOWN_REGION: {
    zh: "没有编号为“{id}”的区域。[您要找的是“{nearest}”吗？]",
    en: 'No region has the id "{id}".[ Did you mean "{nearest}"?]',
  },
  UNKNOWN_INDICATOR: {
    zh: "没有键为“{key}”的指标。[您要找的是“{nearest}”吗？]",
    en: 'No indicator has the key "{key}".[ Did you mean "{nearest}"?]',
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
  NOTHING_TO_COMPARE: {
    zh: "请给出 indicators 或 set 之一，且只给一个。",
    en: "Give either indicators or set, and only one of them.",
  },
  MEASURE_WITH_SET: {
    zh: "比较组的各行自有度量，不能再给 measure。",
    en: "The rows of a set have measures of their own; leave out measure.",
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
  PATH_MISSING: { zh: "{file}：路径不存在。请检查路径。", en: "{file}: no such path. Check the path." },
  PATH_UNREADABLE: {
    zh: "{file}：没有读取权限。请授予读取权限。",
    en: "{file}: no permission to read. Grant read access.",
  },
  FILE_EMPTY: {
    zh: "{file}：文件为空。请换上有内容的文件。",
    en: "{file}: the file is empty. Supply one with content.",
  },
  FILE_TOO_LARGE: {
    zh: "{file}：文件有 {size} MB，超过上限 {limit} MB。请拆分后再导入。",
    en: "{file}: the file has {size} MB, more than the limit of {limit} MB. Split it.",
  },
  FILE_NOT_TEXT: {
    zh: "{file}：这是 {format} 文件，不是文本。请改回原扩展名，或另存为 UTF-8 文本。",
    en: "{file}: this is a {format} file, not text. Give it its own extension, or save it as UTF-8 text.",
  },
  FILE_TYPE_UNSUPPORTED: {
    zh: "{file}：这是 {format} 文件，没有读取它的程序。请另存为 docx 或 pdf。",
    en: "{file}: this is a {format} file, which nothing here reads. Save it as docx or pdf.",
  },
  FILE_NOT_REGULAR: {
    zh: "{file}：不是普通文件（可能是管道或设备）。请指定文件或文件夹。",
    en: "{file}: no regular file (a pipe or a device). Name a file or a folder.",
  },
  FILE_TYPE_UNKNOWN: {
    zh: "{file}：不支持的文件类型。目前可读取：{supported}。",
    en: "{file}: no reader for this type of file. Readable: {supported}.",
  },
  FILE_UTF16: {
    zh: "{file}：文件为 UTF-16 编码。请另存为 UTF-8。",
    en: "{file}: the file is in UTF-16. Save it as UTF-8.",
  },
  FILE_HAS_NUL: {
    zh: "{file}：第 {offset} 字节为 NUL，不是文本。请从来源重新导出。",
    en: "{file}: byte {offset} is NUL, so this is no text. Export it anew.",
  },
  FILE_LONE_SURROGATE: {
    zh: "{file}：第 {offset} 字节起有不成对的代理码，文本已损坏。请从来源重新导出。",
    en: "{file}: a lone surrogate stands at byte {offset}; the text is damaged. Export it anew.",
  },
  FILE_UTF8_BROKEN: {
    zh: "{file}：UTF-8 文本在第 {offset} 字节处损坏。请从来源重新导出。",
    en: "{file}: UTF-8 text, damaged at byte {offset}. Export it anew.",
  },
  FILE_ENCODING_UNKNOWN: {
    zh: "{file}：既不是 UTF-8 也不是 GB18030（第 {offset} 字节）。请另存为 UTF-8。",
    en: "{file}: neither UTF-8 nor GB18030 (byte {offset}). Save it as UTF-8.",
  },
  FILE_CUT_OFF: {
    zh: "{file}：文件不完整，后半部分缺失。请重新下载或复制。",
    en: "{file}: the file breaks off; its end is missing. Download or copy it anew.",
  },
  FILE_ENCRYPTED: {
    zh: "{file}：文件有密码保护。请另存为无密码的文件。",
    en: "{file}: protected by a password. Save it without one.",
  },
  FILE_SWELLS: {
    zh: "{file}：[其中的 {place} ]解压后超过 {limit} MB，可能是压缩炸弹。请核对来源。",
    en: "{file}: unpacked it has more than {limit} MB[ at {place}], as a zip bomb has. Check where it comes from.",
  },
  FILE_TOO_MANY_SHEETS: {
    zh: "{file}：工作表超过 {limit} 张。请拆分后再导入。",
    en: "{file}: more than {limit} sheets. Split it.",
  },
  FILE_NOT_TABLE: {
    zh: "{file}：不是可读取的表格文件。请另存为 xlsx 或 CSV。",
    en: "{file}: no table file that can be read. Save it as xlsx or CSV.",
  },
  FILE_WITHOUT_TABLE: {
    zh: "{file}：其中没有表格。",
    en: "{file}: there is no table in it.",
  },
  FILE_MISNAMED: {
    zh: "{file}：内容是 {format}，与扩展名不符，已按内容读取。",
    en: "{file}: its content is {format}, whatever its extension says; it was read as that.",
  },
  FILE_HAS_MACROS: {
    zh: "{file}：含有宏，宏未运行，只读取数值。",
    en: "{file}: it has macros. None was run; only values were read.",
  },
  FILE_HAS_LINKS: {
    zh: "{file}：含有指向其他文件的链接，未予打开，只读取所存的数值。",
    en: "{file}: it links to other files. None was opened; the stored values were read.",
  },
  SHEET_DAMAGED: {
    zh: "{file}，工作表“{sheet}”[，单元格 {cell}]：已损坏或不完整，整张表未读取。请从来源重新取得。",
    en: '{file}, sheet "{sheet}"[, cell {cell}]: damaged or cut off here; nothing of the sheet was read. Get the file anew from its source.',
  },
  SHEET_MISSING: {
    zh: "{file}，工作表“{sheet}”：文件中没有这张表的内容。请从来源重新取得。",
    en: '{file}, sheet "{sheet}": the file lists the sheet and does not hold it. Get the file anew from its source.',
  },
  SHEET_TOO_LARGE: {
    zh: "{file}，工作表“{sheet}”[，单元格 {cell}]：解压后超过 {limit} MB，整张表未读取。请另存为 CSV 或拆分。",
    en: '{file}, sheet "{sheet}"[, cell {cell}]: unpacked it has more than {limit} MB; nothing of it was read. Save it as CSV, or split it.',
  },
  SHEET_TOO_MANY_CELLS: {
    zh: "{file}，工作表“{sheet}”，单元格 {cell}：文件的单元格超过 {limit} 个，整张表未读取。请另存为 CSV 或拆分。",
    en: '{file}, sheet "{sheet}", cell {cell}: the file has more than {limit} cells; nothing of the sheet was read. Save it as CSV, or split it.',
  },
  SHEET_TOO_MANY_MERGES: {
    zh: "{file}，工作表“{sheet}”：合并单元格超过 {limit} 处，整张表未读取。请取消合并后再导入。",
    en: '{file}, sheet "{sheet}": more than {limit} merged ranges; nothing of it was read. Unmerge them.',
  },
  MERGES_OVERLAP: {
    zh: "{file}，工作表“{sheet}”，单元格 {cell}：合并区域互相重叠，整张表未读取。请取消合并后再导入。",
    en: '{file}, sheet "{sheet}", cell {cell}: merged ranges overlap; nothing of the sheet was read. Unmerge them.',
  },
  CELL_TWICE: {
    zh: "{file}，工作表“{sheet}”，单元格 {cell}：同一单元格出现两次，整张表未读取。请另存后再导入。",
    en: '{file}, sheet "{sheet}", cell {cell}: the cell is there twice; nothing of the sheet was read. Save it anew.',
  },
  CELL_DAMAGED: {
    zh: "{file}，工作表“{sheet}”，单元格 {cell}：所存内容“{value}”无法读取，整张表未读取。请另存后再导入。",
    en: '{file}, sheet "{sheet}", cell {cell}: what is stored, "{value}", cannot be read; nothing of the sheet was. Save it anew.',
  },
  CELL_COVERED: {
    zh: "{file}，工作表“{sheet}”，单元格 {cell}：“{text}”被合并单元格遮住，看不见，未读取（共 {count} 处）。",
    en: '{file}, sheet "{sheet}", cell {cell}: "{text}" lies unseen under a merged cell and was not read ({count} such cells).',
  },
  FORMULA_WITHOUT_VALUE: {
    zh: "{file}，工作表“{sheet}”，单元格 {cell}：公式没有计算结果，未读取。请用电子表格软件打开并保存。",
    en: '{file}, sheet "{sheet}", cell {cell}: the formula has no calculated value, so none was read. Open and save the file in a spreadsheet program.',
  },
  FILE_TOO_MANY_CELLS: {
    zh: "{file}：单元格超过 {limit} 个。请拆分后再导入。",
    en: "{file}: more than {limit} cells. Split it.",
  },
  LINE_TOO_LONG: {
    zh: "{file}：有一行过长，不是表格。请从来源重新导出。",
    en: "{file}: a line is too long for a table. Export it anew.",
  },
  ROW_TOO_WIDE: {
    zh: "{file}，单元格 {cell}：一行超过 {limit} 列。请核对分隔符。",
    en: "{file}, cell {cell}: the row has more than {limit} columns. Check the delimiter.",
  },
  QUOTE_OPEN: {
    zh: "{file}：第 {row} 行有引号未闭合。请补上引号。",
    en: "{file}: row {row} opens a quote that nothing closes. Close it.",
  },
  FILE_DAMAGED: {
    zh: "{file}：{format} 文件已损坏或不完整[（{place}）]。请从来源重新下载。",
    en: "{file}: the {format} file is damaged or incomplete[ ({place})]. Get it anew from its source.",
  },
  FILE_SCANNED: {
    zh: "{file}：共 {pages} 页，都没有文字，是扫描件。请先作文字识别（OCR），或向来源索取有文字的文件。",
    en: "{file}: none of its {pages} pages holds text; it is a scan. Have its text recognised (OCR), or ask for a file with text.",
  },
  FILE_LETTERS_UNKNOWN: {
    zh: "{file}：文字没有可用的编码表，无法辨认。请作文字识别（OCR），或向来源索取其他格式。",
    en: "{file}: its fonts do not say which letters they print. Have its text recognised (OCR), or ask for another format.",
  },
  FILE_TYPE_MISMATCH: {
    zh: "{file}：扩展名是 {extension}，内容却不是。请改回原扩展名，或从来源重新下载。",
    en: "{file}: named {extension}, but its content is not of that type. Give it its own extension, or get it anew from its source.",
  },
  FILE_TOO_DEEP: {
    zh: "{file}：{place} 的元素嵌套超过上限 {limit} 层。请在浏览器或文字处理软件中打开后另存。",
    en: "{file}: elements of {place} stand inside one another deeper than the limit of {limit}. Open it and save it anew.",
  },
  FILE_TOO_MANY_PAGES: {
    zh: "{file}：共 {pages} 页，超过上限 {limit} 页。请拆分后再导入。",
    en: "{file}: it has {pages} pages, more than the limit of {limit}. Split it.",
  },
  FILE_TOO_SLOW: {
    zh: "{file}：读到{place}时已用时超过上限 {limit} 秒。请拆分后再导入，或另存为 txt。",
    en: "{file}: reading took more than the limit of {limit} seconds by {place}. Split it, or save it as text.",
  },
  FILE_PASSED_OVER: {
    zh: "{file}：没有读取这种文件的程序，已跳过。可读取：{supported}。",
    en: "{file}: passed over, as there is no reader for this type of file. Readable: {supported}.",
  },
  READ_BY_CONTENT: {
    zh: "扩展名是 {extension}，内容是 {format}，已按内容读取。",
    en: "Named {extension}, but it is {format}; read as that.",
  },
  IMAGES_LOST: { zh: "{count} 幅图片未读取。", en: "{count} images were not read." },
  OBJECTS_LOST: {
    zh: "{count} 个图表、嵌入对象或框架未读取。",
    en: "{count} charts, embedded objects or frames were not read.",
  },
  FORMULAS_FLATTENED: {
    zh: "{count} 个公式读成了一行文字。",
    en: "{count} formulas were read as a line of text.",
  },
  NOTE_MARKS_LOST: {
    zh: "{count} 个注释序号未保留在正文中。",
    en: "{count} note marks were left out of the text.",
  },
  NOTES_MOVED: { zh: "{count} 条脚注移到文末。", en: "{count} footnotes were moved to the end." },
  LIST_NUMBERS_GUESSED: {
    zh: "{count} 个自动编号按其格式写出。",
    en: "{count} automatic numbers were written out by their format.",
  },
  DELETIONS_LOST: {
    zh: "{count} 处修订中删去的文字未读取。",
    en: "{count} deletions under revision were left out.",
  },
  HEADERS_LOST: {
    zh: "{count} 行页眉、页脚和页码未读取。",
    en: "{count} lines of running headers, footers and page numbers were left out.",
  },
  PAGES_WITHOUT_TEXT: {
    zh: "{count} 页没有文字（图片或扫描页）：{pages}。",
    en: "{count} pages hold no text (pictures or scans): {pages}.",
  },
  ROTATED_TEXT_LOST: { zh: "{count} 处竖排或旋转的文字未读取。", en: "{count} runs of rotated text were left out." },
  CHARACTERS_LOST: {
    zh: "{count} 个字符无法辨认。",
    en: "{count} characters could not be told.",
  },
  TABLES_BY_ALIGNMENT: {
    zh: "{count} 张表按文字位置划分行列，请核对。",
    en: "{count} tables were cut into cells by where their words stand; check them.",
  },
  DATA_INVALID: {
    zh: "{file}[ 第 {line} 行]：{place} 处有误：{fault}。请改正此处。",
    en: "{file}[, line {line}]: at {place}: {fault}. Mend this entry.",
  },
  DATABASE_MISSING: {
    zh: "{file}：没有数据库。请先运行 qubi ingest。",
    en: "{file}: there is no database. Run qubi ingest first.",
  },
  DATABASE_OLDER: {
    zh: "数据库的表结构早于本程序。请先运行一次 qubi ingest 以升级。",
    en: "The tables of the database are older than the program's. Run qubi ingest once to bring them up to date.",
  },
  DATABASE_NEWER: {
    zh: "数据库由更新版本的程序写成。请升级本程序。",
    en: "The database was written by a newer program. Update the program.",
  },
  DATABASE_DAMAGED: {
    zh: "{file}：不是数据库，或已损坏。请从备份恢复，或删除后重新导入。",
    en: "{file}: no database, or a damaged one. Restore a backup, or delete it and ingest anew.",
  },
  DATABASE_BUSY: {
    zh: "{file}：另一个程序正在写入。请稍后再试。",
    en: "{file}: another program is writing to it. Try again later.",
  },
  DATABASE_UNREADABLE: {
    zh: "{file}：无法打开。请检查路径与权限。",
    en: "{file}: cannot be opened. Check the path and its permissions.",
  },
  EDITION_ASSUMED: {
    zh: "视为文件 {work} 的第 {edition} 版：文件名与发布者相同，多数数字重见。若不是，请在 editions.yaml 删去此行，再导入一次；若是，请删去 assumed。",
    en: "Taken for edition {edition} of document {work}: name and issuer are the same, and most figures are stated again. If it is none, remove its line from editions.yaml and ingest again; if it is, remove assumed.",
  },
  PUBLISHED_WHEN_SAVED: {
    zh: "文件自身的属性：最后保存于该日。",
    en: "The file's own properties: it was last saved on that day.",
  },
  EDITION_REASON: {
    zh: "文件名与发布者相同，多数数字重见。",
    en: "Name and issuer are the same, and most figures are stated again.",
  },
  EDITION_TAKEN: {
    zh: "文件 {document} 已是 {revises} 的更正版。请以 --revises 指明它的最新一版，或先改正 editions.yaml。",
    en: "Document {document} already revises {revises}. Name its latest edition with --revises, or mend editions.yaml first.",
  },
  EDITION_DECLARED: { zh: "导入时指明（--revises）。", en: "Said when it was ingested (--revises)." },
  REVISES_ONE_FILE: {
    zh: "--revises 只能用于一个文件，所给的是 {count} 个。",
    en: "--revises is said of one file; {count} were given.",
  },
  DOCUMENT_AMBIGUOUS: {
    zh: "“{name}”可指多份文件：{shas}。请给出 SHA-256。",
    en: '"{name}" may be any of several documents: {shas}. Give the SHA-256.',
  },
  WITHDRAWN_ALREADY: {
    zh: "文件 {sha256} 已于 {on} 由 {by} 撤回：{reason}",
    en: "Document {sha256} was withdrawn on {on} by {by}: {reason}",
  },
  SOURCE_CONFLICT: {
    zh: "来源不一：{region}的{indicator}有 {count} 个互不相符的数值：{values}。",
    en: "Sources disagree: {indicator} of {region} has {count} values: {values}.",
  },
  CHECK_DAMAGE: { zh: "数据库自检：{words}", en: "The database's own check: {words}" },
  CHECK_DIGEST: {
    zh: "数据版本 {version} 的摘要是 {stored}，由各行重算得 {computed}。",
    en: "The digest of data version {version} is {stored}; computed anew from the rows it is {computed}.",
  },
  CHECK_ORPHAN: {
    zh: "{table} 的 {id} 所指的{target}不存在。",
    en: "{id} of {table} refers to a {target} that is not there.",
  },
  CHECK_QUOTE: {
    zh: "引文 {id}：原文 {start}–{end} 处不是“{quote}”。",
    en: 'Citation {id}: the reading does not say "{quote}" at {start}–{end}.',
  },
  CHECK_VALUE: {
    zh: "引文 {id}：“{quote}”中没有数值 {value}。",
    en: 'Citation {id}: "{quote}" does not hold the value {value}.',
  },
  CHECK_CELL: {
    zh: "引文 {id}：重新读取，“{sheet}”表的 {cell} 不是“{quote}”[，而是“{found}”]。",
    en: 'Citation {id}: read anew, {cell} of sheet "{sheet}" does not show "{quote}"[ but "{found}"].',
  },
  CHECK_READING: {
    zh: "{fileName}：由所存字节重新读出的文本与所存文本不同。",
    en: "{fileName}: read anew from the kept bytes, the text differs from the one kept.",
  },
  FOLDER_UNWRITABLE: {
    zh: "{folder}：无法写入此文件夹。请检查路径与权限，或用 --out 另指一处。",
    en: "{folder}: cannot write to this folder. Check its path and permissions, or name another with --out.",
  },
  CANNOT_CONVERT: { zh: "{from}不能换算为{to}。", en: "cannot convert {from} to {to}" },
  UNKNOWN_UNIT: { zh: "没有单位“{unit}”。", en: 'There is no unit "{unit}".' },
  CORRECTION_STALE: {
    zh: "{file}：更正 {id} 与原文不再相符，应有“{expected}”。请核对后改正或删去这条更正。",
    en: '{file}: correction {id} no longer fits; it expects "{expected}". Check it, then mend or remove it.',
  },
  CORRECTION_AMBIGUOUS: {
    zh: "{file}：更正 {id}（“{quote}”）对应多条语句。请在 expect.reads 中写明是哪一条。",
    en: '{file}: correction {id} ("{quote}") fits several statements. Say in expect.reads which is meant.',
  },
  CORRECTION_PLACE_UNKNOWN: {
    zh: "{file}：更正 {id} 所写的地方“{place}”不在区划目录中。请先在 regions.yaml 中添加。",
    en: '{file}: correction {id} names "{place}", which is no region of the catalogue. Add it to regions.yaml first.',
  },
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
  ...REVIEW_MESSAGES,
} as const;

export type ErrorCode = keyof typeof MESSAGES;
export type Locale = "zh" | "en";

/**
 * Returns the words of a code with its parameters filled in; a parameter that is not given is left out.
 *
 * Words in square brackets stand only where their parameter is given.
 */
export function formatMessage(
  code: ErrorCode,
  parameters: Readonly<Record<string, string | number | null>>,
  locale: Locale,
): string {
  return MESSAGES[code][locale]
    .replaceAll(/\[(.*?\{(\w+)\}.*?)\]/g, (_, words: string, name: string) => {
      return (parameters[name] ?? null) === null ? "" : words;
    })
    .replaceAll(/\{(\w+)\}/g, (_, name: string) => String(parameters[name] ?? ""))
    .trim();
}
