-- Tables and columns whose name misled; no row changes.
ALTER TABLE `feedback_echoes` RENAME TO `same_experiences`;--> statement-breakpoint
DROP INDEX `feedback_echoes_member`;--> statement-breakpoint
CREATE INDEX `same_experiences_member` ON `same_experiences` (`member_id`);--> statement-breakpoint
-- Made anew instead of renamed, since a rename would leave its CHECKs the old names. No table refers to it.
CREATE TABLE `rota_shifts` (
	`id` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`level` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "rota_shifts_level" CHECK("rota_shifts"."level" in ('first', 'second')),
	CONSTRAINT "rota_shifts_order" CHECK("rota_shifts"."starts_on" <= "rota_shifts"."ends_on")
) STRICT;
--> statement-breakpoint
INSERT INTO `rota_shifts` SELECT `id`, `member_id`, `place`, `starts_on`, `ends_on` FROM `check_cover`;--> statement-breakpoint
DROP TABLE `check_cover`;--> statement-breakpoint
CREATE UNIQUE INDEX `rota_shifts_once` ON `rota_shifts` (`member_id`,`level`,`starts_on`,`ends_on`);--> statement-breakpoint
CREATE INDEX `rota_shifts_days` ON `rota_shifts` (`ends_on`,`starts_on`);--> statement-breakpoint
ALTER TABLE `imports` RENAME COLUMN `pieces_made` TO `comments_made`;--> statement-breakpoint
ALTER TABLE `imports` RENAME COLUMN `pieces_kept` TO `comments_kept`;--> statement-breakpoint
ALTER TABLE `meetings` RENAME COLUMN `revision` TO `version`;
