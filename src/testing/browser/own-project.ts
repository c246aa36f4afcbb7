/**
 * What a publisher changes in a project that `clausary init` wrote: look, header, footer, sections of a clause page, a type, a law, a clause
 * and a page of their own. In: the folder of the project, called tea-rules.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export function writeOwnProject(site: string): void {
  const write = (name: string, text: string) => {
    mkdirSync(join(site, name, '..'), { recursive: true });
    writeFileSync(join(site, name), text);
  };
  write(
    'astro.config.mjs',
    `import clausary from 'clausary';
export default { integrations: [clausary({
  look: { mark: './brand/cup.svg', colours: { accent: { light: '#005f73', dark: '#94d2bd' } }, styles: ['./own.css'] },
  components: {
    SiteHeader: './components/Header.astro',
    SiteFooter: './components/Footer.astro',
    OptOut: './components/OptOut.astro',
    ClauseExtra: './components/Extra.astro',
  },
})] };
`,
  );
  write('own.css', 'h1 { text-transform: lowercase }\n');
  write(
    'components/Footer.astro',
    `---\nimport { href } from 'clausary/address';\n---\n<footer id="own"><a href={href('contact')}>{Astro.props.site.publisher}</a></footer>\n`,
  );
  write(
    'content/vocabulary/clause-types/renewals.yml',
    `name: Renewals
category: service
actor: platform
question: Does {platform} let you keep things longer?
leads: {permits: 'Yes', limits: Within limits, prohibits: 'No', requires: 'It must', informs: Told}
definition: Says whether and how often a loan can be prolonged.
scopeNote: Not what a late return costs.
detect: {any: ['\\brenew']}
`,
  );
  write('brand/cup.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path d="M2 4h10v9H2z"/></svg>');
  write(
    'components/Header.astro',
    `---
import { href } from 'clausary/address';
import SearchForm from 'clausary/components/frame/SearchForm.astro';
---
<header id="own-head"><a href={href()}><i class="icon icon-sign"></i>{Astro.props.title}</a><SearchForm /></header>
`,
  );
  write(
    'components/OptOut.astro',
    `---
import Ours from 'clausary/components/clause/OptOut.astro';
---
<div id="own-way-out"><Ours {...Astro.props} /></div>
`,
  );
  write('components/Extra.astro', '<section id="own-extra">{Astro.props.clause.recordId}</section>\n');
  write(
    'content/vocabulary/regulations.yml',
    `regulations:
  - id: loan-act
    short: Loan Act
    official: Loan of Things Act 2020
    jurisdiction: IS
    jurisdictionName: Iceland
    url: https://law.example/loan-act
    unit: §
    summary: Governs what may be asked of whoever borrows a thing.
`,
  );
  const clauses = 'content/corpora/tea-rules/platforms/tallow-lane/borrowing-rules/clauses';
  write(
    `${clauses}/one-renewal.yml`,
    `recordId: TR-3YR2QDK
title: One renewal, at the desk or by telephone
clauseType: renewals
snapshot: 2026-03-02T09:00:00Z
excerpt: If nobody is waiting, you can renew once at the desk or by telephone.
stance: limits
factors: { rights: 0, choice: 2, breadth: 1, exposure: 1, discretion: 0 }
optOut: { available: partly, how: By calling the desk. }
regulations: [{ id: loan-act, article: '7', because: where the length of a loan is left to the lender }]
whyItMatters: A loan can be renewed a single time, and only while nobody else waits for the thing.
consumerImpact: Whoever needs a tool longer has to call or come in before the week is over.
analysis: { on: 2026-11-29, by: [our-desk] }
`,
  );
  write(
    'content/pages/lending.mdx',
    `---
title: Lending
description: What the rules say of lending.
---
import Quotation from 'clausary/components/written/Clause.astro';

<Quotation id="TR-3YR2QDK" />
`,
  );
}
