-- An action is the one that its notes wrote down: where it comes up again follows from where its item goes on.
CREATE TABLE `__new_actions` (
	`id` text PRIMARY KEY NOT NULL,
	`item_id` text NOT NULL,
	`group_id` text NOT NULL,
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
	FOREIGN KEY (`owner_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`written_by_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`closed_by_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "actions_state" CHECK("__new_actions"."state" in ('open', 'done', 'dropped')),
	CONSTRAINT "actions_one_due" CHECK("__new_actions"."is_due_next_meeting" = 0 or "__new_actions"."due_on" is null),
	CONSTRAINT "actions_closed_when" CHECK(("__new_actions"."state" = 'open') = ("__new_actions"."closed_at" is null)),
	CONSTRAINT "actions_dropped_why" CHECK("__new_actions"."state" <> 'dropped' or "__new_actions"."outcome" <> '')
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_actions`("id", "item_id", "group_id", "position", "words", "owner", "owner_id", "due_on", "is_due_next_meeting", "written_by_id", "written_at", "state", "outcome", "closed_at", "closed_by_id", "reminded_at") SELECT "id", "item_id", "group_id", "position", "words", "owner", "owner_id", "due_on", "is_due_next_meeting", "written_by_id", "written_at", "state", "outcome", "closed_at", "closed_by_id", "reminded_at" FROM `actions`;--> statement-breakpoint
DROP TABLE `actions`;--> statement-breakpoint
ALTER TABLE `__new_actions` RENAME TO `actions`;--> statement-breakpoint
CREATE INDEX `actions_item` ON `actions` (`item_id`,`position`);--> statement-breakpoint
CREATE INDEX `actions_owner` ON `actions` (`owner_id`,`state`,`written_at`,`id`);--> statement-breakpoint
CREATE INDEX `actions_finished` ON `actions` (`owner_id`,`closed_at`,`id`) WHERE state <> 'open';--> statement-breakpoint
CREATE INDEX `actions_written_by` ON `actions` (`written_by_id`,`state`,`written_at`,`id`);--> statement-breakpoint
CREATE INDEX `actions_closed_by` ON `actions` (`closed_by_id`);--> statement-breakpoint
CREATE INDEX `actions_open` ON `actions` (`group_id`,`written_at`,`id`) WHERE state = 'open';--> statement-breakpoint
ALTER TABLE `agenda_items` ADD `carried_from_id` text REFERENCES `notes_items`(`id`) ON DELETE set null;--> statement-breakpoint
ALTER TABLE `agenda_items` ADD `in_notes_at` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `agenda_items_carried_from` ON `agenda_items` (`carried_from_id`);--> statement-breakpoint
ALTER TABLE `notes` ADD `sent_at` integer;--> statement-breakpoint
UPDATE `notes` SET `sent_at` = coalesce(`agreed_at`, `updated_at`) WHERE `state` <> 'draft';--> statement-breakpoint
-- An agenda that was typed as a text becomes items, one for each line; what is longer than a title goes on in the next.
WITH RECURSIVE lines(meeting_id, created_at, number, line, rest) AS (
	SELECT `id`, `created_at`, 0, '', replace(`agenda`, char(13), '') || char(10) FROM `meetings` WHERE trim(`agenda`) <> ''
	UNION ALL
	SELECT meeting_id, created_at, number + 1, substr(rest, 1, min(instr(rest, char(10)) - 1, 150)),
		CASE WHEN instr(rest, char(10)) <= 151 THEN substr(rest, instr(rest, char(10)) + 1) ELSE substr(rest, 151) END
	FROM lines WHERE rest <> ''
), titles AS (
	SELECT meeting_id, created_at, number, trim(ltrim(line, ' -*•' || char(9))) AS title FROM lines
)
INSERT INTO `agenda_items` (`id`, `meeting_id`, `title`, `state`, `position`, `created_at`)
SELECT lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-a' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
	meeting_id, title, 'accepted',
	row_number() OVER (PARTITION BY meeting_id ORDER BY number)
		+ coalesce((SELECT max(planned.`position`) FROM `agenda_items` AS planned WHERE planned.`meeting_id` = titles.meeting_id), 0),
	created_at
FROM titles
WHERE title <> '' AND NOT EXISTS (SELECT 1 FROM `agenda_items` AS planned WHERE planned.`meeting_id` = titles.meeting_id AND planned.`title` = titles.title AND planned.`state` = 'accepted');
--> statement-breakpoint
-- What earlier notes left open stood in the draft of the next notes only: it is on the agenda now, under the same id.
INSERT INTO `agenda_items` (`id`, `meeting_id`, `title`, `state`, `position`, `created_at`, `carried_from_id`, `in_notes_at`)
SELECT item.`id`, written.`meeting_id`, item.`title`, 'accepted',
	row_number() OVER (PARTITION BY written.`id` ORDER BY item.`position`)
		+ coalesce((SELECT max(planned.`position`) FROM `agenda_items` AS planned WHERE planned.`meeting_id` = written.`meeting_id`), 0),
	written.`updated_at`, item.`carried_from_id`, written.`updated_at`
FROM `notes_items` AS item JOIN `notes` AS written ON written.`id` = item.`notes_id`
WHERE item.`carried_from_id` IS NOT NULL AND written.`state` = 'draft';
--> statement-breakpoint
-- Nobody has saved these yet.
UPDATE `notes_items` SET `version` = 0 WHERE `carried_from_id` IS NOT NULL AND `version` = 1 AND `saved_from` = '';--> statement-breakpoint
-- Notes that somebody has written in already have what was on their agenda.
UPDATE `agenda_items` SET `in_notes_at` = `created_at` WHERE `in_notes_at` IS NULL AND EXISTS (
	SELECT 1 FROM `notes` AS written WHERE written.`meeting_id` = `agenda_items`.`meeting_id` AND (written.`state` <> 'draft'
		OR EXISTS (SELECT 1 FROM `notes_items` AS item WHERE item.`notes_id` = written.`id` AND item.`version` > 0)));
--> statement-breakpoint
ALTER TABLE `meetings` DROP COLUMN `agenda`;