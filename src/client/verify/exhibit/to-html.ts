/** An exhibit as HTML: the same on the page and in the file that is printed from. In: an exhibit. Out: HTML; every word of it is escaped. */
import type { Exhibit, ExhibitPart } from './shapes.ts';

const escapeHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

export function toExhibitHtml({ title, subtitle, language, parts }: Exhibit): string {
  return [
    `<h2 class="exhibit-title">${escapeHtml(title)}</h2>`,
    `<p class="lede">${escapeHtml(subtitle)}</p>`,
    ...parts.map((part) => toPart(part, language)),
  ].join('\n');
}

function toPart({ heading, sentences = [], words, facts, items, blanks }: ExhibitPart, language: string): string {
  return [
    `<section class="part"><h3>${escapeHtml(heading)}</h3>`,
    ...(words
      ? [
          `<figure class="words"><blockquote lang="${escapeHtml(language)}">${words.map((text) => `<p>${escapeHtml(text)}</p>`).join('')}</blockquote></figure>`,
        ]
      : []),
    ...sentences.map((text) => `<p>${escapeHtml(text)}</p>`),
    ...(facts
      ? [
          `<dl class="facts">${facts.map(([name, value]) => `<div><dt>${escapeHtml(name)}</dt><dd class="digest-long">${escapeHtml(value)}</dd></div>`).join('')}</dl>`,
        ]
      : []),
    ...(items ? [`<ul class="list small">${items.map((text) => `<li>${escapeHtml(text)}</li>`).join('')}</ul>`] : []),
    ...(blanks
      ? [
          `<dl class="facts blanks">${blanks.map((name) => `<div><dt>${escapeHtml(name)}</dt><dd>&#160;</dd></div>`).join('')}</dl>`,
        ]
      : []),
    '</section>',
  ].join('\n');
}

const style = `body{font:10.5pt/1.4 Georgia,serif;max-width:44rem;margin:1.5rem auto;padding:0 1rem;color:#000;background:#fff}
h2{font-size:16pt;margin:0}h3{font-size:11pt;margin:10pt 0 2pt;break-after:avoid}p{margin:3pt 0}
blockquote{margin:6pt 0;padding:6pt 12pt;border-left:2pt solid #8a6d3b}figure{margin:0}
dl{margin:4pt 0}dl>div{display:grid;grid-template-columns:9rem minmax(0,1fr);gap:6pt;break-inside:avoid}dt{color:#444}dd{margin:0;overflow-wrap:anywhere}
.blanks dd{border-bottom:1px solid #000;min-height:18pt}ul{margin:3pt 0;padding-left:14pt}
@page{margin:15mm;@bottom-right{content:counter(page) ' / ' counter(pages)}}`;

/** A file that stands by itself. */
export const toExhibitFile = (exhibit: Exhibit): string =>
  `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(`${exhibit.title}: ${exhibit.subtitle}`)}</title>\n<style>${style}</style></head><body>\n${toExhibitHtml(exhibit)}\n</body></html>\n`;
