CREATE TABLE `search_public_pieces` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`thing_id` text NOT NULL,
	`within_id` text NOT NULL,
	`at` integer NOT NULL,
	`title` text NOT NULL,
	`words` text NOT NULL,
	`about` text NOT NULL,
	`place` integer GENERATED ALWAYS AS (((at / 60000) << 27) | (id << 1)) VIRTUAL,
	CONSTRAINT "search_public_pieces_kind" CHECK("search_public_pieces"."kind" in ('group', 'place', 'term', 'change', 'recommendation', 'report', 'publicNotes')),
	CONSTRAINT "search_public_pieces_id" CHECK("search_public_pieces"."id" between 1 and 67108863)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `search_public_pieces_thing` ON `search_public_pieces` (`kind`,`thing_id`);--> statement-breakpoint
CREATE INDEX `search_public_pieces_within` ON `search_public_pieces` (`within_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `search_public_pieces_place` ON `search_public_pieces` (`place`);--> statement-breakpoint
CREATE TABLE `search_scoped_pieces` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`thing_id` text NOT NULL,
	`within_id` text NOT NULL,
	`at` integer NOT NULL,
	`title` text NOT NULL,
	`words` text NOT NULL,
	`scope` text NOT NULL,
	`about` text NOT NULL,
	`may_be_quoted` integer NOT NULL,
	`place` integer GENERATED ALWAYS AS (((at / 60000) << 27) | (id << 1) | 1) VIRTUAL,
	CONSTRAINT "search_scoped_pieces_kind" CHECK("search_scoped_pieces"."kind" in ('feedback', 'response', 'item', 'decision', 'action', 'document')),
	CONSTRAINT "search_scoped_pieces_id" CHECK("search_scoped_pieces"."id" between 1 and 67108863)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `search_scoped_pieces_thing` ON `search_scoped_pieces` (`kind`,`thing_id`);--> statement-breakpoint
CREATE INDEX `search_scoped_pieces_within` ON `search_scoped_pieces` (`within_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `search_scoped_pieces_place` ON `search_scoped_pieces` (`place`);