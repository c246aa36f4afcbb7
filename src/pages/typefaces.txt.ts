/** The licence of the typefaces, as it must travel with them; `/about/` leads to it. */
import licence from '@fontsource/source-serif-4/LICENSE?raw';
import type { APIRoute } from 'astro';

const notices = `The typefaces of these pages, as files in /_astro/:

Source Serif 4. Copyright 2014-2021 Adobe Systems Incorporated (http://www.adobe.com/), with Reserved Font Name 'Source'.
Source Sans 3. Copyright 2023 Adobe (http://www.adobe.com/), with Reserved Font Name 'Source'.`;

/** The package's first line names who packed it. */
const text = licence.slice(licence.indexOf('This Font Software'));

export const GET: APIRoute = () =>
  new Response(`${notices}\n\n${text}`, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
