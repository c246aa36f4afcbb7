/** The forms of the repository are ones that GitHub accepts, and what they link to is there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const github = join(import.meta.dirname, '../.github');
const folder = join(github, 'ISSUE_TEMPLATE');
const validations = z.strictObject({ required: z.boolean() }).optional();
const label = z.string().min(1);
const description = z.string().optional();
const id = z.string().regex(/^[a-z-]+$/);

/** docs.github.com, "Syntax for GitHub's form schema", as far as it is used here. */
const field = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('markdown'), attributes: z.strictObject({ value: z.string().min(1) }) }),
  ...(['input', 'textarea'] as const).map((type) =>
    z.strictObject({
      type: z.literal(type),
      id,
      attributes: z.strictObject({ label, description, placeholder: z.string().optional() }),
      validations,
    }),
  ),
  z.strictObject({
    type: z.literal('dropdown'),
    id,
    attributes: z.strictObject({ label, description, options: z.array(label).min(2) }),
    validations,
  }),
  z.strictObject({
    type: z.literal('checkboxes'),
    id,
    attributes: z.strictObject({ label, description, options: z.array(z.strictObject({ label })).min(1) }),
  }),
]);
const form = z.strictObject({
  name: label,
  description: label,
  title: label,
  labels: z.array(label),
  body: z.array(field).min(3),
});

const forms = readdirSync(folder).filter((name) => name !== 'config.yml');

it('there is one for a wrong analysis, for a platform, and for the reply of a company', () => {
  expect(forms.sort()).toEqual(['1-wrong-analysis.yml', '2-request-platform.yml', '3-right-of-reply.yml']);
});

describe.each(forms)('%s', (name) => {
  const { body } = form.parse(parse(readFileSync(join(folder, name), 'utf8')));
  const fields = body.filter((one) => one.type !== 'markdown');

  it('names its fields apart, and requires some', () => {
    expect(new Set(fields.map((one) => one.id)).size).toBe(fields.length);
    expect(new Set(fields.map((one) => one.attributes.label)).size).toBe(fields.length);
    expect(fields.some((one) => 'validations' in one && one.validations?.required)).toBe(true);
  });

  it('offers each choice once', () => {
    for (const one of fields)
      if (one.type === 'dropdown') expect(new Set(one.attributes.options).size).toBe(one.attributes.options.length);
  });
});

it('the guides that a contributor is sent to are there', () => {
  for (const name of ['CODE_OF_CONDUCT.md', 'SECURITY.md', 'PULL_REQUEST_TEMPLATE.md'])
    expect(readFileSync(join(github, name), 'utf8').length).toBeGreaterThan(200);
  const guide = readFileSync(join(github, '../CONTRIBUTING.md'), 'utf8');
  for (const [, target] of guide.matchAll(/\]\((?!https?:)([^)#]+)\)/g))
    expect(existsSync(join(github, '..', target!)), target).toBe(true);
});
