import { resolve } from "node:path";
import { z } from "zod";
import { filesIn, importsOf, read } from "./source.ts";

/** The forms that routes read: which route, and the name of the schema. */
export function formsRead() {
  return filesIn("app/routes").flatMap((file) =>
    [...read(file).matchAll(/\bread(?:Held)?Form\((?:context, )?request, (?:\w+\.and\()?(\w+)/g)].map(
      ([, name = ""]) => ({
        file,
        name,
      }),
    ),
  );
}

export async function schemaOf(file: string, name: string): Promise<z.ZodType | undefined> {
  for (const target of importsOf(file).filter((one) => /\/form(s)?\.ts$|-form\.ts$/.test(one))) {
    const module = await import(resolve(target));
    if (name in module) return module[name];
  }
  return undefined;
}

/** The fields that a schema reads, beneath what is done with them afterwards. */
export function fieldsOf(schema: z.ZodType | undefined): string[] {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  if (schema instanceof z.ZodPipe) return fieldsOf(schema.in as z.ZodType);
  if (schema instanceof z.ZodIntersection)
    return [...fieldsOf(schema.def.left as z.ZodType), ...fieldsOf(schema.def.right as z.ZodType)];
  return [];
}
