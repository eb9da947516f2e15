-- What everyone may read of people is counted once for good, and never of one that stands above others.
ALTER TABLE `recommendations` ADD `counted_asked` integer;--> statement-breakpoint
ALTER TABLE `recommendations` ADD `counted_yes` integer;--> statement-breakpoint
UPDATE `recommendations` SET (`counted_asked`, `counted_yes`) = (
	SELECT coalesce(published.`asked_people`, 0), coalesce(published.`said_yes`, 0) FROM `published_changes` AS published
	WHERE published.`recommendation_id` = `recommendations`.`id`
) WHERE `confirmed_on` IS NOT NULL;
--> statement-breakpoint
-- Where the one above has told a number, those below it that had told none say nothing, and it says nothing any more.
UPDATE `recommendations` SET `counted_people` = 0
WHERE `counted_people` IS NULL AND `id` IN (SELECT `recommendation_id` FROM `recommendation_steps` WHERE `step` = 'combined');
--> statement-breakpoint
UPDATE `recommendations` SET `counted_people` = 0
WHERE `id` IN (SELECT below.`combined_into_id` FROM `recommendations` AS below WHERE below.`combined_into_id` IS NOT NULL);
--> statement-breakpoint
UPDATE `published_changes` SET `from_people` = NULL
WHERE `recommendation_id` IN (SELECT below.`combined_into_id` FROM `recommendations` AS below WHERE below.`combined_into_id` IS NOT NULL);
