CREATE TABLE `release_counts` (
	`release_id` text PRIMARY KEY NOT NULL,
	`people` text NOT NULL,
	FOREIGN KEY (`release_id`) REFERENCES `releases`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `releases` (
	`id` text PRIMARY KEY NOT NULL,
	`scope` text NOT NULL,
	`place_id` text NOT NULL,
	`period` text NOT NULL,
	`starts_on` text NOT NULL,
	`version` integer NOT NULL,
	`scheme` text NOT NULL,
	`report` text NOT NULL,
	`created_at` integer NOT NULL,
	CONSTRAINT "releases_scope" CHECK("releases"."scope" in ('county', 'organisation', 'group')),
	CONSTRAINT "releases_period" CHECK("releases"."period" in ('month', 'quarter', 'year'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `releases_once` ON `releases` (`scope`,`place_id`,`period`,`starts_on`,`version`);--> statement-breakpoint
CREATE INDEX `feedback_published` ON `feedback` (`published_at`,`id`) WHERE state = 'published';
--> statement-breakpoint
CREATE TRIGGER `releases_no_update` BEFORE UPDATE ON `releases` BEGIN SELECT RAISE(ABORT, 'releases are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `releases_no_delete` BEFORE DELETE ON `releases` BEGIN SELECT RAISE(ABORT, 'releases are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `release_counts_no_update` BEFORE UPDATE ON `release_counts` BEGIN SELECT RAISE(ABORT, 'releases are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `release_counts_no_delete` BEFORE DELETE ON `release_counts` BEGIN SELECT RAISE(ABORT, 'releases are append-only'); END;
