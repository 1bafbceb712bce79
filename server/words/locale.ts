import type { IncomingHttpHeaders } from "node:http";
import type { Locale } from "../../core/messages.ts";

interface Wanted {
  readonly language: string;
  readonly weight: number;
}

/** Returns the language of a request: that of X-Locale, else the one of the two that Accept-Language likes best, else Chinese. */
export function findLocale(headers: IncomingHttpHeaders): Locale {
  const asked = headers["x-locale"];
  const text = (Array.isArray(asked) ? asked[0] : asked) ?? headers["accept-language"] ?? "";
  const best = text
    .split(",")
    .map(parseWanted)
    .filter(({ language, weight }) => (language === "zh" || language === "en") && weight > 0)
    .toSorted((a, b) => b.weight - a.weight)[0];
  return best?.language === "en" ? "en" : "zh";
}

/** `en-GB;q=0.8` is English, 0.8. */
function parseWanted(entry: string): Wanted {
  const [tag = "", ...parameters] = entry.trim().toLowerCase().split(";");
  const quality = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
  return { language: tag.split("-")[0] ?? "", weight: quality === undefined ? 1 : Number(quality) };
}
