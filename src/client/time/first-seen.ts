/**
 * When a sentence first appeared in a document. In: the form of the page and the file beside it that says which windows of words stand in
 * which versions. Out: the versions that hold the sentence, first and last, and where it was away; also for `?words=` in the address.
 */
import { toDay } from '../../words/dates.ts';
import { leastSentence, toWordRow, versionsWith, type WindowFile } from '../../words/word-windows.ts';
import { element } from '../search/element.ts';
import { toLife } from './sentence-life.ts';

const form = document.querySelector<HTMLFormElement>('[data-first-seen]');
const answer = document.querySelector<HTMLElement>('[data-first-seen-answer]');
const box = form?.querySelector('textarea');
let file: Promise<WindowFile> | undefined;

async function load(address: string): Promise<WindowFile> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as WindowFile;
}

async function look(address: string, words: string, told: HTMLElement): Promise<void> {
  told.replaceChildren('Looking …');
  file ??= load(address);
  const windows = await file;
  const found = versionsWith(words, windows);
  if (!found) {
    const count = toWordRow(words).length;
    told.replaceChildren(`This is too short to tell: ${count} of at least ${leastSentence} words.`);
    return;
  }
  const { lead, spans } = toLife(found, windows.versions, toDay);
  const lines = spans.map((span) => element('li', {}, span));
  told.replaceChildren(
    element('p', {}, element('strong', {}, lead)),
    ...(lines.length > 0 ? [element('ul', {}, ...lines)] : []),
  );
}

if (form && box && answer) {
  const ask = () => {
    look(form.dataset['firstSeen'] ?? '', box.value, answer).catch(() => {
      file = undefined;
      answer.replaceChildren('The versions of this document could not be loaded. Try again.');
    });
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    ask();
  });
  const given = new URLSearchParams(location.search).get('words');
  if (given) {
    box.value = given;
    ask();
  }
}
