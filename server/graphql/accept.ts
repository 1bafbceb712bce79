import { AppError } from "../../core/errors.ts";

/** How an answer is named, and whether its status says what GraphQL says of it. */
export interface MediaType {
  readonly type: "application/json" | "application/graphql-response+json";
  /** Who asks for application/json by name gets 200 for every well-formed request, as GraphQL over HTTP has it. */
  readonly isLegacy: boolean;
}

const LEGACY: MediaType = { type: "application/json", isLegacy: true };
const JSON_TYPE: MediaType = { type: "application/json", isLegacy: false };
const GRAPHQL: MediaType = { type: "application/graphql-response+json", isLegacy: false };

const NAMES: Readonly<Record<string, MediaType>> = {
  "application/graphql-response+json": GRAPHQL,
  "application/json": LEGACY,
  "application/*": JSON_TYPE,
  "*/*": JSON_TYPE,
};

/** Returns what an Accept header likes best, the first of what it likes as much. No header is JSON. Throws NOT_ACCEPTABLE. */
export function chooseMediaType(accept: string | undefined): MediaType {
  if (accept === undefined || accept === "*/*" || accept === "") return JSON_TYPE;
  const liked = accept.split(",").flatMap((entry) => {
    const [name = "", ...parameters] = entry
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    const media = NAMES[name];
    const quality = parameters.map((parameter) => /^q=([\d.]+)$/.exec(parameter)?.[1]).find(Boolean);
    const charset = parameters.find((parameter) => parameter.startsWith("charset="));
    const isOurs = charset === undefined || /utf-?8/.test(charset);
    const weight = quality === undefined ? 1 : Number(quality);
    return media && isOurs && weight > 0 ? [{ media, weight }] : [];
  });
  const [best] = liked.toSorted((a, b) => b.weight - a.weight);
  if (!best) throw new AppError("NOT_ACCEPTABLE");
  return best.media;
}
