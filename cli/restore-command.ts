import { existsSync, mkdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Command } from "commander";
import { AppError } from "../core/errors.ts";
import { restoreDatabase } from "../store/backup.ts";
import { copyHomeFiles, DATABASE } from "./backup/home-files.ts";
import { checkManifest } from "./backup/manifest.ts";
import { findDatabase, findHome } from "./home.ts";
import { printLine, say } from "./print.ts";

interface RestoreOptions {
  readonly replace?: true;
}

export function addRestoreCommand(program: Command): void {
  program
    .command("restore")
    .description(
      "核对备份并恢复；数据库得到新编号，旧的版本号不再通用。Checks a backup and restores it; the database gets a new id, so that versions told before are not taken for its own.",
    )
    .argument("<backup>", "qubi backup 写出的文件夹或 .db 文件。The folder or the .db file that qubi backup wrote.")
    .option(
      "--replace",
      "替换现有的数据库，原来的改名保留。Put it in the place of the present database, which is kept under another name.",
    )
    .action(async (backup: string, { replace }: RestoreOptions) => {
      await restore(resolve(backup), findHome(), replace === true);
    });
}

async function restore(backup: string, home: string, replace: boolean): Promise<void> {
  if (!existsSync(backup)) throw new AppError("BACKUP_MISSING", { file: backup });
  const isFolder = statSync(backup).isDirectory();
  if (isFolder) await checkManifest(backup);
  mkdirSync(home, { recursive: true });
  const source = isFolder ? join(backup, DATABASE) : backup;
  const { dataVersion } = await restoreDatabase(source, findDatabase(home), { replace });
  if (isFolder) copyHomeFiles(backup, home);
  printLine(
    say(
      `已恢复并核对：${home}（数据版本 ${dataVersion}）`,
      `Restored and checked: ${home} (data version ${dataVersion})`,
    ),
  );
}
