import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import { META_HELP, PASSAGE_HELP, SENTENCES_HELP, SUBJECT_HELP, TERM_HELP } from './field-help.ts';
import {
  headSchema,
  metaSchema,
  passagesSchema,
  sentencesSchema,
  subjectSchema,
} from './schema.ts';

/** The draft that most editors know; the converter's own choice. */
const DRAFT = 'http://json-schema.org/draft-07/schema#';

type Convertible = Parameters<typeof toJsonSchema>[0];

/** What JSON Schema cannot say (counts of words, what is trimmed) is left to `npm run check:glossary`. */
const convert = (schema: Convertible): JsonSchema =>
  toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore' });

/** An object's schema with what is to be said of each of its fields. */
function withHelp(schema: JsonSchema, help: Readonly<Record<string, string>>): JsonSchema {
  const fields = Object.entries(schema.properties ?? {}).map(([name, field]) => [
    name,
    { description: help[name], ...(field as JsonSchema) },
  ]);
  return { ...schema, properties: Object.fromEntries(fields) };
}

/** A list's schema with what is to be said of each field of its items. */
function listWithHelp(schema: JsonSchema, help: Readonly<Record<string, string>>): JsonSchema {
  return { ...schema, items: withHelp(schema.items as JsonSchema, help) };
}

/** The JSON Schemas of a glossary's files for editors, as the texts of the files in `glossary/schema`, by name. */
export function jsonSchemas(): Readonly<Record<string, string>> {
  const schemas: Record<string, JsonSchema> = {
    'glossary.schema.json': withHelp(convert(metaSchema), META_HELP),
    'page-sentences.schema.json': listWithHelp(convert(sentencesSchema), SENTENCES_HELP),
    'passages.schema.json': listWithHelp(convert(passagesSchema), PASSAGE_HELP),
    'subject.schema.json': withHelp(convert(subjectSchema), SUBJECT_HELP),
    'term.schema.json': withHelp(convert(headSchema), TERM_HELP),
  };
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [
      name,
      `${JSON.stringify({ $schema: DRAFT, ...schema }, null, 2)}\n`,
    ]),
  );
}
