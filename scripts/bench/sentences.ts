/**
 * Sentences that read like a policy and say nothing of anybody. In: chance and the names of a platform.
 * Out: a sentence of about 22 words, a remark on one, a heading, a title; two are as good as never alike.
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
  | Without asking {other} again, you and {platform} {may} {do} {thing} {when} {purpose}.
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

/** What people write of a passage: other words than the passage's, no numbers, and nothing stated as a fact. */
const remarkForms = {
  whyItMatters: words(`People who {habit} may {notice} {what}. Few would expect it from {platform}.
    | Whoever chose {product} for {reason} may {notice} {what}.
    | Compared with similar services, {what} may stand out. It could touch those who {habit}.
    | The passage leaves room, and {what} may grow. Readers who {habit} could overlook it.`),
  consumerImpact: words(`It might help to {step} {soon}. Where nobody replies, {step} again.
    | Nothing may happen {soon}. Still, this might feel {judgement} later on.
    | Some would call {product} {judgement} here. Others might {step}.
    | Before signing up, {step}; the outcome might be {judgement} {soon}.`),
};
Object.assign(slots, {
  habit: words(`rarely read notices | share a phone with family | work from abroad | pay from a joint budget |
    trust the defaults | sell things on the side | keep old photographs | look after somebody else`),
  notice: words('come to feel | hardly see | have to live with | learn of | be surprised by'),
  what: words(`this permission | the wide wording | the short notice | the silence on appeals | the open list |
    the promise of care | the narrow exception | the long chain of recipients`),
  soon: words('before long | at a bad moment | in an ordinary week | during a quarrel | on a quiet evening'),
  reason: words('its price | its looks | a friend’s advice | lack of a choice | the way it runs on old phones'),
  step: words('compare a rival | save a copy | ask support in plain words | note the date | tidy up first'),
  judgement: words('generous | unusual | harsh | fair | vague | stricter than it sounds'),
});

const toCapital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export function makeSentence(random: Random, names: Names): string {
  return fill(random.pick(sentenceForms), random, names);
}

/** Two or three remarks of one kind, each of another form. */
export function makeRemarks(random: Random, names: Names, about: keyof typeof remarkForms): string {
  const forms = remarkForms[about];
  const first = random.between(0, forms.length - 1);
  const count = random.between(2, 3);
  return Array.from({ length: count }, (_, index) =>
    fill(forms[(first + index) % forms.length] ?? '', random, names),
  ).join(' ');
}

export function makeHeading(random: Random, names: Names): string {
  return toCapital(fill(random.pick(headingForms), random, names));
}

export function makeTitle(random: Random, names: Names): string {
  return toCapital(fill(random.pick(titleForms), random, names))
    .slice(0, 110)
    .trim();
}
