/** npm run schemas: writes the JSON Schemas for editors to glossary/schema, from the schemas that the compiler checks with. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchemas } from './glossary/json-schemas.ts';
import { root } from './root.ts';

const folder = join(root, 'glossary/schema');
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(jsonSchemas())) writeFileSync(join(folder, name), text);
