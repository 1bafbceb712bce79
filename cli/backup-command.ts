import { existsSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Command } from "commander";
import { AppError } from "../core/errors.ts";
import { backUpDatabase } from "../store/backup.ts";
import { copyHomeFiles, DATABASE } from "./backup/home-files.ts";
import { computeFileSha256, writeManifest } from "./backup/manifest.ts";
import { findDatabase, findHome, findProgramVersion } from "./home.ts";
import { printLine, say } from "./print.ts";

export function addBackupCommand(program: Command): void {
  program
    .command("backup")
    .description(
      "备份数据库和自己的文本文件，并核对副本；服务可以照常运行。Backs up the database and your own text files, and checks the copy; the service may run.",
    )
    .argument(
      "<target>",
      "新的文件夹；以 .db 结尾则只写数据库一个文件。A new folder; a name that ends in .db is the database alone.",
    )
    .action(async (target: string) => {
      const home = findHome();
      await (target.endsWith(".db") ? backUpFile(home, resolve(target)) : backUpFolder(home, resolve(target)));
    });
}

async function backUpFile(home: string, file: string): Promise<void> {
  const { dataVersion } = await backUpDatabase(findDatabase(home), file);
  tell(file, dataVersion);
}

async function backUpFolder(home: string, folder: string): Promise<void> {
  if (existsSync(folder)) throw new AppError("BACKUP_EXISTS", { file: folder });
  const copy = join(folder, DATABASE);
  const { dataVersion } = await backUpDatabase(findDatabase(home), copy);
  mkdirSync(folder, { recursive: true });
  copyHomeFiles(home, folder);
  writeManifest(folder, { dataVersion, program: findProgramVersion(), sha256: await computeFileSha256(copy) });
  tell(folder, dataVersion);
}

function tell(target: string, dataVersion: string): void {
  printLine(
    say(
      `已备份并核对：${target}（数据版本 ${dataVersion}）`,
      `Backed up and checked: ${target} (data version ${dataVersion})`,
    ),
  );
}
