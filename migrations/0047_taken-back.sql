ALTER TABLE `published_changes` ADD `taken_back_on` text;--> statement-breakpoint
INSERT INTO `published_changes` (`recommendation_id`, `reference`, `outcome`, `title`, `group_id`, `asked_by`, `asked_on`,
  `held_by`, `words`, `paused_days`, `from_people`, `changed_at`, `taken_back_on`)
SELECT `asked`.`id`, `asked`.`reference`, 'noAnswer', coalesce(`asked`.`shown_title`, `asked`.`title`), `asked`.`group_id`,
  `groups`.`name`, `asked`.`first_sent_on`, `groups`.`name`, '', 0, nullif(`asked`.`counted_people`, 0), `asked`.`moved_at`,
  `asked`.`closed_on`
FROM `recommendations` AS `asked` INNER JOIN `groups` ON `groups`.`id` = `asked`.`group_id`
WHERE `asked`.`state` = 'takenBack' AND `asked`.`accepted_at` IS NOT NULL AND `asked`.`first_sent_on` IS NOT NULL
  AND `asked`.`combined_into_id` IS NULL
  AND (`asked`.`text_passed_at` IS NOT NULL OR `asked`.`shown_title` IS NOT NULL)
  AND EXISTS (SELECT 1 FROM `recommendation_steps` AS `step`
    WHERE `step`.`recommendation_id` = `asked`.`id` AND `step`.`step` = 'takenBack')
ON CONFLICT DO NOTHING;
