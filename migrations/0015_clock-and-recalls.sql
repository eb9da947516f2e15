CREATE TABLE `clock` (
	`id` integer PRIMARY KEY NOT NULL,
	`believed_at` integer NOT NULL,
	`confirmed_at` integer,
	CONSTRAINT "clock_one_row" CHECK("clock"."id" = 1)
) STRICT;
--> statement-breakpoint
CREATE TABLE `recalled_releases` (
	`release_id` text PRIMARY KEY NOT NULL,
	`recall_id` text NOT NULL,
	FOREIGN KEY (`release_id`) REFERENCES `releases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recall_id`) REFERENCES `report_recalls`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `recalled_releases_recall` ON `recalled_releases` (`recall_id`);--> statement-breakpoint
CREATE TABLE `report_recalls` (
	`id` text PRIMARY KEY NOT NULL,
	`made_on` text NOT NULL,
	`reason` text NOT NULL,
	`state` text NOT NULL,
	`asked_by_id` text,
	`asked_at` integer NOT NULL,
	`settled_by_id` text,
	`settled_at` integer,
	FOREIGN KEY (`asked_by_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`settled_by_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "report_recalls_state" CHECK("report_recalls"."state" in ('asked', 'approved', 'stopped')),
	CONSTRAINT "report_recalls_reason" CHECK(length("report_recalls"."reason") > 0),
	CONSTRAINT "report_recalls_settled" CHECK(("report_recalls"."state" = 'asked') = ("report_recalls"."settled_at" is null)),
	CONSTRAINT "report_recalls_two" CHECK("report_recalls"."state" <> 'approved' or "report_recalls"."settled_by_id" is not "report_recalls"."asked_by_id" or "report_recalls"."asked_by_id" is null)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `report_recalls_once` ON `report_recalls` (`made_on`) WHERE state = 'asked';--> statement-breakpoint
CREATE INDEX `report_recalls_asked_by` ON `report_recalls` (`asked_by_id`);--> statement-breakpoint
CREATE INDEX `report_recalls_settled_by` ON `report_recalls` (`settled_by_id`);--> statement-breakpoint
CREATE TRIGGER recalled_releases_no_update BEFORE UPDATE ON recalled_releases BEGIN SELECT raise(abort, 'recalled releases are append-only'); END;--> statement-breakpoint
CREATE TRIGGER recalled_releases_no_delete BEFORE DELETE ON recalled_releases BEGIN SELECT raise(abort, 'recalled releases are append-only'); END;
