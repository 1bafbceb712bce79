CREATE TABLE "citations" (
	"row_id" serial PRIMARY KEY NOT NULL,
	"digest" text collate "C" NOT NULL,
	"recorded_from" integer NOT NULL,
	"recorded_to" integer,
	"id" text collate "C" NOT NULL,
	"observation_id" text collate "C" NOT NULL,
	"statement_id" text collate "C" NOT NULL,
	"reading_id" text collate "C" NOT NULL,
	"document_sha" text collate "C" NOT NULL,
	"start" integer NOT NULL,
	"end" integer NOT NULL,
	"quote" text collate "C" NOT NULL,
	"prefix" text collate "C" NOT NULL,
	"suffix" text collate "C" NOT NULL,
	"sentence_start" integer NOT NULL,
	"sentence_end" integer NOT NULL,
	"sentence" text collate "C" NOT NULL,
	"rule" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "comparison_sets" (
	"row_id" serial PRIMARY KEY NOT NULL,
	"digest" text collate "C" NOT NULL,
	"recorded_from" integer NOT NULL,
	"recorded_to" integer,
	"key" text collate "C" NOT NULL,
	"name_zh" text collate "C" NOT NULL,
	"name_en" text collate "C" NOT NULL,
	"description_zh" text collate "C" NOT NULL,
	"description_en" text collate "C" NOT NULL,
	"rows" json NOT NULL
);
--> statement-breakpoint
CREATE TABLE "data_versions" (
	"version" integer PRIMARY KEY NOT NULL,
	"kind" text collate "C" NOT NULL,
	"document_sha" text collate "C",
	"recorded_at" text collate "C" NOT NULL,
	"counts" json NOT NULL,
	"content_digest" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "database_info" (
	"id" integer PRIMARY KEY NOT NULL,
	"database_id" text collate "C" NOT NULL,
	"created_at" text collate "C" NOT NULL,
	"program_version" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "document_bytes" (
	"sha256" text collate "C" PRIMARY KEY NOT NULL,
	"bytes" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "documents" (
	"row_id" serial PRIMARY KEY NOT NULL,
	"digest" text collate "C" NOT NULL,
	"recorded_from" integer NOT NULL,
	"recorded_to" integer,
	"sha256" text collate "C" NOT NULL,
	"file_name" text collate "C" NOT NULL,
	"title" text collate "C" NOT NULL,
	"issuer" text collate "C",
	"document_number" text collate "C",
	"kind" text collate "C",
	"published_on" text collate "C",
	"published_inferred" boolean NOT NULL,
	"published_reason" text collate "C",
	"effective_from" text collate "C",
	"effective_to" text collate "C",
	"url" text collate "C",
	"media_type" text collate "C" NOT NULL,
	"encoding" text collate "C",
	"byte_length" integer NOT NULL,
	"source_rank" integer NOT NULL,
	"rules_digest" text collate "C" NOT NULL,
	"reading_id" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "indicators" (
	"row_id" serial PRIMARY KEY NOT NULL,
	"digest" text collate "C" NOT NULL,
	"recorded_from" integer NOT NULL,
	"recorded_to" integer,
	"key" text collate "C" NOT NULL,
	"name_zh" text collate "C" NOT NULL,
	"name_en" text collate "C" NOT NULL,
	"topic" text collate "C" NOT NULL,
	"dimension" text collate "C" NOT NULL,
	"base_unit" text collate "C" NOT NULL,
	"kind" text collate "C" NOT NULL,
	"additive" text collate "C" NOT NULL,
	"additive_over_time" boolean NOT NULL,
	"direction" text collate "C" NOT NULL,
	"definition_zh" text collate "C",
	"definition_en" text collate "C",
	"yearly_frame" boolean NOT NULL,
	"price_basis" text collate "C",
	"minimum" text collate "C",
	"maximum" text collate "C",
	"part_of" text collate "C",
	"aliases" json NOT NULL
);
--> statement-breakpoint
CREATE TABLE "issues" (
	"row_id" serial PRIMARY KEY NOT NULL,
	"digest" text collate "C" NOT NULL,
	"recorded_from" integer NOT NULL,
	"recorded_to" integer,
	"id" text collate "C" NOT NULL,
	"code" text collate "C" NOT NULL,
	"document_sha" text collate "C" NOT NULL,
	"statement_id" text collate "C",
	"identity" text collate "C",
	"quote" text collate "C",
	"start" integer,
	"end" integer,
	"parameters" json NOT NULL,
	"state" text collate "C" NOT NULL,
	"sort_key" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "observations" (
	"row_id" serial PRIMARY KEY NOT NULL,
	"digest" text collate "C" NOT NULL,
	"recorded_from" integer NOT NULL,
	"recorded_to" integer,
	"indicator" text collate "C" NOT NULL,
	"scope" text collate "C" NOT NULL,
	"entity" text collate "C",
	"measure" text collate "C" NOT NULL,
	"of" json,
	"status" text collate "C" NOT NULL,
	"comparator" text collate "C" NOT NULL,
	"base_unit" text collate "C" NOT NULL,
	"period_start" text collate "C",
	"period_end" text collate "C",
	"period_kind" text collate "C",
	"period_inferred" boolean NOT NULL,
	"basis" text collate "C",
	"price_basis" text collate "C",
	"definition" text collate "C",
	"release" text collate "C",
	"topic" text collate "C",
	"id" text collate "C" NOT NULL,
	"identity" text collate "C" NOT NULL,
	"region_id" text collate "C" NOT NULL,
	"region_version_id" text collate "C" NOT NULL,
	"amount" numeric NOT NULL,
	"amount_sort" double precision NOT NULL,
	"stated_value" text collate "C" NOT NULL,
	"stated_unit" text collate "C" NOT NULL,
	"decimals" integer NOT NULL,
	"flags" json NOT NULL,
	"source_rank" integer NOT NULL,
	"published_on" text collate "C",
	"supersedes" text collate "C",
	"superseded_by" text collate "C",
	"sort_key" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "readings" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"document_sha" text collate "C" NOT NULL,
	"reader" text collate "C" NOT NULL,
	"reader_version" text collate "C" NOT NULL,
	"text" text collate "C" NOT NULL,
	"text_digest" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "region_events" (
	"row_id" serial PRIMARY KEY NOT NULL,
	"digest" text collate "C" NOT NULL,
	"recorded_from" integer NOT NULL,
	"recorded_to" integer,
	"id" text collate "C" NOT NULL,
	"region_id" text collate "C" NOT NULL,
	"kind" text collate "C" NOT NULL,
	"is_break" boolean NOT NULL,
	"approved_on" text collate "C",
	"announced_on" text collate "C",
	"inaugurated_on" text collate "C",
	"description_zh" text collate "C" NOT NULL,
	"description_en" text collate "C" NOT NULL,
	"reference" text collate "C"
);
--> statement-breakpoint
CREATE TABLE "region_versions" (
	"row_id" serial PRIMARY KEY NOT NULL,
	"digest" text collate "C" NOT NULL,
	"recorded_from" integer NOT NULL,
	"recorded_to" integer,
	"id" text collate "C" NOT NULL,
	"region_id" text collate "C" NOT NULL,
	"code" text collate "C",
	"name" text collate "C" NOT NULL,
	"name_en" text collate "C" NOT NULL,
	"short_names" json NOT NULL,
	"aliases" json NOT NULL,
	"kind" text collate "C" NOT NULL,
	"parent_id" text collate "C",
	"valid_from" text collate "C",
	"valid_to" text collate "C",
	"territory_id" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sections" (
	"row_id" serial PRIMARY KEY NOT NULL,
	"digest" text collate "C" NOT NULL,
	"recorded_from" integer NOT NULL,
	"recorded_to" integer,
	"id" text collate "C" NOT NULL,
	"document_sha" text collate "C" NOT NULL,
	"reading_id" text collate "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"title" text collate "C",
	"start" integer NOT NULL,
	"end" integer NOT NULL,
	"place" text collate "C"
);
--> statement-breakpoint
CREATE TABLE "sentence_grams" (
	"gram" text collate "C" NOT NULL,
	"sentence_row_id" integer NOT NULL,
	CONSTRAINT "sentence_grams_gram_sentence_row_id_pk" PRIMARY KEY("gram","sentence_row_id")
);
--> statement-breakpoint
CREATE TABLE "sentences" (
	"row_id" serial PRIMARY KEY NOT NULL,
	"id" text collate "C" NOT NULL,
	"reading_id" text collate "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"start" integer NOT NULL,
	"end" integer NOT NULL,
	"text" text collate "C" NOT NULL,
	"folded" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "statements" (
	"row_id" serial PRIMARY KEY NOT NULL,
	"digest" text collate "C" NOT NULL,
	"recorded_from" integer NOT NULL,
	"recorded_to" integer,
	"indicator" text collate "C" NOT NULL,
	"scope" text collate "C" NOT NULL,
	"entity" text collate "C",
	"measure" text collate "C" NOT NULL,
	"of" json,
	"status" text collate "C" NOT NULL,
	"comparator" text collate "C" NOT NULL,
	"base_unit" text collate "C" NOT NULL,
	"period_start" text collate "C",
	"period_end" text collate "C",
	"period_kind" text collate "C",
	"period_inferred" boolean NOT NULL,
	"basis" text collate "C",
	"price_basis" text collate "C",
	"definition" text collate "C",
	"release" text collate "C",
	"topic" text collate "C",
	"id" text collate "C" NOT NULL,
	"document_sha" text collate "C" NOT NULL,
	"reading_id" text collate "C" NOT NULL,
	"doc" text collate "C" NOT NULL,
	"start" integer NOT NULL,
	"end" integer NOT NULL,
	"quote" text collate "C" NOT NULL,
	"place" text collate "C",
	"place_stated" text collate "C",
	"indicator_name" text collate "C" NOT NULL,
	"value" text collate "C" NOT NULL,
	"unit" text collate "C" NOT NULL,
	"base_value" numeric NOT NULL,
	"accepted" boolean NOT NULL,
	"reasons" json NOT NULL,
	"evidence" json NOT NULL,
	"origin" text collate "C" NOT NULL,
	"correction_id" text collate "C",
	"identity" text collate "C",
	"claim" json,
	"citation" json NOT NULL,
	"sort_key" text collate "C" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "citations" ADD CONSTRAINT "citations_reading_id_readings_id_fk" FOREIGN KEY ("reading_id") REFERENCES "public"."readings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_reading_id_readings_id_fk" FOREIGN KEY ("reading_id") REFERENCES "public"."readings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "readings" ADD CONSTRAINT "readings_document_sha_document_bytes_sha256_fk" FOREIGN KEY ("document_sha") REFERENCES "public"."document_bytes"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sections" ADD CONSTRAINT "sections_reading_id_readings_id_fk" FOREIGN KEY ("reading_id") REFERENCES "public"."readings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sentence_grams" ADD CONSTRAINT "sentence_grams_sentence_row_id_sentences_row_id_fk" FOREIGN KEY ("sentence_row_id") REFERENCES "public"."sentences"("row_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sentences" ADD CONSTRAINT "sentences_reading_id_readings_id_fk" FOREIGN KEY ("reading_id") REFERENCES "public"."readings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statements" ADD CONSTRAINT "statements_reading_id_readings_id_fk" FOREIGN KEY ("reading_id") REFERENCES "public"."readings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "citations_current" ON "citations" USING btree ("id") WHERE "recorded_to" is null;--> statement-breakpoint
CREATE INDEX "citations_by_observation" ON "citations" USING btree ("observation_id");--> statement-breakpoint
CREATE INDEX "citations_by_statement" ON "citations" USING btree ("statement_id");--> statement-breakpoint
CREATE INDEX "citations_by_document" ON "citations" USING btree ("document_sha");--> statement-breakpoint
CREATE UNIQUE INDEX "comparison_sets_current" ON "comparison_sets" USING btree ("key") WHERE "recorded_to" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "documents_current" ON "documents" USING btree ("sha256") WHERE "recorded_to" is null;--> statement-breakpoint
CREATE INDEX "documents_by_sha" ON "documents" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "documents_by_reading" ON "documents" USING btree ("reading_id");--> statement-breakpoint
CREATE UNIQUE INDEX "indicators_current" ON "indicators" USING btree ("key") WHERE "recorded_to" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "issues_current" ON "issues" USING btree ("id") WHERE "recorded_to" is null;--> statement-breakpoint
CREATE INDEX "issues_by_order" ON "issues" USING btree ("sort_key");--> statement-breakpoint
CREATE INDEX "issues_by_document" ON "issues" USING btree ("document_sha","sort_key");--> statement-breakpoint
CREATE INDEX "issues_by_identity" ON "issues" USING btree ("identity");--> statement-breakpoint
CREATE UNIQUE INDEX "observations_current" ON "observations" USING btree ("id") WHERE "recorded_to" is null;--> statement-breakpoint
CREATE INDEX "observations_by_id" ON "observations" USING btree ("id");--> statement-breakpoint
CREATE INDEX "observations_by_identity" ON "observations" USING btree ("identity");--> statement-breakpoint
CREATE INDEX "observations_by_order" ON "observations" USING btree ("sort_key");--> statement-breakpoint
CREATE INDEX "observations_by_figure" ON "observations" USING btree ("indicator","region_id","sort_key");--> statement-breakpoint
CREATE INDEX "observations_by_region" ON "observations" USING btree ("region_id","sort_key");--> statement-breakpoint
CREATE INDEX "observations_by_topic" ON "observations" USING btree ("topic","sort_key");--> statement-breakpoint
CREATE INDEX "readings_by_document" ON "readings" USING btree ("document_sha");--> statement-breakpoint
CREATE UNIQUE INDEX "region_events_current" ON "region_events" USING btree ("id") WHERE "recorded_to" is null;--> statement-breakpoint
CREATE INDEX "region_events_by_region" ON "region_events" USING btree ("region_id");--> statement-breakpoint
CREATE UNIQUE INDEX "region_versions_current" ON "region_versions" USING btree ("id") WHERE "recorded_to" is null;--> statement-breakpoint
CREATE INDEX "region_versions_by_region" ON "region_versions" USING btree ("region_id");--> statement-breakpoint
CREATE INDEX "region_versions_by_parent" ON "region_versions" USING btree ("parent_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sections_current" ON "sections" USING btree ("id") WHERE "recorded_to" is null;--> statement-breakpoint
CREATE INDEX "sections_by_document" ON "sections" USING btree ("document_sha");--> statement-breakpoint
CREATE UNIQUE INDEX "sentences_by_reading" ON "sentences" USING btree ("reading_id","ordinal");--> statement-breakpoint
CREATE UNIQUE INDEX "statements_current" ON "statements" USING btree ("id") WHERE "recorded_to" is null;--> statement-breakpoint
CREATE INDEX "statements_by_id" ON "statements" USING btree ("id");--> statement-breakpoint
CREATE INDEX "statements_by_identity" ON "statements" USING btree ("identity");--> statement-breakpoint
CREATE INDEX "statements_by_order" ON "statements" USING btree ("sort_key");--> statement-breakpoint
CREATE INDEX "statements_by_document" ON "statements" USING btree ("document_sha","sort_key");