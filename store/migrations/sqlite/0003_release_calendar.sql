CREATE TABLE `release_rules` (
	`row_id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`digest` text NOT NULL,
	`recorded_from` integer NOT NULL,
	`recorded_to` integer,
	`key` text NOT NULL,
	`ordinal` integer NOT NULL,
	`region_ids` text,
	`within` text,
	`region_kinds` text,
	`indicators` text,
	`topics` text,
	`months` text NOT NULL,
	`no_other_months` integer NOT NULL,
	`due_months` integer NOT NULL,
	`due_day` integer NOT NULL,
	`note_zh` text NOT NULL,
	`note_en` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `release_rules_current` ON `release_rules` (`key`) WHERE "recorded_to" is null;--> statement-breakpoint
ALTER TABLE `documents` ADD `edition_assumed` integer;--> statement-breakpoint
ALTER TABLE `indicators` ADD `comparable_definitions` text;--> statement-breakpoint
ALTER TABLE `indicators` ADD `no_january` integer;--> statement-breakpoint
CREATE INDEX `indicators_by_key` ON `indicators` (`key`);--> statement-breakpoint
ALTER TABLE `region_versions` ADD `member_ids` text;--> statement-breakpoint
CREATE INDEX `comparison_sets_by_key` ON `comparison_sets` (`key`);