CREATE TABLE `second_step_removals` (
	`id` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`reason` text NOT NULL,
	`state` text NOT NULL,
	`asked_by_id` text,
	`asked_at` integer NOT NULL,
	`approved_by_id` text,
	`approved_at` integer,
	`settled_at` integer,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`asked_by_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`approved_by_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "second_step_removals_state" CHECK("second_step_removals"."state" in ('asked', 'approved', 'stopped', 'done')),
	CONSTRAINT "second_step_removals_reason" CHECK(length("second_step_removals"."reason") > 0),
	CONSTRAINT "second_step_removals_settled" CHECK(("second_step_removals"."state" in ('stopped', 'done')) = ("second_step_removals"."settled_at" is not null)),
	CONSTRAINT "second_step_removals_approved" CHECK("second_step_removals"."state" not in ('approved', 'done') or "second_step_removals"."approved_at" is not null),
	CONSTRAINT "second_step_removals_two" CHECK("second_step_removals"."approved_by_id" is null or "second_step_removals"."approved_by_id" <> "second_step_removals"."asked_by_id")
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `second_step_removals_once` ON `second_step_removals` (`member_id`) WHERE settled_at is null;--> statement-breakpoint
CREATE INDEX `second_step_removals_open` ON `second_step_removals` (`asked_at`,`id`) WHERE settled_at is null;--> statement-breakpoint
CREATE INDEX `second_step_removals_asked_by` ON `second_step_removals` (`asked_by_id`);--> statement-breakpoint
CREATE INDEX `second_step_removals_approved_by` ON `second_step_removals` (`approved_by_id`);--> statement-breakpoint
CREATE TABLE `__new_one_time_tokens` (
	`hash` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`member_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	`subject_id` text,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "one_time_tokens_purpose" CHECK("__new_one_time_tokens"."purpose" in ('confirmEmail', 'resetPassword', 'acceptInvitation', 'logIn', 'confirmNewEmail', 'undoNewEmail', 'keepSecondStep'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_one_time_tokens`("hash", "purpose", "member_id", "created_at", "expires_at", "used_at", "subject_id") SELECT "hash", "purpose", "member_id", "created_at", "expires_at", "used_at", "subject_id" FROM `one_time_tokens`;--> statement-breakpoint
DROP TABLE `one_time_tokens`;--> statement-breakpoint
ALTER TABLE `__new_one_time_tokens` RENAME TO `one_time_tokens`;--> statement-breakpoint
CREATE INDEX `one_time_tokens_member` ON `one_time_tokens` (`member_id`,`purpose`);--> statement-breakpoint
CREATE INDEX `one_time_tokens_expires` ON `one_time_tokens` (`expires_at`);