/**
 * The 404 page: puts the words of the address that was asked for into the search box. A record whose id was
 * written in small letters is found at once.
 */
export {};

const record = /^(.*\/records\/)([\w-]+)\/?$/.exec(location.pathname);
if (record?.[2] && record[2] !== record[2].toUpperCase()) location.replace(`${record[1]}${record[2].toUpperCase()}/`);

const words = decodeURIComponent(location.pathname)
  .split('/')
  .filter((part) => part !== '')
  .at(-1)
  ?.replace(/\.[a-z]+$/, '')
  .replace(/[-_]+/g, ' ');
const box = document.querySelector<HTMLInputElement>('main input[type="search"]');
if (box && words && words !== '404') box.value = words;
