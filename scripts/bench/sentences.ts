/**
 * Sentences that read like a policy and say nothing of anybody. In: chance and the names of a platform.
 * Out: a sentence of about 22 words, a heading, a title; two are as good as never alike.
 */
import type { Random } from './random.ts';

export interface Names {
  readonly platform: string;
  /** Made-up names of its products and features. */
  readonly products: readonly string[];
}

const words = (text: string) => text.trim().split(/\s*\|\s*/);

const slots: Record<string, readonly string[]> = {
  may: words('may | will | can | reserve the right to | do not | are entitled to | might | must'),
  do: words(`collect | share | store | disclose | combine | analyse | transfer | review | retain | license | publish |
    adapt | limit | suspend | inspect | measure | record | delete | correct | export | evaluate | reproduce`),
  thing: words(`the messages you send | your contact details | the pictures you upload | records of your purchases |
    information about your device | your approximate location | drafts you have not sent | the pages you open |
    voice recordings | the content you make available | your payment history | answers to surveys | log files |
    the names of people you invite | credentials for linked accounts | search terms | details of a complaint |
    inferences about your interests | readings from sensors | the time and length of each visit`),
  other: words(`service providers | companies of our group | advertising partners | public authorities | auditors |
    payment processors | other members | researchers | a buyer of the business | credit agencies | insurers |
    moderators | hosting companies | the person who invited you | people you have blocked | our advisers`),
  purpose: words(`to keep the service running | to detect misuse and fraud | to train and test models |
    to show advertisements that fit | to settle a dispute | to comply with the law | to work out what you owe |
    to develop features nobody has asked for yet | to answer your request | to enforce these rules |
    to measure how a campaign performs | to protect people from harm | to calculate a price`),
  when: words(`when you open an account | each time you sign in | while your subscription lasts | after a refund |
    for as long as we consider it necessary | within {n} days | until {n} months after the last visit |
    where the law of your country allows it | unless you object in writing | before a change takes effect |
    if {n} or more people report it | during maintenance | at the end of the term | without telling you beforehand`),
  way: words(`in the settings of {product} | by writing to the address below | through the help centre |
    by closing the account | with the form in {product} | by letter | under Settings › Privacy | at any time`),
};

const sentenceForms = words(`We {may} {do} {thing} {purpose}, and we {may} {do} {thing} {when}.
  | {When}, {platform} {may} {do} {thing} and {do} {thing} together with {other} {purpose}.
  | If you use {product}, you agree that {platform} and {other} {may} {do} {thing} {purpose} {when}.
  | You may refuse this {way}; where you do, we {may} still {do} {thing} {when} {purpose}.
  | {Other} who help us with {product} {may} {do} {thing} only {purpose}, and only {when}.
  | Nothing in this section stops {other} from asking us to {do} {thing} {purpose} {when}.
  | You {may} not {do} {thing} of {other}, nor help anyone to {do} {thing}, {when}.
  | {platform} is not liable to you or to {other} for a loss above {n} euros that arises {when} from {product}.
  | “{product}” means the part of the service with which we {do} {thing}, alone or with {other}, {purpose}.
  | We keep {thing} {when}; afterwards we {do} {thing} or hand it to {other} {purpose}.`);

const headingForms = words(
  `How we {do} {thing} | What {other} receive | {product} | Your choices | When we {do} {thing}`,
);
const titleForms = words(
  '{Do} {thing} {purpose} | {thing} shared with {other} | {platform} and {other}: {thing} | {thing}, {when}',
);

function fill(form: string, random: Random, names: Names): string {
  return form.replace(/\{(\w+)\}/g, (_, slot: string) => {
    if (slot === 'platform') return names.platform;
    if (slot === 'product') return random.pick(names.products);
    if (slot === 'n') return String(random.between(2, 999));
    const text = fill(random.pick(slots[slot.toLowerCase()] ?? ['']), random, names);
    return slot === slot.toLowerCase() ? text : toCapital(text);
  });
}

const toCapital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export function makeSentence(random: Random, names: Names): string {
  return fill(random.pick(sentenceForms), random, names);
}

export function makeHeading(random: Random, names: Names): string {
  return toCapital(fill(random.pick(headingForms), random, names));
}

export function makeTitle(random: Random, names: Names): string {
  return toCapital(fill(random.pick(titleForms), random, names))
    .slice(0, 110)
    .trim();
}
