/** The words of the faults and losses of files, Chinese and English; a part of the messages. */
export const FILE_MESSAGES = {
  PATH_MISSING: { zh: "{file}：路径不存在。请检查路径。", en: "{file}: no such path. Check the path." },
  PATH_UNREADABLE: {
    zh: "{file}：没有读取权限。请授予读取权限。",
    en: "{file}: no permission to read. Grant read access.",
  },
  FONT_MISSING: {
    zh: "{file}：缺少字体文件，无法生成 PDF。请重新安装，或指定放有字体的文件夹。",
    en: "{file}: this font is missing, so no PDF can be made. Install anew, or name the folder of the fonts.",
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
} as const;
