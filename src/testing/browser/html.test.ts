import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { expect, inject, it } from 'vitest';
import { findKinds } from './kinds.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Matters of taste, settled otherwise here.
    'no-trailing-whitespace': 'off',
    'doctype-style': 'off',
    'attr-quotes': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'void-style': 'off',
    'long-title': 'off',
    'no-raw-characters': 'off',
    // Boxes of one name are one list, as they are for forms.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'reset', 'submit'] }],
  },
});

it.each(Object.entries(findKinds(inject('folder'))))('%s is valid HTML', async (_, path) => {
  const file = path.endsWith('.html') ? path : `${path}index.html`;
  const report = await validator.validateString(readFileSync(join(inject('folder'), file), 'utf8'));
  const messages = report.results.flatMap(({ messages }) => messages);
  expect(
    messages.map(
      ({ ruleId, message, line, column, selector }) => `${ruleId}: ${message} ${selector} ${line}:${column}`,
    ),
  ).toEqual([]);
});
