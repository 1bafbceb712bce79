CREATE TABLE `citations` (
	`row_id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`digest` text NOT NULL,
	`recorded_from` integer NOT NULL,
	`recorded_to` integer,
	`id` text NOT NULL,
	`observation_id` text NOT NULL,
	`statement_id` text NOT NULL,
	`reading_id` text NOT NULL,
	`document_sha` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`quote` text NOT NULL,
	`prefix` text NOT NULL,
	`suffix` text NOT NULL,
	`sentence_start` integer NOT NULL,
	`sentence_end` integer NOT NULL,
	`sentence` text NOT NULL,
	`rule` text NOT NULL,
	FOREIGN KEY (`reading_id`) REFERENCES `readings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `citations_current` ON `citations` (`id`) WHERE "recorded_to" is null;--> statement-breakpoint
CREATE INDEX `citations_by_observation` ON `citations` (`observation_id`);--> statement-breakpoint
CREATE INDEX `citations_by_statement` ON `citations` (`statement_id`);--> statement-breakpoint
CREATE INDEX `citations_by_document` ON `citations` (`document_sha`);--> statement-breakpoint
CREATE TABLE `comparison_sets` (
	`row_id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`digest` text NOT NULL,
	`recorded_from` integer NOT NULL,
	`recorded_to` integer,
	`key` text NOT NULL,
	`name_zh` text NOT NULL,
	`name_en` text NOT NULL,
	`description_zh` text NOT NULL,
	`description_en` text NOT NULL,
	`rows` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `comparison_sets_current` ON `comparison_sets` (`key`) WHERE "recorded_to" is null;--> statement-breakpoint
CREATE TABLE `data_versions` (
	`version` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`document_sha` text,
	`recorded_at` text NOT NULL,
	`counts` text NOT NULL,
	`content_digest` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `database_info` (
	`id` integer PRIMARY KEY NOT NULL,
	`database_id` text NOT NULL,
	`created_at` text NOT NULL,
	`program_version` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `document_bytes` (
	`sha256` text PRIMARY KEY NOT NULL,
	`bytes` blob NOT NULL
);
--> statement-breakpoint
CREATE TABLE `documents` (
	`row_id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`digest` text NOT NULL,
	`recorded_from` integer NOT NULL,
	`recorded_to` integer,
	`sha256` text NOT NULL,
	`file_name` text NOT NULL,
	`title` text NOT NULL,
	`issuer` text,
	`document_number` text,
	`kind` text,
	`published_on` text,
	`published_inferred` integer NOT NULL,
	`published_reason` text,
	`effective_from` text,
	`effective_to` text,
	`url` text,
	`media_type` text NOT NULL,
	`encoding` text,
	`byte_length` integer NOT NULL,
	`source_rank` integer NOT NULL,
	`rules_digest` text NOT NULL,
	`reading_id` text NOT NULL,
	FOREIGN KEY (`reading_id`) REFERENCES `readings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `documents_current` ON `documents` (`sha256`) WHERE "recorded_to" is null;--> statement-breakpoint
CREATE INDEX `documents_by_sha` ON `documents` (`sha256`);--> statement-breakpoint
CREATE INDEX `documents_by_reading` ON `documents` (`reading_id`);--> statement-breakpoint
CREATE TABLE `indicators` (
	`row_id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`digest` text NOT NULL,
	`recorded_from` integer NOT NULL,
	`recorded_to` integer,
	`key` text NOT NULL,
	`name_zh` text NOT NULL,
	`name_en` text NOT NULL,
	`topic` text NOT NULL,
	`dimension` text NOT NULL,
	`base_unit` text NOT NULL,
	`kind` text NOT NULL,
	`additive` text NOT NULL,
	`additive_over_time` integer NOT NULL,
	`direction` text NOT NULL,
	`definition_zh` text,
	`definition_en` text,
	`yearly_frame` integer NOT NULL,
	`price_basis` text,
	`minimum` text,
	`maximum` text,
	`part_of` text,
	`aliases` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `indicators_current` ON `indicators` (`key`) WHERE "recorded_to" is null;--> statement-breakpoint
CREATE TABLE `issues` (
	`row_id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`digest` text NOT NULL,
	`recorded_from` integer NOT NULL,
	`recorded_to` integer,
	`id` text NOT NULL,
	`code` text NOT NULL,
	`document_sha` text NOT NULL,
	`statement_id` text,
	`identity` text,
	`quote` text,
	`start` integer,
	`end` integer,
	`parameters` text NOT NULL,
	`state` text NOT NULL,
	`sort_key` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `issues_current` ON `issues` (`id`) WHERE "recorded_to" is null;--> statement-breakpoint
CREATE INDEX `issues_by_order` ON `issues` (`sort_key`);--> statement-breakpoint
CREATE INDEX `issues_by_document` ON `issues` (`document_sha`,`sort_key`);--> statement-breakpoint
CREATE INDEX `issues_by_identity` ON `issues` (`identity`);--> statement-breakpoint
CREATE TABLE `observations` (
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
	`identity` text NOT NULL,
	`region_id` text NOT NULL,
	`region_version_id` text NOT NULL,
	`amount` text NOT NULL,
	`amount_sort` real NOT NULL,
	`stated_value` text NOT NULL,
	`stated_unit` text NOT NULL,
	`decimals` integer NOT NULL,
	`flags` text NOT NULL,
	`source_rank` integer NOT NULL,
	`published_on` text,
	`supersedes` text,
	`superseded_by` text,
	`sort_key` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `observations_current` ON `observations` (`id`) WHERE "recorded_to" is null;--> statement-breakpoint
CREATE INDEX `observations_by_id` ON `observations` (`id`);--> statement-breakpoint
CREATE INDEX `observations_by_identity` ON `observations` (`identity`);--> statement-breakpoint
CREATE INDEX `observations_by_order` ON `observations` (`sort_key`);--> statement-breakpoint
CREATE INDEX `observations_by_figure` ON `observations` (`indicator`,`region_id`,`sort_key`);--> statement-breakpoint
CREATE INDEX `observations_by_region` ON `observations` (`region_id`,`sort_key`);--> statement-breakpoint
CREATE INDEX `observations_by_topic` ON `observations` (`topic`,`sort_key`);--> statement-breakpoint
CREATE TABLE `readings` (
	`id` text PRIMARY KEY NOT NULL,
	`document_sha` text NOT NULL,
	`reader` text NOT NULL,
	`reader_version` text NOT NULL,
	`text` text NOT NULL,
	`text_digest` text NOT NULL,
	FOREIGN KEY (`document_sha`) REFERENCES `document_bytes`(`sha256`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `readings_by_document` ON `readings` (`document_sha`);--> statement-breakpoint
CREATE TABLE `region_events` (
	`row_id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`digest` text NOT NULL,
	`recorded_from` integer NOT NULL,
	`recorded_to` integer,
	`id` text NOT NULL,
	`region_id` text NOT NULL,
	`kind` text NOT NULL,
	`is_break` integer NOT NULL,
	`approved_on` text,
	`announced_on` text,
	`inaugurated_on` text,
	`description_zh` text NOT NULL,
	`description_en` text NOT NULL,
	`reference` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `region_events_current` ON `region_events` (`id`) WHERE "recorded_to" is null;--> statement-breakpoint
CREATE INDEX `region_events_by_region` ON `region_events` (`region_id`);--> statement-breakpoint
CREATE TABLE `region_versions` (
	`row_id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`digest` text NOT NULL,
	`recorded_from` integer NOT NULL,
	`recorded_to` integer,
	`id` text NOT NULL,
	`region_id` text NOT NULL,
	`code` text,
	`name` text NOT NULL,
	`name_en` text NOT NULL,
	`short_names` text NOT NULL,
	`aliases` text NOT NULL,
	`kind` text NOT NULL,
	`parent_id` text,
	`valid_from` text,
	`valid_to` text,
	`territory_id` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `region_versions_current` ON `region_versions` (`id`) WHERE "recorded_to" is null;--> statement-breakpoint
CREATE INDEX `region_versions_by_region` ON `region_versions` (`region_id`);--> statement-breakpoint
CREATE INDEX `region_versions_by_parent` ON `region_versions` (`parent_id`);--> statement-breakpoint
CREATE TABLE `sections` (
	`row_id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`digest` text NOT NULL,
	`recorded_from` integer NOT NULL,
	`recorded_to` integer,
	`id` text NOT NULL,
	`document_sha` text NOT NULL,
	`reading_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`title` text,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`place` text,
	FOREIGN KEY (`reading_id`) REFERENCES `readings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sections_current` ON `sections` (`id`) WHERE "recorded_to" is null;--> statement-breakpoint
CREATE INDEX `sections_by_document` ON `sections` (`document_sha`);--> statement-breakpoint
CREATE TABLE `sentence_grams` (
	`gram` text NOT NULL,
	`sentence_row_id` integer NOT NULL,
	PRIMARY KEY(`gram`, `sentence_row_id`),
	FOREIGN KEY (`sentence_row_id`) REFERENCES `sentences`(`row_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `sentences` (
	`row_id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`reading_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`text` text NOT NULL,
	`folded` text NOT NULL,
	FOREIGN KEY (`reading_id`) REFERENCES `readings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sentences_by_reading` ON `sentences` (`reading_id`,`ordinal`);--> statement-breakpoint
CREATE TABLE `statements` (
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
	`start` integer NOT NULL,
	`end` integer NOT NULL,
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
CREATE UNIQUE INDEX `statements_current` ON `statements` (`id`) WHERE "recorded_to" is null;--> statement-breakpoint
CREATE INDEX `statements_by_id` ON `statements` (`id`);--> statement-breakpoint
CREATE INDEX `statements_by_identity` ON `statements` (`identity`);--> statement-breakpoint
CREATE INDEX `statements_by_order` ON `statements` (`sort_key`);--> statement-breakpoint
CREATE INDEX `statements_by_document` ON `statements` (`document_sha`,`sort_key`);