import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../root.ts';
import { jsonSchemas } from './json-schemas.ts';

const folder = join(root, 'glossary/schema');
const made = jsonSchemas();

describe('the schemas for editors', () => {
  it('are those that are made: otherwise run npm run schemas', () => {
    const files = readdirSync(folder).map((name) => [
      name,
      readFileSync(join(folder, name), 'utf8'),
    ]);
    expect(Object.fromEntries(files)).toEqual(made);
  });

  it.each(Object.entries(made))('say something of every field: %s', (_, text) => {
    const { properties, items } = JSON.parse(text);
    const fields: { description?: string }[] = Object.values(properties ?? items.properties);
    expect(fields.map(({ description }) => description)).toEqual(
      fields.map(() => expect.stringMatching(/\.$/)),
    );
  });

  it('know the fields, which must be there, and which there are no others than', () => {
    const term = JSON.parse(made['term.schema.json'] ?? '');
    expect(term).toMatchObject({
      type: 'object',
      required: ['headword', 'kind', 'gloss', 'paragraphs', 'forms'],
      additionalProperties: false,
      properties: { kind: { enum: expect.arrayContaining(['concept', 'place']) } },
    });
  });
});
