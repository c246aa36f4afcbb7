import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { clauseFile } from '../checks/example-corpus.ts';
import { readYaml } from '../sources/yaml-file.ts';
import { toJsonSchemas } from './json-schema.ts';

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);

test.each([...toJsonSchemas()])('%s is a JSON Schema', (_name, text) => {
  expect(ajv.validateSchema(JSON.parse(text))).toBe(true);
});

test('the schema of clauses takes a clause and refuses an unknown key', () => {
  const validate = ajv.compile(JSON.parse(toJsonSchemas().get('clause.json')!));
  const clause = readYaml('clause.yml', Buffer.from(clauseFile)).value as Record<string, unknown>;
  expect(validate(clause)).toBe(true);
  expect(validate({ ...clause, severity: 'high' })).toBe(false);
});

test('every key a contributor writes is explained', () => {
  const { properties } = JSON.parse(toJsonSchemas().get('clause.json')!) as {
    properties: Record<string, { description?: string }>;
  };
  for (const [key, { description }] of Object.entries(properties)) expect(description, key).toBeTruthy();
});
