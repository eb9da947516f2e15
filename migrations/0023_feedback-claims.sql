CREATE TABLE `feedback_claims` (
	`feedback_id` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`ends_at` integer NOT NULL,
	FOREIGN KEY (`feedback_id`) REFERENCES `feedback`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `feedback_claims_member` ON `feedback_claims` (`member_id`);