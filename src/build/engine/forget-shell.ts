/**
 * Whatever the shell says, a build is one for readers: with the policy of content, without the routes of dev. Astro takes variables of the shell for
 * import.meta.env, so that one named PROD would stand for what Vite knows. In: the command of Astro.
 */
export function forgetShell(command: string): void {
  if (command === 'build') process.env.NODE_ENV = 'production';
  for (const name of ['PROD', 'DEV', 'MODE', 'SSR', 'BASE_URL', 'SITE']) delete process.env[name];
}
