import { escapeHtml } from "../../core/escape-html.ts";

/** Markup that is safe to print: made by `html` only. */
export interface Html {
  readonly markup: string;
}

type Value = string | number | Html | readonly Html[] | null;

/** Returns markup in which every value that is not markup itself is escaped; null is nothing, a list is joined. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  const markup = parts.map((part, index) => part + (index < values.length ? formatValue(values[index] ?? null) : ""));
  return { markup: markup.join("") };
}

function formatValue(value: Value): string {
  if (value === null) return "";
  if (typeof value === "string" || typeof value === "number") return escapeHtml(String(value));
  return "markup" in value ? value.markup : value.map(({ markup }) => markup).join("");
}
