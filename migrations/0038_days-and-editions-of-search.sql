DROP TABLE `search_public_pieces`;--> statement-breakpoint
CREATE TABLE `search_public_pieces` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`thing_id` text NOT NULL,
	`within_id` text NOT NULL,
	`day` integer NOT NULL,
	`title` text NOT NULL,
	`words` text NOT NULL,
	`about` text NOT NULL,
	`lot` integer DEFAULT (random() & 70368744177663) NOT NULL,
	`place` integer GENERATED ALWAYS AS ((day << 47) | (lot << 1)) VIRTUAL,
	CONSTRAINT "search_public_pieces_kind" CHECK("search_public_pieces"."kind" in ('group', 'place', 'term', 'change', 'recommendation', 'report', 'publicNotes'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `search_public_pieces_thing` ON `search_public_pieces` (`kind`,`thing_id`);--> statement-breakpoint
CREATE INDEX `search_public_pieces_within` ON `search_public_pieces` (`within_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `search_public_pieces_place` ON `search_public_pieces` (`place`);--> statement-breakpoint
DROP TABLE `search_scoped_pieces`;--> statement-breakpoint
CREATE TABLE `search_scoped_pieces` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`thing_id` text NOT NULL,
	`edition` text NOT NULL,
	`within_id` text NOT NULL,
	`day` integer NOT NULL,
	`title` text NOT NULL,
	`words` text NOT NULL,
	`scope` text NOT NULL,
	`about` text NOT NULL,
	`may_be_quoted` integer NOT NULL,
	`lot` integer DEFAULT (random() & 70368744177663) NOT NULL,
	`place` integer GENERATED ALWAYS AS ((day << 47) | (lot << 1) | 1) VIRTUAL,
	CONSTRAINT "search_scoped_pieces_kind" CHECK("search_scoped_pieces"."kind" in ('feedback', 'response', 'item', 'decision', 'action', 'document')),
	CONSTRAINT "search_scoped_pieces_edition" CHECK("search_scoped_pieces"."edition" in ('readers', 'whole'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `search_scoped_pieces_thing` ON `search_scoped_pieces` (`kind`,`thing_id`,`edition`);--> statement-breakpoint
CREATE INDEX `search_scoped_pieces_within` ON `search_scoped_pieces` (`within_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `search_scoped_pieces_place` ON `search_scoped_pieces` (`place`);
