CREATE TABLE `meeting_documents` (
	`meeting_id` text NOT NULL,
	`document_id` text NOT NULL,
	PRIMARY KEY(`meeting_id`, `document_id`),
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `meeting_documents_document` ON `meeting_documents` (`document_id`);--> statement-breakpoint
CREATE TABLE `paper_copies` (
	`round_id` text NOT NULL,
	`member_id` text NOT NULL,
	`way` text NOT NULL,
	`is_large` integer NOT NULL,
	`given_at` integer,
	PRIMARY KEY(`round_id`, `member_id`),
	FOREIGN KEY (`round_id`) REFERENCES `paper_rounds`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "paper_copies_way" CHECK("paper_copies"."way" in ('email', 'paper'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `paper_copies_member` ON `paper_copies` (`member_id`);--> statement-breakpoint
CREATE TABLE `paper_rounds` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`number` integer NOT NULL,
	`sent_by_id` text,
	`sent_at` integer NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`sent_by_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "paper_rounds_number" CHECK("paper_rounds"."number" >= 1)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `paper_rounds_meeting` ON `paper_rounds` (`meeting_id`,`number`);--> statement-breakpoint
CREATE INDEX `paper_rounds_sent_by` ON `paper_rounds` (`sent_by_id`);