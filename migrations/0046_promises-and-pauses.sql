DROP INDEX `recommendations_promised`;--> statement-breakpoint
CREATE INDEX `recommendations_promised` ON `recommendations` (`promised_on`) WHERE promised_on is not null and state = 'answered';--> statement-breakpoint
ALTER TABLE `published_changes` ADD `paused_on` text;--> statement-breakpoint
ALTER TABLE `published_changes` ADD `paused_days` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `published_changes_due` ON `published_changes` (`outcome`,`due_on`,`recommendation_id`) WHERE due_on is not null;--> statement-breakpoint
CREATE INDEX `published_changes_paused` ON `published_changes` (`paused_on`) WHERE paused_on is not null;--> statement-breakpoint
UPDATE `recommendations` SET `promised_on` = NULL WHERE `promised_on` IS NOT NULL AND (
  SELECT `kind` FROM `recommendation_responses` AS `response`
  WHERE `response`.`recommendation_id` = coalesce(`recommendations`.`combined_into_id`, `recommendations`.`id`)
    AND `response`.`state` = 'published' AND `response`.`kind` <> 'explained'
  ORDER BY `response`.`published_at` DESC, `response`.`id` DESC LIMIT 1) IN ('changeMade', 'notChanging');--> statement-breakpoint
UPDATE `published_changes` SET `outcome` = 'refused', `words` = (
  SELECT `words` FROM `recommendation_responses` AS `response`
  WHERE `response`.`recommendation_id` = `published_changes`.`recommendation_id` AND `response`.`state` = 'published'
  ORDER BY `response`.`published_at` DESC, `response`.`id` DESC LIMIT 1)
WHERE `outcome` = 'promised' AND `recommendation_id` IN (
  SELECT `id` FROM `recommendations` WHERE `state` = 'closed' AND `promised_on` IS NULL);--> statement-breakpoint
UPDATE `published_changes` SET `promised_on` = NULL WHERE `recommendation_id` IN (
  SELECT `id` FROM `recommendations` WHERE `promised_on` IS NULL);--> statement-breakpoint
UPDATE `published_changes` SET `due_on` = min(`promised_on`, coalesce(`due_on`, `promised_on`))
WHERE `outcome` = 'promised' AND `promised_on` IS NOT NULL;--> statement-breakpoint
UPDATE `published_changes` SET (`due_on`, `paused_on`, `paused_days`) = (
  SELECT `due_on`, `paused_on`, `paused_days` FROM `recommendations` AS `asked`
  WHERE `asked`.`id` = `published_changes`.`recommendation_id`)
WHERE `recommendation_id` IN (SELECT `id` FROM `recommendations` WHERE `paused_on` IS NOT NULL AND `state` = 'accepted');
