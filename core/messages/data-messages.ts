/** The words of the faults of catalogues, databases, editions and corrections, Chinese and English; a part of the messages. */
export const DATA_MESSAGES = {
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
    zh: "{file}：不是数据库，或已损坏[（{words}）]。请从备份恢复（qubi restore 备份 --replace），或删除后重新导入。",
    en: "{file}: no database, or a damaged one[ ({words})]. Restore a backup (qubi restore BACKUP --replace), or delete it and ingest anew.",
  },
  DATABASE_FULL: {
    zh: "{file}：磁盘已满，未写入，已有的数据不受影响。请腾出空间后再导入一次。",
    en: "{file}: the disk is full. Nothing was written and what was there stands. Make room and ingest once more.",
  },
  DATABASE_EXISTS: {
    zh: "{file}：已有数据库。要用备份替换它，请加 --replace；原来的会改名保留。",
    en: "{file}: there is a database already. To put the backup in its place add --replace; the present one is kept under another name.",
  },
  DATABASE_IN_USE: {
    zh: "{file}：有程序正在使用。请先停止服务和导入。",
    en: "{file}: a program is using it. Stop the service and any ingest first.",
  },
  BACKUP_EXISTS: {
    zh: "{file}：已存在。请换一个名称，备份不会覆盖任何文件。",
    en: "{file}: there already. Choose another name: a backup overwrites nothing.",
  },
  BACKUP_MISSING: {
    zh: "{file}：没有备份。请给出 qubi backup 写出的文件夹或 .db 文件。",
    en: "{file}: there is no backup. Give the folder or the .db file that qubi backup wrote.",
  },
  BACKUP_DAMAGED: {
    zh: "{file}：备份已损坏[（{words}）]，未恢复。请换一份备份。",
    en: "{file}: the backup is damaged[ ({words})] and was not restored. Take another one.",
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
} as const;
