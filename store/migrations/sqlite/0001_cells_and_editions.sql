PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_citations` (
	`row_id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`digest` text NOT NULL,
	`recorded_from` integer NOT NULL,
	`recorded_to` integer,
	`id` text NOT NULL,
	`observation_id` text NOT NULL,
	`statement_id` text NOT NULL,
	`reading_id` text NOT NULL,
	`document_sha` text NOT NULL,
	`start` integer,
	`end` integer,
	`sheet` text,
	`cell` text,
	`raw` text,
	`headers` text,
	`quote` text NOT NULL,
	`prefix` text,
	`suffix` text,
	`sentence_start` integer,
	`sentence_end` integer,
	`sentence` text,
	`rule` text NOT NULL,
	FOREIGN KEY (`reading_id`) REFERENCES `readings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_citations`("row_id", "digest", "recorded_from", "recorded_to", "id", "observation_id", "statement_id", "reading_id", "document_sha", "start", "end", "sheet", "cell", "raw", "headers", "quote", "prefix", "suffix", "sentence_start", "sentence_end", "sentence", "rule") SELECT "row_id", "digest", "recorded_from", "recorded_to", "id", "observation_id", "statement_id", "reading_id", "document_sha", "start", "end", null, null, null, null, "quote", "prefix", "suffix", "sentence_start", "sentence_end", "sentence", "rule" FROM `citations`;--> statement-breakpoint
DROP TABLE `citations`;--> statement-breakpoint
ALTER TABLE `__new_citations` RENAME TO `citations`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `citations_current` ON `citations` (`id`) WHERE "recorded_to" is null;--> statement-breakpoint
CREATE INDEX `citations_by_observation` ON `citations` (`observation_id`);--> statement-breakpoint
CREATE INDEX `citations_by_statement` ON `citations` (`statement_id`);--> statement-breakpoint
CREATE INDEX `citations_by_document` ON `citations` (`document_sha`);--> statement-breakpoint
CREATE TABLE `__new_statements` (
	`row_id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`digest` text NOT NULL,
	`recorded_from` integer NOT NULL,
	`recorded_to` integer,
	`indicator` text NOT NULL,
	`scope` text NOT NULL,
	`entity` text,
	`measure` text NOT NULL,
	`of` text,
	`status` text NOT NULL,
	`comparator` text NOT NULL,
	`base_unit` text NOT NULL,
	`period_start` text,
	`period_end` text,
	`period_kind` text,
	`period_inferred` integer NOT NULL,
	`basis` text,
	`price_basis` text,
	`definition` text,
	`release` text,
	`topic` text,
	`id` text NOT NULL,
	`document_sha` text NOT NULL,
	`reading_id` text NOT NULL,
	`doc` text NOT NULL,
	`start` integer,
	`end` integer,
	`sheet` text,
	`cell` text,
	`raw` text,
	`headers` text,
	`quote` text NOT NULL,
	`place` text,
	`place_stated` text,
	`indicator_name` text NOT NULL,
	`value` text NOT NULL,
	`unit` text NOT NULL,
	`base_value` text NOT NULL,
	`accepted` integer NOT NULL,
	`reasons` text NOT NULL,
	`evidence` text NOT NULL,
	`origin` text NOT NULL,
	`correction_id` text,
	`identity` text,
	`claim` text,
	`citation` text NOT NULL,
	`sort_key` text NOT NULL,
	FOREIGN KEY (`reading_id`) REFERENCES `readings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_statements`("row_id", "digest", "recorded_from", "recorded_to", "indicator", "scope", "entity", "measure", "of", "status", "comparator", "base_unit", "period_start", "period_end", "period_kind", "period_inferred", "basis", "price_basis", "definition", "release", "topic", "id", "document_sha", "reading_id", "doc", "start", "end", "sheet", "cell", "raw", "headers", "quote", "place", "place_stated", "indicator_name", "value", "unit", "base_value", "accepted", "reasons", "evidence", "origin", "correction_id", "identity", "claim", "citation", "sort_key") SELECT "row_id", "digest", "recorded_from", "recorded_to", "indicator", "scope", "entity", "measure", "of", "status", "comparator", "base_unit", "period_start", "period_end", "period_kind", "period_inferred", "basis", "price_basis", "definition", "release", "topic", "id", "document_sha", "reading_id", "doc", "start", "end", null, null, null, null, "quote", "place", "place_stated", "indicator_name", "value", "unit", "base_value", "accepted", "reasons", "evidence", "origin", "correction_id", "identity", "claim", "citation", "sort_key" FROM `statements`;--> statement-breakpoint
DROP TABLE `statements`;--> statement-breakpoint
ALTER TABLE `__new_statements` RENAME TO `statements`;--> statement-breakpoint
CREATE UNIQUE INDEX `statements_current` ON `statements` (`id`) WHERE "recorded_to" is null;--> statement-breakpoint
CREATE INDEX `statements_by_id` ON `statements` (`id`);--> statement-breakpoint
CREATE INDEX `statements_by_identity` ON `statements` (`identity`);--> statement-breakpoint
CREATE INDEX `statements_by_order` ON `statements` (`sort_key`);--> statement-breakpoint
CREATE INDEX `statements_by_document` ON `statements` (`document_sha`,`sort_key`);--> statement-breakpoint
CREATE INDEX `statements_waiting` ON `statements` (`indicator`,`place`) WHERE not "accepted";--> statement-breakpoint
ALTER TABLE `documents` ADD `work` text;--> statement-breakpoint
ALTER TABLE `documents` ADD `edition` integer;--> statement-breakpoint
ALTER TABLE `documents` ADD `withdrawn_reason` text;--> statement-breakpoint
ALTER TABLE `documents` ADD `withdrawn_by` text;--> statement-breakpoint
ALTER TABLE `documents` ADD `withdrawn_on` text;--> statement-breakpoint
CREATE INDEX `documents_by_work` ON `documents` (`work`);--> statement-breakpoint
ALTER TABLE `issues` ADD `sheet` text;--> statement-breakpoint
ALTER TABLE `issues` ADD `cell` text;--> statement-breakpoint
CREATE INDEX `observations_opened` ON `observations` (`recorded_from`);--> statement-breakpoint
CREATE INDEX `observations_closed` ON `observations` (`recorded_to`) WHERE "recorded_to" is not null;