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
ALTER TABLE `offices` ADD `is_deputy` integer DEFAULT false NOT NULL;