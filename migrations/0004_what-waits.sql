DROP INDEX `feedback_themes_theme`;--> statement-breakpoint
ALTER TABLE `feedback_themes` ADD `group_id` text;--> statement-breakpoint
ALTER TABLE `feedback_themes` ADD `published_at` integer;--> statement-breakpoint
CREATE INDEX `feedback_themes_theme` ON `feedback_themes` (`theme_id`,`group_id`,`published_at`,`feedback_id`);--> statement-breakpoint
ALTER TABLE `feedback` ADD `is_tagged` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `feedback` ADD `is_answered` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `feedback_untagged` ON `feedback` (`group_id`) WHERE state = 'published' and is_tagged = 0;--> statement-breakpoint
CREATE INDEX `feedback_unanswered` ON `feedback` (`organisation_id`,`author_id`) WHERE state = 'published' and is_answered = 0;
--> statement-breakpoint
UPDATE `feedback` SET
	`is_tagged` = EXISTS (SELECT 1 FROM `feedback_themes` WHERE `feedback_id` = `feedback`.`id`),
	`is_answered` = EXISTS (SELECT 1 FROM `feedback_responses` WHERE `feedback_id` = `feedback`.`id`);
--> statement-breakpoint
UPDATE `feedback_themes` SET (`group_id`, `published_at`) =
	(SELECT `group_id`, `published_at` FROM `feedback` WHERE `id` = `feedback_id`);
--> statement-breakpoint
CREATE TRIGGER `feedback_themes_insert` AFTER INSERT ON `feedback_themes` BEGIN
	UPDATE `feedback_themes` SET (`group_id`, `published_at`) =
		(SELECT `group_id`, `published_at` FROM `feedback` WHERE `id` = NEW.`feedback_id`)
		WHERE `feedback_id` = NEW.`feedback_id` AND `theme_id` = NEW.`theme_id`;
	UPDATE `feedback` SET `is_tagged` = 1 WHERE `id` = NEW.`feedback_id` AND `is_tagged` = 0;
END;
--> statement-breakpoint
CREATE TRIGGER `feedback_themes_delete` AFTER DELETE ON `feedback_themes` BEGIN
	UPDATE `feedback` SET `is_tagged` = EXISTS (SELECT 1 FROM `feedback_themes` WHERE `feedback_id` = OLD.`feedback_id`)
		WHERE `id` = OLD.`feedback_id`;
END;
--> statement-breakpoint
CREATE TRIGGER `feedback_responses_insert` AFTER INSERT ON `feedback_responses` BEGIN
	UPDATE `feedback` SET `is_answered` = 1 WHERE `id` = NEW.`feedback_id` AND `is_answered` = 0;
END;
--> statement-breakpoint
CREATE TRIGGER `feedback_responses_delete` AFTER DELETE ON `feedback_responses` BEGIN
	UPDATE `feedback` SET `is_answered` = EXISTS (SELECT 1 FROM `feedback_responses` WHERE `feedback_id` = OLD.`feedback_id`)
		WHERE `id` = OLD.`feedback_id`;
END;
--> statement-breakpoint
CREATE TRIGGER `feedback_moved` AFTER UPDATE OF `group_id`, `published_at` ON `feedback` BEGIN
	UPDATE `feedback_themes` SET `group_id` = NEW.`group_id`, `published_at` = NEW.`published_at`
		WHERE `feedback_id` = NEW.`id`;
END;
