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
CREATE TABLE `feedback_readings` (
	`feedback_id` text NOT NULL,
	`office` text NOT NULL,
	`place_id` text NOT NULL,
	`read_on` text NOT NULL,
	PRIMARY KEY(`feedback_id`, `read_on`, `office`, `place_id`),
	FOREIGN KEY (`feedback_id`) REFERENCES `feedback`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "feedback_readings_office" CHECK("feedback_readings"."office" in ('facilitator', 'reviewer', 'moderator'))
) STRICT;
--> statement-breakpoint
-- Added one by one, each with its CHECK, in place of a rebuild of the largest table and its triggers.
ALTER TABLE `feedback` ADD `entered_by_id` text REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null;--> statement-breakpoint
ALTER TABLE `feedback` ADD `received_on` text;--> statement-breakpoint
ALTER TABLE `feedback` ADD `consent_way` text CONSTRAINT "feedback_consent_way" CHECK("consent_way" in ('signedForm', 'saidOnPhone', 'saidInPerson'));--> statement-breakpoint
ALTER TABLE `feedback` ADD `combined_at` integer;--> statement-breakpoint
ALTER TABLE `feedback` ADD `combined_into_id` text REFERENCES `feedback`(`id`) ON UPDATE no action ON DELETE set null CONSTRAINT "feedback_combined_when" CHECK("combined_into_id" is null or ("state" = 'published' and "combined_at" is not null));--> statement-breakpoint
DROP INDEX `feedback_untagged`;--> statement-breakpoint
DROP INDEX `feedback_unanswered`;--> statement-breakpoint
CREATE INDEX `feedback_untagged` ON `feedback` (`group_id`,`published_at`,`id`) WHERE state = 'published' and is_tagged = 0 and combined_into_id is null;--> statement-breakpoint
CREATE INDEX `feedback_unanswered` ON `feedback` (`organisation_id`,`author_id`,`entered_by_id`) WHERE state = 'published' and is_answered = 0 and combined_into_id is null;--> statement-breakpoint
CREATE INDEX `feedback_combined` ON `feedback` (`combined_into_id`) WHERE combined_into_id is not null;--> statement-breakpoint
CREATE INDEX `feedback_entered_by` ON `feedback` (`entered_by_id`) WHERE entered_by_id is not null;--> statement-breakpoint
CREATE INDEX `feedback_entries` ON `feedback` (`group_id`,`sent_at`,`id`) WHERE received_on is not null;--> statement-breakpoint
ALTER TABLE `feedback_drafts` ADD `noticed_at` integer;--> statement-breakpoint
CREATE INDEX `feedback_drafts_idle` ON `feedback_drafts` (`updated_at`);
