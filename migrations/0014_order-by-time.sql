-- Rebuilt by hand (STRICT): when an action was written down has no default; for those that are there it is the day of
-- their meeting.
CREATE TABLE `__new_actions` (
	`id` text PRIMARY KEY NOT NULL,
	`item_id` text NOT NULL,
	`group_id` text NOT NULL,
	`carried_to_id` text,
	`position` integer NOT NULL,
	`words` text NOT NULL,
	`owner` text NOT NULL,
	`owner_id` text,
	`due_on` text,
	`is_due_next_meeting` integer NOT NULL,
	`written_by_id` text,
	`written_at` integer NOT NULL,
	`state` text DEFAULT 'open' NOT NULL,
	`outcome` text DEFAULT '' NOT NULL,
	`closed_at` integer,
	`closed_by_id` text,
	`reminded_at` integer,
	FOREIGN KEY (`item_id`) REFERENCES `notes_items`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`carried_to_id`) REFERENCES `notes_items`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`owner_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`written_by_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`closed_by_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "actions_state" CHECK("__new_actions"."state" in ('open', 'done', 'dropped')),
	CONSTRAINT "actions_one_due" CHECK("__new_actions"."is_due_next_meeting" = 0 or "__new_actions"."due_on" is null),
	CONSTRAINT "actions_closed_when" CHECK(("__new_actions"."state" = 'open') = ("__new_actions"."closed_at" is null)),
	CONSTRAINT "actions_dropped_why" CHECK("__new_actions"."state" <> 'dropped' or "__new_actions"."outcome" <> '')
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_actions`("id", "item_id", "group_id", "carried_to_id", "position", "words", "owner", "owner_id", "due_on", "is_due_next_meeting", "written_by_id", "written_at", "state", "outcome", "closed_at", "closed_by_id", "reminded_at") SELECT "id", "item_id", "group_id", "carried_to_id", "position", "words", "owner", "owner_id", "due_on", "is_due_next_meeting", "written_by_id", (SELECT m."starts_at" FROM `notes_items` i JOIN `notes` n ON n."id" = i."notes_id" JOIN `meetings` m ON m."id" = n."meeting_id" WHERE i."id" = `actions`."item_id"), "state", "outcome", "closed_at", "closed_by_id", "reminded_at" FROM `actions`;--> statement-breakpoint
DROP TABLE `actions`;--> statement-breakpoint
ALTER TABLE `__new_actions` RENAME TO `actions`;--> statement-breakpoint
CREATE INDEX `actions_item` ON `actions` (`item_id`,`position`);--> statement-breakpoint
CREATE INDEX `actions_carried_to` ON `actions` (`carried_to_id`,`position`);--> statement-breakpoint
CREATE INDEX `actions_owner` ON `actions` (`owner_id`,`state`,`written_at`,`id`);--> statement-breakpoint
CREATE INDEX `actions_finished` ON `actions` (`owner_id`,`closed_at`,`id`) WHERE state <> 'open';--> statement-breakpoint
CREATE INDEX `actions_written_by` ON `actions` (`written_by_id`,`state`,`written_at`,`id`);--> statement-breakpoint
CREATE INDEX `actions_closed_by` ON `actions` (`closed_by_id`);--> statement-breakpoint
CREATE INDEX `actions_open` ON `actions` (`group_id`,`written_at`,`id`) WHERE state = 'open';--> statement-breakpoint
DROP INDEX `feedback_import`;--> statement-breakpoint
CREATE INDEX `feedback_import` ON `feedback` (`import_id`,`sent_at`,`id`) WHERE import_id is not null;--> statement-breakpoint
DROP INDEX `feedback_to_check_in_batch`;--> statement-breakpoint
CREATE INDEX `feedback_to_check_in_batch` ON `feedback` (`import_id`,`sent_at`,`id`) WHERE state = 'submitted' and is_checked_in_batch = 1;
