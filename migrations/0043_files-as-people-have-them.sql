ALTER TABLE `imports` ADD `reading` text;--> statement-breakpoint
ALTER TABLE `attendances` ADD `import_id` text;--> statement-breakpoint
ALTER TABLE `notes_items` ADD `import_id` text;--> statement-breakpoint
-- A file has several columns of answers now; a plan that was said before has one.
UPDATE `imports` SET `plan` = json_remove(json_set(`plan`, '$.answers', json_array(json_extract(`plan`, '$.answer'))), '$.answer')
WHERE json_extract(`plan`, '$.answer') IS NOT NULL;
