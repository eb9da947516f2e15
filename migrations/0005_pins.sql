CREATE TABLE `feedback_pins` (
	`feedback_id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`pinned_by_id` text,
	`reason` text NOT NULL,
	`pinned_at` integer NOT NULL,
	FOREIGN KEY (`feedback_id`) REFERENCES `feedback`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`pinned_by_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null
) STRICT;
--> statement-breakpoint
CREATE INDEX `feedback_pins_group` ON `feedback_pins` (`group_id`,`pinned_at`);--> statement-breakpoint
CREATE INDEX `feedback_pins_pinned_by` ON `feedback_pins` (`pinned_by_id`);--> statement-breakpoint
DROP INDEX `feedback_untagged`;--> statement-breakpoint
CREATE INDEX `feedback_untagged` ON `feedback` (`group_id`,`published_at`,`id`) WHERE state = 'published' and is_tagged = 0;