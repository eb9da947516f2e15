CREATE TABLE `former_names` (
	`id` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`name` text NOT NULL,
	`held_from` integer NOT NULL,
	`held_until` integer NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `former_names_member` ON `former_names` (`member_id`,`held_until`);--> statement-breakpoint
CREATE TABLE `possible_mentions` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`place` text NOT NULL,
	`row_id` text NOT NULL,
	`part` text NOT NULL,
	`spans` text NOT NULL,
	`text_hash` text NOT NULL,
	`found_on` text NOT NULL,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "possible_mentions_place" CHECK("possible_mentions"."place" in ('groups', 'meetings', 'polls', 'actions', 'agenda_items', 'notes_items', 'attendances', 'corrections', 'addenda', 'decisions', 'public_items', 'documents', 'folders', 'recommendations', 'recommendation_entry_texts', 'recommendation_notes', 'recommendation_responses', 'published_changes', 'report_sections', 'report_asks'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `possible_mentions_text` ON `possible_mentions` (`place`,`row_id`,`part`);--> statement-breakpoint
CREATE INDEX `possible_mentions_group` ON `possible_mentions` (`group_id`,`id`);--> statement-breakpoint
ALTER TABLE `absences` ADD `paused_until_on` text;--> statement-breakpoint
ALTER TABLE `absences` ADD `confirmed_by_id` text REFERENCES members(id) ON DELETE SET NULL;--> statement-breakpoint
ALTER TABLE `absences` ADD `confirmed_at` integer;--> statement-breakpoint
ALTER TABLE `absences` ADD `used_at` integer;--> statement-breakpoint
CREATE INDEX `absences_confirmed_by` ON `absences` (`confirmed_by_id`) WHERE confirmed_by_id is not null;