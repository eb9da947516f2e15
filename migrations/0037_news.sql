CREATE TABLE `group_email_choices` (
	`member_id` text NOT NULL,
	`group_id` text NOT NULL,
	`emails` text NOT NULL,
	PRIMARY KEY(`member_id`, `group_id`),
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "group_email_choices_emails" CHECK("group_email_choices"."emails" in ('asItHappens', 'daily', 'weekly', 'none'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `group_email_choices_group` ON `group_email_choices` (`group_id`);--> statement-breakpoint
CREATE TABLE `emails` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`member_id` text,
	`feedback_id` text,
	`period` text NOT NULL,
	`created_at` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`due_at` integer NOT NULL,
	`begun_at` integer,
	`handed_at` integer,
	`sent_at` integer,
	`failed_at` integer,
	`last_error` text,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`feedback_id`) REFERENCES `feedback`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "emails_to_whom" CHECK(("emails"."member_id" is null) = ("emails"."feedback_id" is not null))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `emails_once` ON `emails` (`member_id`,`kind`,`period`) WHERE member_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `emails_once_to_follower` ON `emails` (`feedback_id`,`kind`,`period`) WHERE feedback_id is not null;--> statement-breakpoint
CREATE INDEX `emails_due` ON `emails` (`due_at`) WHERE sent_at is null and failed_at is null;--> statement-breakpoint
CREATE TABLE `refused_addresses` (
	`member_id` text PRIMARY KEY NOT NULL,
	`refused_at` integer NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE TABLE `__new_outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`member_id` text,
	`feedback_id` text,
	`group_id` text,
	`details` text NOT NULL,
	`created_at` integer NOT NULL,
	`due_at` integer,
	`email_id` text,
	`seen_at` integer,
	`sent_at` integer,
	`untold_at` integer,
	`untold_because` text,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`feedback_id`) REFERENCES `feedback`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`email_id`) REFERENCES `emails`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "outbox_to_whom" CHECK(("__new_outbox"."member_id" is null) = ("__new_outbox"."feedback_id" is not null)),
	CONSTRAINT "outbox_untold" CHECK(("__new_outbox"."untold_at" is null) = ("__new_outbox"."untold_because" is null))
) STRICT;
--> statement-breakpoint
-- What has gone was read long ago; when an email tells of what waits is looked at anew.
INSERT INTO `__new_outbox`("id", "kind", "member_id", "feedback_id", "group_id", "details", "created_at", "seen_at", "sent_at", "untold_at", "untold_because")
	SELECT "id", "kind", "member_id", "feedback_id", (SELECT `groups`.`id` FROM `groups` WHERE `groups`.`id` = "details" ->> 'groupId'), "details", "created_at", coalesce("sent_at", "failed_at"), "sent_at", "failed_at", CASE WHEN "failed_at" IS NOT NULL THEN coalesce("last_error", 'unknown') END FROM `outbox`;--> statement-breakpoint
DROP TABLE `outbox`;--> statement-breakpoint
ALTER TABLE `__new_outbox` RENAME TO `outbox`;--> statement-breakpoint
CREATE INDEX `outbox_to_sort` ON `outbox` (`created_at`) WHERE due_at is null and sent_at is null and untold_at is null;--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`due_at`) WHERE email_id is null and sent_at is null and untold_at is null;--> statement-breakpoint
CREATE INDEX `outbox_member` ON `outbox` (`member_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `outbox_email` ON `outbox` (`email_id`) WHERE email_id is not null;--> statement-breakpoint
CREATE INDEX `outbox_group` ON `outbox` (`group_id`) WHERE group_id is not null;--> statement-breakpoint
CREATE INDEX `outbox_feedback` ON `outbox` (`feedback_id`) WHERE feedback_id is not null;--> statement-breakpoint
CREATE TABLE `__new_contact_preferences` (
	`member_id` text PRIMARY KEY NOT NULL,
	`emails` text NOT NULL,
	`weekly_on` integer DEFAULT 1 NOT NULL,
	`details` text,
	`address` text,
	`needs_agreed_at` integer,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "contact_preferences_emails" CHECK("__new_contact_preferences"."emails" in ('asItHappens', 'daily', 'weekly', 'none')),
	CONSTRAINT "contact_preferences_weekly_on" CHECK("__new_contact_preferences"."weekly_on" between 1 and 7)
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_contact_preferences`("member_id", "emails", "details", "address", "needs_agreed_at") SELECT "member_id", "emails", "details", "address", "needs_agreed_at" FROM `contact_preferences`;--> statement-breakpoint
DROP TABLE `contact_preferences`;--> statement-breakpoint
ALTER TABLE `__new_contact_preferences` RENAME TO `contact_preferences`;