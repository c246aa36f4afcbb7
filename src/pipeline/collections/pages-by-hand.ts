/** Pages of ours written by hand as a search finds them, and the parts of them that people look for by other words. */
import { addresses } from '../schema/addresses.ts';
import type { SitePart } from './site-parts.ts';

/** Of pages written by hand the parts that people look for by other words. */
export const sectionsByHand: readonly SitePart[] = [
  [
    'methodology/#severity',
    'How severity is computed',
    'Five factors, each scored from 0 to 3 on the quoted words alone, give high, medium or low.',
    'severity calculated score scored scoring rated rating rubric factors grade',
  ],
  [
    'methodology/#how-often-this-is-wrong',
    'How often this is wrong',
    'Rules that tell changes from noise, measured on captures and steps that a reader judged.',
    'error rate errors accuracy reliable reliability trust mistakes false positives',
  ],
  [
    'methodology/#changes',
    'Changes',
    'Which steps between two captures count as a change of words, and which are noise.',
    'counts counted change detected detection noise cosmetic diff rewording compared versions',
  ],
  [
    'methodology/#the-analyses',
    'The analyses',
    'An analysis is written by a person and read against the text by another; how far the two agree is told.',
    'readers reviewers second reading readings inter-rater inter-annotator agreement reliability alpha kappa disagree dissent written by language model',
  ],
  [
    'methodology/#records-and-corrections',
    'Records and corrections',
    'What becomes of a record that moves, is corrected or is withdrawn.',
    'corrections corrected errata withdrawn record moved deleted',
  ],
  [
    'methodology/#what-this-is-not',
    'What this is not',
    'No legal advice, and no statement about what a company does.',
    'legal advice lawyer verdict lawful illegal affiliated neutral this site',
  ],
  [
    'methodology/#the-texts',
    'The texts',
    'A document is captured again and again; each capture is kept as it was.',
    'captures captured capture how often archived snapshot source sources texts come from',
  ],
  [
    'methodology/#silence',
    'Silent, not found, not reviewed',
    'A platform is silent where every document that could say it was read in full.',
    'silence silent unread table matrix cells signs symbols legend dash empty',
  ],
  [
    `${addresses.citeAndVerify}/#what-to-cite`,
    'What to cite',
    'How to cite a record that does not move.',
    'cite a clause citation citing quote quoting quotation reference footnote in paper thesis article BibTeX APA Zotero zitieren citer',
  ],
  [
    `${addresses.citeAndVerify}/#what-a-check-proves`,
    'What a check proves',
    'How to check quoted words against the archived bytes.',
    'verify a quotation quote real genuine true verification proof prove SHA-256 hash tampered authentic überprüfen vérifier',
  ],
  [
    `${addresses.citeAndVerify}/#an-exhibit-for-a-date`,
    'An exhibit for a date',
    'What a document said on a day, as two or three pages to print and a ZIP with the bytes.',
    'exhibit evidence court affidavit custodian prove proof what policy text said on a certain day date print',
  ],
];

const contribute = 'contribute';

/** Whole pages written by hand: Pagefind knows them by what stands in them, and one record an address. */
export const pagesByHand: readonly SitePart[] = [
  [
    'about',
    'About',
    'Why this site is here, for whom, and how it is made.',
    'about this site website project who runs behind purpose mission funding contact imprint privacy of readers visits cookies tracking licence reuse über à propos',
  ],
  [
    'methodology',
    'Methodology',
    'How a passage becomes a record, what every number counts, and what these pages do not say.',
    'method methods how this site works rules definitions approach Methodik méthodologie metodología metodologia',
  ],
  [
    'threat-model',
    'Threat model',
    'Who might want these pages to say something else, what stops them, and what does not.',
    'tamper tampering tampered manipulate manipulated manipulation falsify falsified forge forged fake attack attacker hack hacked rewrite records quotations pages security of this site',
  ],
  [
    'cite-and-verify',
    'Cite and verify',
    'How to cite a record so that the citation still holds in ten years, and how to prove what a text said.',
    'cite citation paper thesis article academic verify log of captures checkpoint transparency manifest proof prove',
  ],
  [
    'suggestions',
    'How good are suggestions',
    'How many passages that others labelled are suggested to contributors.',
    'suggestions recall precision F1 labelled sentences benchmark classifier detector overlooked missed passages',
  ],
  [
    contribute,
    'Contribute',
    'How to correct a page, add an analysis, or read somebody else’s against the text.',
    'contribute contributing help volunteer join report mistake error wrong correct correction analysis suggest edit page missing platform request add GitHub pull request repository mitmachen contribuer contribuir',
  ],
  [
    `${contribute}/hosting`,
    'Hosting',
    'How to publish a built site.',
    'host hosting publish deploy own copy mirror self-host this site server nginx Apache GitHub Netlify Vercel Cloudflare',
  ],
  [
    `${contribute}/archives`,
    'Archives',
    'Which archives a site can be made from.',
    'archive archives WARC Wayback Open Terms Archive import own texts crawler crawl git repository PDF derived',
  ],
  [
    `${contribute}/style`,
    'Style guide for analyses',
    'Neutral, plain, and no firmer than the words.',
    'style guide write writing an analysis tone neutral plain language hedges titles',
  ],
  [
    `${contribute}/review`,
    'Guide for reviewers',
    'What a machine has checked before you look, and what only you can see.',
    'review reviewer reviewers reviewing guide read analysis approve company replies right of reply',
  ],
  [
    `${contribute}/pages`,
    'Write a page',
    'Prose with figures that nobody types.',
    'write a page prose MDX components figures',
  ],
];
