import type { Command } from "commander";
import type { ListenOptions } from "./serve-command.ts";

export function addDemoCommand(program: Command): void {
  program
    .command("demo")
    .description(
      "演示：导入随附的五份文件，显示投资比较，并提供服务。Ingests the five source documents, compares, serves.",
    )
    .option("--host <host>", "监听地址，默认 127.0.0.1。Where to listen.")
    .option("--port <port>", "端口，默认 4000。Port.")
    .action(async (options: ListenOptions) => {
      const { runDemo } = await import("./run-demo.ts");
      await runDemo(options);
    });
}
