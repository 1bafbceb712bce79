CREATE TABLE "release_rules" (
	"row_id" serial PRIMARY KEY NOT NULL,
	"digest" text collate "C" NOT NULL,
	"recorded_from" integer NOT NULL,
	"recorded_to" integer,
	"key" text collate "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"region_ids" json,
	"within" json,
	"region_kinds" json,
	"indicators" json,
	"topics" json,
	"months" json NOT NULL,
	"no_other_months" boolean NOT NULL,
	"due_months" integer NOT NULL,
	"due_day" integer NOT NULL,
	"note_zh" text collate "C" NOT NULL,
	"note_en" text collate "C" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "edition_assumed" boolean;--> statement-breakpoint
ALTER TABLE "indicators" ADD COLUMN "comparable_definitions" json;--> statement-breakpoint
ALTER TABLE "indicators" ADD COLUMN "no_january" boolean;--> statement-breakpoint
ALTER TABLE "region_versions" ADD COLUMN "member_ids" json;--> statement-breakpoint
CREATE UNIQUE INDEX "release_rules_current" ON "release_rules" USING btree ("key") WHERE "recorded_to" is null;--> statement-breakpoint
CREATE INDEX "comparison_sets_by_key" ON "comparison_sets" USING btree ("key");--> statement-breakpoint
CREATE INDEX "indicators_by_key" ON "indicators" USING btree ("key");