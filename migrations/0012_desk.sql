DROP INDEX `unclear_words_times`;--> statement-breakpoint
ALTER TABLE `unclear_words` DROP COLUMN `times`;--> statement-breakpoint
ALTER TABLE `contact_preferences` ADD `address` text;--> statement-breakpoint
ALTER TABLE `contact_preferences` ADD `needs_agreed_at` integer;--> statement-breakpoint
ALTER TABLE `meetings` ADD `has_sign_language` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `meetings` ADD `has_interpreter` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `office_proposals` ADD `hands_over_id` text REFERENCES offices(id) ON UPDATE no action ON DELETE set null;--> statement-breakpoint
CREATE UNIQUE INDEX `office_proposals_hands_over` ON `office_proposals` (`hands_over_id`) WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX `actions_finished` ON `actions` (`owner_id`,`closed_at`) WHERE state <> 'open';