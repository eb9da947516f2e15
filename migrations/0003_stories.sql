CREATE TABLE `feedback_echoes` (
	`feedback_id` text NOT NULL,
	`member_id` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`feedback_id`, `member_id`),
	FOREIGN KEY (`feedback_id`) REFERENCES `feedback`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `feedback_echoes_member` ON `feedback_echoes` (`member_id`);--> statement-breakpoint
ALTER TABLE `feedback` ADD `story_id` text;--> statement-breakpoint
CREATE INDEX `feedback_story` ON `feedback` (`story_id`,`sent_at`) WHERE story_id is not null;--> statement-breakpoint
ALTER TABLE `feedback_drafts` ADD `is_short` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `feedback_drafts` ADD `story_id` text;