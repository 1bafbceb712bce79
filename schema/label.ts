import type { Locale } from "../core/messages.ts";

/** Returns the name in the language of the request. */
export function chooseLabel(locale: Locale, names: { readonly nameZh: string; readonly nameEn: string }): string {
  return locale === "zh" ? names.nameZh : names.nameEn;
}
