import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import type { Period as PeriodRow } from "../../core/period.ts";
import type { Basis, Comparator, Measure, StatementOf as OfRow, Scope, Status } from "../../core/statement.ts";
import { BasisEnum, ComparatorEnum, MeasureEnum, ScopeEnum, StatusEnum } from "../enums/figure-enums.ts";
import { Period } from "../period.ts";
import { DecimalScalar } from "../scalars.ts";
import { StatementOf } from "./statement-of.ts";

@ObjectType("Evidence", {
  simpleResolvers: true,
  description: "一个字段是从哪些字、依哪条规则读出的。Which words a field was read from, and by which rule.",
})
export class Evidence {
  @Field(() => String, { description: "字段名。Name of the field." })
  readonly field: string;

  @Field(() => Int, {
    nullable: true,
    description: "起点；由规则推出而无对应字句则为空。Start; null where a rule inferred it from no words.",
  })
  readonly start: number | null;

  @Field(() => Int, { nullable: true, description: "终点（不含）。End, not included." })
  readonly end: number | null;

  @Field(() => String, {
    nullable: true,
    description: "所据的单元格（A1 形式）；文本则为空。The cell that it was read from; null in a text.",
  })
  readonly cell?: string | null;

  @Field(() => String, { description: "规则编号。Id of the rule." })
  readonly rule: string;
}

/** What statements and observations share. */
@ObjectType({ simpleResolvers: true })
export class Figure {
  @Field(() => ID, { description: "稳定编号。Stable id." })
  readonly id: string;

  @Field(() => ScopeEnum, { description: "数字所指的范围。What the figure speaks of." })
  readonly scope: Scope;

  @Field(() => String, {
    nullable: true,
    description: "所指企业、项目或集合的名称。Name of the enterprise, project or set.",
  })
  readonly entity: string | null;

  @Field(() => MeasureEnum, { description: "度量。Measure." })
  readonly measure: Measure;

  @Field(() => StatementOf, { nullable: true, description: "位次或占比所对的范围。What a rank or share is of." })
  readonly of: OfRow | null;

  @Field(() => StatusEnum, { description: "实绩、目标或计划。Actual, target or plan." })
  readonly status: Status;

  @Field(() => ComparatorEnum, { description: "所写的数与实际值的关系。How the number stands to the value." })
  readonly comparator: Comparator;

  @Field(() => String, { description: "基本单位。Base unit." })
  readonly baseUnit: string;

  @Field(() => Period, { nullable: true, description: "期间；未说明则为空。Period; null where nothing says." })
  readonly period: PeriodRow | null;

  @Field(() => Boolean, {
    description: "期间是否由文件日期推断。Whether the period is inferred from the document's dates.",
  })
  readonly periodInferred: boolean;

  @Field(() => BasisEnum, {
    nullable: true,
    description: "比较基础或累计方式。Basis of a growth, or how an amount accumulates.",
  })
  readonly basis: Basis | null;

  @Field(() => String, { nullable: true, description: "价格口径。Price basis, as stated." })
  readonly priceBasis: string | null;

  @Field(() => String, { nullable: true, description: "统计口径。Definition, as stated." })
  readonly definition: string | null;

  @Field(() => String, { nullable: true, description: "初步、快报或年报。Release: preliminary, flash or annual." })
  readonly release: string | null;

  @Field(() => String, { nullable: true, description: "主题。Topic." })
  readonly topic: string | null;
}

@ObjectType("Statement", {
  simpleResolvers: true,
  description:
    "陈述：文件对一个指标、一个地方、一个期间所说的一个数，不论是否采纳。A statement: one quantity that a document states, accepted or not.",
})
export class Statement extends Figure {
  @Field(() => Int, {
    nullable: true,
    description: "起点（UTF-16 偏移）；表格中的则为空。Start, in UTF-16 units; null of a cell.",
  })
  readonly start: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "终点（不含）；表格中的则为空。End, not included; null of a cell.",
  })
  readonly end: number | null;

  @Field(() => String, {
    nullable: true,
    description: "工作表或表格编号；文本中的则为空。Sheet, or number of the table; null in a text.",
  })
  readonly sheet: string | null;

  @Field(() => String, {
    nullable: true,
    description: "单元格（A1 形式）；文本中的则为空。Cell, in A1 form; null in a text.",
  })
  readonly cell: string | null;

  @Field(() => [String], {
    nullable: true,
    description: "管辖此格的各级表头；文本中的则为空。The headers that govern the cell; null in a text.",
  })
  readonly headers: readonly string[] | null;

  @Field(() => String, {
    description: "原文；表格中的为显示的文字。The exact words; of a cell the text displayed.",
  })
  readonly quote: string;

  @Field(() => String, { nullable: true, description: "所指地方的全称。Full name of the place." })
  readonly place: string | null;

  @Field(() => String, {
    nullable: true,
    description: "原文用的地名；承前省略则为空。The words used for it; null where inherited.",
  })
  readonly placeStated: string | null;

  @Field(() => String, { description: "指标的中文名称或原文用语。Chinese name of the indicator, or the phrase found." })
  readonly indicatorName: string;

  @Field(() => String, { description: "所写的数。The number as stated." })
  readonly value: string;

  @Field(() => String, { description: "所写的单位。The unit as stated." })
  readonly unit: string;

  @Field(() => DecimalScalar, { description: "折合基本单位的精确数。The exact amount in the base unit." })
  readonly baseValue: string;

  @Field(() => Float, {
    nullable: true,
    description:
      "可信度，0 至 1：得出它的各条规则实测准确率的下限（95%）之积；未经评定则为空。Confidence from 0 to 1: the product of the lower bounds (95 %) of the measured precision of what made it; null where it was not judged.",
  })
  readonly confidence: number | null;

  @Field(() => Boolean, { description: "是否采纳为观测值。Whether it is served as an observation." })
  readonly accepted: boolean;

  @Field(() => String, {
    description:
      "由规则（rule）读出，或经更正（override、accept、add）。Read by a rule, or made by a correction: override, accept, add.",
  })
  readonly origin: string;

  @Field(() => ID, { nullable: true, description: "更正的编号。Id of the correction." })
  readonly correctionId: string | null;

  @Field(() => ID, { description: "所在读本的编号。Id of the reading." })
  readonly readingId: string;
}
