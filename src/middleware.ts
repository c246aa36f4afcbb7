/** Every page on its way to its file: without the white space that nobody sees. */
import { defineMiddleware } from 'astro:middleware';
import { tighten } from './site/tighten.ts';

export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (import.meta.env.DEV || !response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(tighten(await response.text()), response);
});
