CREATE TABLE `absences` (
	`member_id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`began_at` integer NOT NULL,
	`until_on` text,
	`group_id` text,
	`told_by` text DEFAULT '' NOT NULL,
	`recorded_by_id` text,
	`wish` text,
	`wish_at` integer,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "absences_kind" CHECK("absences"."kind" in ('paused', 'died')),
	CONSTRAINT "absences_wish" CHECK("absences"."wish" in ('stays', 'goes')),
	CONSTRAINT "absences_until_when" CHECK(("absences"."kind" = 'paused') = ("absences"."until_on" is not null)),
	CONSTRAINT "absences_died_where" CHECK(("absences"."kind" = 'died') = ("absences"."group_id" is not null)),
	CONSTRAINT "absences_wish_when" CHECK(("absences"."wish" is null) = ("absences"."wish_at" is null))
) STRICT;
--> statement-breakpoint
CREATE INDEX `absences_until` ON `absences` (`until_on`) WHERE until_on is not null;--> statement-breakpoint
CREATE INDEX `absences_died` ON `absences` (`began_at`) WHERE kind = 'died';--> statement-breakpoint
CREATE INDEX `absences_group` ON `absences` (`group_id`) WHERE group_id is not null;--> statement-breakpoint
CREATE INDEX `absences_recorded_by` ON `absences` (`recorded_by_id`) WHERE recorded_by_id is not null;--> statement-breakpoint
CREATE TABLE `audit_checkpoints` (
	`sequence` integer PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`rows` integer NOT NULL,
	`made_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `data_copies` (
	`id` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`asked_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`taken_at` integer,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `data_copies_expires` ON `data_copies` (`expires_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `data_copies_open` ON `data_copies` (`member_id`) WHERE taken_at is null;--> statement-breakpoint
CREATE TABLE `post_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`reason` text NOT NULL,
	`keeps_feedback` integer NOT NULL,
	`asked_by_id` text,
	`asked_at` integer NOT NULL,
	`settled_by_id` text,
	`settled_at` integer,
	`taken_at` integer,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`asked_by_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`settled_by_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "post_requests_kind" CHECK("post_requests"."kind" in ('copy', 'erasure')),
	CONSTRAINT "post_requests_state" CHECK("post_requests"."state" in ('asked', 'agreed', 'stopped')),
	CONSTRAINT "post_requests_reason" CHECK(length("post_requests"."reason") > 0),
	CONSTRAINT "post_requests_settled" CHECK(("post_requests"."state" = 'asked') = ("post_requests"."settled_at" is null)),
	CONSTRAINT "post_requests_two" CHECK("post_requests"."state" <> 'agreed' or "post_requests"."asked_by_id" is null or "post_requests"."settled_by_id" is not "post_requests"."asked_by_id")
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `post_requests_once` ON `post_requests` (`member_id`,`kind`) WHERE state = 'asked';--> statement-breakpoint
CREATE INDEX `post_requests_open` ON `post_requests` (`asked_at`,`id`) WHERE state in ('asked', 'agreed');--> statement-breakpoint
CREATE INDEX `post_requests_asked_by` ON `post_requests` (`asked_by_id`);--> statement-breakpoint
CREATE INDEX `post_requests_settled_by` ON `post_requests` (`settled_by_id`);--> statement-breakpoint
CREATE TABLE `retention_holds` (
	`id` text PRIMARY KEY NOT NULL,
	`member_id` text,
	`feedback_id` text,
	`reason` text NOT NULL,
	`held_by_id` text,
	`held_at` integer NOT NULL,
	`released_at` integer,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`feedback_id`) REFERENCES `feedback`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`held_by_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "retention_holds_of_one" CHECK(("retention_holds"."member_id" is null) <> ("retention_holds"."feedback_id" is null)),
	CONSTRAINT "retention_holds_reason" CHECK(length("retention_holds"."reason") > 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `retention_holds_member` ON `retention_holds` (`member_id`) WHERE member_id is not null and released_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX `retention_holds_feedback` ON `retention_holds` (`feedback_id`) WHERE feedback_id is not null and released_at is null;--> statement-breakpoint
CREATE INDEX `retention_holds_open` ON `retention_holds` (`held_at`,`id`) WHERE released_at is null;--> statement-breakpoint
CREATE INDEX `retention_holds_held_by` ON `retention_holds` (`held_by_id`);--> statement-breakpoint
CREATE TABLE `retention_warnings` (
	`id` text PRIMARY KEY NOT NULL,
	`member_id` text,
	`feedback_id` text,
	`days_before` integer NOT NULL,
	`warned_at` integer NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`feedback_id`) REFERENCES `feedback`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "retention_warnings_of_one" CHECK(("retention_warnings"."member_id" is null) <> ("retention_warnings"."feedback_id" is null))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `retention_warnings_member` ON `retention_warnings` (`member_id`,`days_before`) WHERE member_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `retention_warnings_feedback` ON `retention_warnings` (`feedback_id`,`days_before`) WHERE feedback_id is not null;--> statement-breakpoint
CREATE TABLE `terms_agreements` (
	`member_id` text NOT NULL,
	`terms` text NOT NULL,
	`version` integer NOT NULL,
	`agreed_at` integer NOT NULL,
	PRIMARY KEY(`member_id`, `terms`, `version`),
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "terms_agreements_terms" CHECK("terms_agreements"."terms" in ('houseRules', 'privacy'))
) STRICT;
--> statement-breakpoint
ALTER TABLE `contact_details` ADD `address` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `feedback` ADD `person_key` text;--> statement-breakpoint
ALTER TABLE `members` ADD `last_used_on` text;--> statement-breakpoint
CREATE INDEX `members_last_used` ON `members` (`last_used_on`);--> statement-breakpoint
-- Nobody is taken for gone because nobody had counted before.
UPDATE `members` SET `last_used_on` = date('now');
