import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { nameDefinitions } from './definitions.ts';

const shortWord = { type: 'string', maxLength: 3 };

test('a part that two places refer to is named after the property under which it is first met', () => {
  expect(
    nameDefinitions({
      type: 'object',
      properties: { stance: { $ref: '#/$defs/__schema0' }, kind: { $ref: '#/$defs/__schema0' } },
      $defs: { __schema0: shortWord },
    }),
  ).toEqual({
    type: 'object',
    properties: { stance: { $ref: '#/$defs/stance' }, kind: { $ref: '#/$defs/stance' } },
    $defs: { stance: shortWord },
  });
});

test('a part that one place alone refers to stands there, with what is said beside it', () => {
  expect(
    nameDefinitions({
      properties: { stance: { $ref: '#/$defs/__schema0', description: 'short' } },
      $defs: { __schema0: shortWord },
    }),
  ).toEqual({ properties: { stance: { ...shortWord, description: 'short' } } });
});

test('two parts met under one name are counted', () => {
  const twice = (name: string) => [{ $ref: `#/$defs/${name}` }, { $ref: `#/$defs/${name}` }];
  const { $defs } = nameDefinitions({
    properties: { on: { anyOf: [...twice('a'), ...twice('b')] } },
    $defs: { a: shortWord, b: { type: 'number' } },
  });
  expect($defs).toEqual({ on: shortWord, on2: { type: 'number' } });
});

test('a part that holds itself keeps a name and still judges', () => {
  const schema = nameDefinitions({
    properties: { tree: { $ref: '#/$defs/a' } },
    $defs: { a: { type: 'array', items: { $ref: '#/$defs/a' } } },
  });
  const validate = new Ajv2020({ strict: false }).compile(schema);
  expect(validate({ tree: [[], [[]]] })).toBe(true);
  expect(validate({ tree: [1] })).toBe(false);
});
