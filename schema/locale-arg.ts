import { Arg } from "type-graphql";
import { createEnum } from "./enums/create-enum.ts";

const LocaleEnum = createEnum("Locale", ["语言", "Language"], { zh: ["中文", "Chinese"], en: ["英文", "English"] });

/** The argument of every label: its language, where it is to be another than the request's. */
export function LocaleArg(): ReturnType<typeof Arg> {
  return Arg("locale", () => LocaleEnum, {
    nullable: true,
    description: "标签的语言，默认为请求的语言。Language of the label; by default the request's.",
  });
}
