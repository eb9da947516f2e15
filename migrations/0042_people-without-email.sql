CREATE TABLE `people_without_email` (
	`member_id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`added_by_id` text,
	`agreed_at` integer NOT NULL,
	`code_hash` text,
	`code_ends_at` integer,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null
) STRICT;
--> statement-breakpoint
CREATE INDEX `people_without_email_group` ON `people_without_email` (`group_id`,`member_id`);--> statement-breakpoint
CREATE INDEX `people_without_email_added_by` ON `people_without_email` (`added_by_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `people_without_email_code` ON `people_without_email` (`code_hash`);