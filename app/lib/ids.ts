import { randomUUID } from "node:crypto";
import { v7 } from "uuid";

/** A key that says nothing of when it was made: for rows whose writer could be known by the moment. */
export function newRandomId(): string {
  return randomUUID();
}

/** A fresh primary key: UUID version 7 (RFC 9562), so that rows lie in the order in which they were made. */
export function newId(): string {
  return v7();
}
