import { access, constants } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { AppError } from "../../../core/errors.ts";

const SERIF = "@expo-google-fonts/noto-serif-sc";
const SANS = "@expo-google-fonts/noto-sans-sc";

const FONTS = [
  { folder: `${SERIF}/400Regular`, file: "NotoSerifSC_400Regular.ttf" },
  { folder: `${SERIF}/700Bold`, file: "NotoSerifSC_700Bold.ttf" },
  { folder: `${SANS}/500Medium`, file: "NotoSansSC_500Medium.ttf" },
] as const;

/** Returns the paths of the fonts of the report, out of a folder or as they ship. Throws `FONT_MISSING`. */
export async function findFonts(folder: string | null): Promise<string[]> {
  return Promise.all(
    FONTS.map(async ({ folder: shipped, file }) => {
      const path = folder === null ? resolveShipped(`${shipped}/${file}`) : join(folder, file);
      await access(path ?? "", constants.R_OK).catch((cause: unknown) => {
        throw new AppError("FONT_MISSING", { file: path ?? file }, { cause });
      });
      return path ?? file;
    }),
  );
}

function resolveShipped(path: string): string | null {
  try {
    return createRequire(import.meta.url).resolve(path);
  } catch {
    return null;
  }
}
