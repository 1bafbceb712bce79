ALTER TABLE "citations" ALTER COLUMN "start" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "citations" ALTER COLUMN "end" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "citations" ALTER COLUMN "prefix" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "citations" ALTER COLUMN "suffix" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "citations" ALTER COLUMN "sentence_start" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "citations" ALTER COLUMN "sentence_end" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "citations" ALTER COLUMN "sentence" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "statements" ALTER COLUMN "start" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "statements" ALTER COLUMN "end" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "citations" ADD COLUMN "sheet" text collate "C";--> statement-breakpoint
ALTER TABLE "citations" ADD COLUMN "cell" text collate "C";--> statement-breakpoint
ALTER TABLE "citations" ADD COLUMN "raw" text collate "C";--> statement-breakpoint
ALTER TABLE "citations" ADD COLUMN "headers" json;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "work" text collate "C";--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "edition" integer;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "withdrawn_reason" text collate "C";--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "withdrawn_by" text collate "C";--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "withdrawn_on" text collate "C";--> statement-breakpoint
ALTER TABLE "issues" ADD COLUMN "sheet" text collate "C";--> statement-breakpoint
ALTER TABLE "issues" ADD COLUMN "cell" text collate "C";--> statement-breakpoint
ALTER TABLE "statements" ADD COLUMN "sheet" text collate "C";--> statement-breakpoint
ALTER TABLE "statements" ADD COLUMN "cell" text collate "C";--> statement-breakpoint
ALTER TABLE "statements" ADD COLUMN "raw" text collate "C";--> statement-breakpoint
ALTER TABLE "statements" ADD COLUMN "headers" json;--> statement-breakpoint
CREATE INDEX "documents_by_work" ON "documents" USING btree ("work");--> statement-breakpoint
CREATE INDEX "observations_opened" ON "observations" USING btree ("recorded_from");--> statement-breakpoint
CREATE INDEX "observations_closed" ON "observations" USING btree ("recorded_to") WHERE "recorded_to" is not null;--> statement-breakpoint
CREATE INDEX "statements_waiting" ON "statements" USING btree ("indicator","place") WHERE not "accepted";