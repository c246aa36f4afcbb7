/** On the page for lost readers: puts the words of the address that was asked for into the search box. */
export {};

const words = decodeURIComponent(location.pathname)
  .split('/')
  .filter((part) => part !== '')
  .at(-1)
  ?.replace(/\.[a-z]+$/, '')
  .replace(/[-_]+/g, ' ');
const box = document.querySelector<HTMLInputElement>('main input[type="search"]');
if (box && words && words !== '404') box.value = words;
