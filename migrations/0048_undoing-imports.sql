-- A large import is undone a few comments at a time.
CREATE TABLE `__new_imports` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`member_id` text,
	`file_name` text NOT NULL,
	`headings_hash` text NOT NULL,
	`state` text NOT NULL,
	`row_count` integer NOT NULL,
	`rows_read` integer DEFAULT 0 NOT NULL,
	`plan` text,
	`reading` text,
	`comments_made` integer DEFAULT 0 NOT NULL,
	`comments_kept` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`finished_at` integer,
	`undone_at` integer,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "imports_state" CHECK("__new_imports"."state" in ('ready', 'running', 'done', 'undoing', 'undone'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_imports`("id", "group_id", "member_id", "file_name", "headings_hash", "state", "row_count", "rows_read", "plan", "reading", "comments_made", "comments_kept", "created_at", "finished_at", "undone_at") SELECT "id", "group_id", "member_id", "file_name", "headings_hash", "state", "row_count", "rows_read", "plan", "reading", "comments_made", "comments_kept", "created_at", "finished_at", "undone_at" FROM `imports`;--> statement-breakpoint
DROP TABLE `imports`;--> statement-breakpoint
ALTER TABLE `__new_imports` RENAME TO `imports`;--> statement-breakpoint
CREATE INDEX `imports_group` ON `imports` (`group_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `imports_headings` ON `imports` (`group_id`,`headings_hash`,`created_at`);--> statement-breakpoint
CREATE INDEX `imports_member` ON `imports` (`member_id`);--> statement-breakpoint
CREATE INDEX `imports_going_on` ON `imports` (`created_at`) WHERE state in ('running', 'undoing');
