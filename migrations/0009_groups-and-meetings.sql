CREATE TABLE `agenda_items` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`title` text NOT NULL,
	`minutes` integer,
	`state` text NOT NULL,
	`position` integer,
	`proposed_by_id` text,
	`answer` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`proposed_by_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "agenda_items_state" CHECK("agenda_items"."state" in ('proposed', 'accepted', 'declined', 'withdrawn')),
	CONSTRAINT "agenda_items_position" CHECK(("agenda_items"."state" = 'accepted') = ("agenda_items"."position" is not null)),
	CONSTRAINT "agenda_items_answer" CHECK(("agenda_items"."state" = 'declined') = ("agenda_items"."answer" is not null)),
	CONSTRAINT "agenda_items_minutes" CHECK("agenda_items"."minutes" is null or "agenda_items"."minutes" between 1 and 480)
) STRICT;
--> statement-breakpoint
CREATE INDEX `agenda_items_meeting` ON `agenda_items` (`meeting_id`,`state`,`position`);--> statement-breakpoint
CREATE INDEX `agenda_items_proposed_by` ON `agenda_items` (`proposed_by_id`);--> statement-breakpoint
CREATE TABLE `answers` (
	`meeting_id` text NOT NULL,
	`member_id` text NOT NULL,
	`state` text NOT NULL,
	`answered_at` integer NOT NULL,
	PRIMARY KEY(`meeting_id`, `member_id`),
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "answers_state_word" CHECK("answers"."state" in ('coming', 'waiting', 'maybe', 'notComing'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `answers_state` ON `answers` (`meeting_id`,`state`,`answered_at`,`member_id`);--> statement-breakpoint
CREATE INDEX `answers_member` ON `answers` (`member_id`);--> statement-breakpoint
CREATE TABLE `calendar_feeds` (
	`hash` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`group_id` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `calendar_feeds_member` ON `calendar_feeds` (`member_id`,`group_id`);--> statement-breakpoint
CREATE TABLE `poll_answers` (
	`date_id` text NOT NULL,
	`member_id` text NOT NULL,
	`answer` text NOT NULL,
	PRIMARY KEY(`date_id`, `member_id`),
	FOREIGN KEY (`date_id`) REFERENCES `poll_dates`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "poll_answers_answer" CHECK("poll_answers"."answer" in ('yes', 'maybe', 'no'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `poll_answers_member` ON `poll_answers` (`member_id`);--> statement-breakpoint
CREATE TABLE `poll_dates` (
	`id` text PRIMARY KEY NOT NULL,
	`poll_id` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	FOREIGN KEY (`poll_id`) REFERENCES `polls`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "poll_dates_ends_after_start" CHECK("poll_dates"."ends_at" > "poll_dates"."starts_at")
) STRICT;
--> statement-breakpoint
CREATE INDEX `poll_dates_poll` ON `poll_dates` (`poll_id`,`starts_at`);--> statement-breakpoint
CREATE TABLE `polls` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`title` text NOT NULL,
	`place` text NOT NULL,
	`link` text NOT NULL,
	`state` text NOT NULL,
	`meeting_id` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "polls_state" CHECK("polls"."state" in ('open', 'chosen', 'closed'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `polls_group` ON `polls` (`group_id`,`created_at`) WHERE state = 'open';--> statement-breakpoint
CREATE INDEX `polls_meeting` ON `polls` (`meeting_id`);--> statement-breakpoint
CREATE TABLE `document_contents` (
	`document_id` text PRIMARY KEY NOT NULL,
	`bytes` blob NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE TABLE `documents` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`folder_id` text,
	`title` text NOT NULL,
	`kind` text NOT NULL,
	`size` integer NOT NULL,
	`added_by_id` text,
	`added_at` integer NOT NULL,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`folder_id`) REFERENCES `folders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "documents_kind" CHECK("documents"."kind" in ('pdf', 'docx', 'png', 'jpeg'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `documents_group` ON `documents` (`group_id`,`added_at`,`id`) WHERE folder_id is null;--> statement-breakpoint
CREATE INDEX `documents_folder` ON `documents` (`folder_id`,`added_at`,`id`);--> statement-breakpoint
CREATE INDEX `documents_added_by` ON `documents` (`added_by_id`);--> statement-breakpoint
CREATE TABLE `folders` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`name` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `folders_name` ON `folders` (`group_id`,lower(name));--> statement-breakpoint
CREATE TABLE `invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`member_id` text NOT NULL,
	`email` text NOT NULL,
	`state` text NOT NULL,
	`created_at` integer NOT NULL,
	`sent_at` integer NOT NULL,
	`settled_at` integer,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "invitations_state" CHECK("invitations"."state" in ('sent', 'accepted', 'revoked')),
	CONSTRAINT "invitations_settled" CHECK(("invitations"."state" = 'sent') = ("invitations"."settled_at" is null))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_open` ON `invitations` (`member_id`,`group_id`) WHERE state = 'sent';--> statement-breakpoint
CREATE INDEX `invitations_group` ON `invitations` (`group_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `invitations_member` ON `invitations` (`member_id`,`sent_at`);--> statement-breakpoint
CREATE INDEX `invitations_sent` ON `invitations` (`sent_at`);--> statement-breakpoint
CREATE TABLE `join_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`member_id` text NOT NULL,
	`state` text NOT NULL,
	`reason` text NOT NULL,
	`answer` text,
	`asked_at` integer NOT NULL,
	`settled_at` integer,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "join_requests_state" CHECK("join_requests"."state" in ('asked', 'accepted', 'declined', 'withdrawn')),
	CONSTRAINT "join_requests_settled" CHECK(("join_requests"."state" = 'asked') = ("join_requests"."settled_at" is null)),
	CONSTRAINT "join_requests_answer" CHECK(("join_requests"."state" = 'declined') = ("join_requests"."answer" is not null))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `join_requests_open` ON `join_requests` (`member_id`,`group_id`) WHERE state = 'asked';--> statement-breakpoint
CREATE INDEX `join_requests_waiting` ON `join_requests` (`group_id`,`asked_at`,`id`) WHERE state = 'asked';--> statement-breakpoint
CREATE INDEX `join_requests_member` ON `join_requests` (`member_id`,`group_id`,`asked_at`);--> statement-breakpoint
ALTER TABLE `memberships` ADD `is_listed` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `memberships_listed` ON `memberships` (`group_id`,`joined_at`,`id`) WHERE left_at is null and is_listed = 1;--> statement-breakpoint
ALTER TABLE `meetings` ADD `is_step_free` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `meetings` ADD `has_hearing_loop` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `meetings` ADD `has_large_print` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `meetings` ADD `has_travel_help` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `meetings` ADD `places` integer;--> statement-breakpoint
ALTER TABLE `meetings` ADD `series_id` text;--> statement-breakpoint
ALTER TABLE `meetings` ADD `revision` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `meetings` ADD `changed_at` integer;--> statement-breakpoint
ALTER TABLE `meetings` ADD `cancelled_at` integer;--> statement-breakpoint
ALTER TABLE `meetings` ADD `cancel_reason` text;--> statement-breakpoint
ALTER TABLE `meetings` ADD `reminded_at` integer;--> statement-breakpoint
ALTER TABLE `meetings` ADD `write_up_reminded_at` integer;--> statement-breakpoint
CREATE INDEX `meetings_series` ON `meetings` (`series_id`,`starts_at`);--> statement-breakpoint
CREATE INDEX `meetings_to_remind` ON `meetings` (`starts_at`) WHERE reminded_at is null and cancelled_at is null;--> statement-breakpoint
CREATE INDEX `meetings_to_write_up` ON `meetings` (`ends_at`) WHERE write_up_reminded_at is null and cancelled_at is null;