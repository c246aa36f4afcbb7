/**
 * Queries in words that stand in texts but in few of our titles, written from the clauses of both corpora before the search was run on them:
 * 80 by which the search was improved (62 first, 66 in five), then 80 more (68 and 72, and 72 and 74 where what was wanted had been written down wrongly).
 * In: a corpus. Out: its queries with the addresses that answer them. `t:` are the pages of a clause type, `a:` these or any clause of it, `p:` the
 * clauses of a platform about it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Golden } from './golden-queries.ts';

type Corpus = 'specimen' | 'generative-ai';

const written: Readonly<Record<Corpus, readonly Golden[]>> = {
  specimen: [
    ['what does Lumen think the program missed', 'platforms/lumen-pay/privacy-policy/automated-credit-decisions'],
    ['terminate if amendment is to our detriment', 'platforms/kiteboard-work/terms-of-service/thirty-day-amendments'],
    ['Multnomah County', 'platforms/fernway-fitness/terms-of-service/oregon-law'],
    ['notice would be counterproductive', 'platforms/rookery-social/privacy-policy/disclosure'],
    ['accuracy of 500 metres', 'platforms/parcelo-market/privacy-policy/near-me'],
    ['penetration test every year', 'platforms/kiteboard-work/data-processor-agreement/measures-may-change'],
    ['number plates', 'platforms/northbeam-maps/privacy-policy/blurred-signs'],
    ['demonetized without notice', 'platforms/tidepool-video/terms-of-service/removal-of-uploads'],
    ['share password outside household', 'platforms/tidepool-video/terms-of-service/closing-accounts'],
    ['public key for each of my devices', 'platforms/harbor-chat/privacy-policy/what-is-stored'],
    [
      'does my manager see direct messages',
      'platforms/kiteboard-work/terms-of-service/administrators-read-messages',
      't:content-monitoring',
    ],
    ['resemble you lookalike audience', 'platforms/lumen-pay/privacy-policy/advertising-partners'],
    ['Orchard Row', 'platforms/plumvale-dating/privacy-policy/sister-companies'],
    ['publish comparison anonymous account', 'platforms/quillmind/acceptable-use-policy/no-rival-models'],
    ['promise of secrecy contractors', 'platforms/quillmind/privacy-policy/people-read-chats'],
    ['neighborhood shown next to my name', 'platforms/fernway-fitness/privacy-policy/route-recording'],
    ['indemnifcation Rookery', 'platforms/rookery-social/terms-of-service/covering-costs'],
    ['biometic face temlate Plumvale', 'platforms/plumvale-dating/privacy-policy/face-template'],
    ['copywrite strikes', 'platforms/rookery-social/community-guidelines/borrowed-feathers', 'a:copyright-claims'],
    ['recieve refund Harbor membership', 'platforms/harbor-chat/terms-of-service/membership-renewal'],
    ['can Tidepool change the terms without emailing me?', 'platforms/tidepool-video/terms-of-service/revisions'],
    [
      'does Plumvale tell advertisers that I am gay',
      'platforms/plumvale-dating/privacy-policy/advertising-partners',
      'platforms/plumvale-dating/privacy-policy/intimate-answers',
    ],
    ['is Gridlight listening to what I say', 'platforms/gridlight-home/privacy-policy/voice-to-usa'],
    [
      'will Quillmind warn me before closing my account',
      'platforms/quillmind/acceptable-use-policy/warning-limit-close',
      'platforms/quillmind/terms-of-service/account-closure',
    ],
    [
      'what does Orchard do with the recordings of my child reading',
      'platforms/orchard-learn/privacy-policy/read-aloud',
    ],
    ['which services have no ads', 'a:personalised-ads'],
    [
      'do I lose my photos licence after deleting the listing at Parcelo',
      'platforms/parcelo-market/terms-of-service/photograph-licence',
    ],
    ['Kiteboard goodwill loss of profit', 'platforms/kiteboard-work/terms-of-service/six-month-cap'],
    ['Northbeam police', 'platforms/northbeam-maps/privacy-policy/distress-and-orders'],
    ['Harbor Chat children', 'platforms/harbor-chat/terms-of-service/minimum-age'],
    [
      'Lumen Betaling risk score',
      'platforms/lumen-pay/privacy-policy/group-sharing',
      'platforms/lumen-pay/privacy-policy/automated-credit-decisions',
    ],
    ['GDPR art 33', 'regulations/gdpr/#article-33*'],
    ['BIPA', 'regulations/bipa'],
    [
      'article 4(3) text and data mining',
      'regulations/cdsm/#article-4*',
      'platforms/parcelo-market/terms-of-service/crawlers',
    ],
    ['unfair terms directive', 'regulations/uctd'],
    ['100 dollars Rookery', 'platforms/rookery-social/terms-of-service/limits-of-liability'],
    ['Aufbewahrungsfrist', 't:data-retention'],
    ['publicité ciblée', 't:personalised-ads'],
    ['renovación automática', 't:auto-renewal'],
    ['SP-53AGNQ6', 'platforms/rookery-social/privacy-policy/disclosure'],
    ['conflicts of law Vermont state', 'platforms/quillmind/terms-of-service/vermont-law'],
    ['legal fees I must pay Rookery', 'platforms/rookery-social/terms-of-service/covering-costs'],
    ['text form consent crawlers Parcelo', 'platforms/parcelo-market/terms-of-service/crawlers'],
    ['electricity tariffs of partners', 'platforms/gridlight-home/privacy-policy/household-profile'],
    ['conclusions unwell short of sleep', 'platforms/fernway-fitness/privacy-policy/inferred-strain'],
    ['members assembly', 'platforms/harbor-chat/terms-of-service/changes-by-assembly'],
    ['road authorities harbours delivery firms', 'platforms/northbeam-maps/privacy-policy/computed-speeds-licensed'],
    ['out of date or offensive', 'platforms/quillmind/terms-of-service/output-may-be-wrong'],
    ['standard contractual clauses', 'a:international-transfers'],
    ['likes and passes', 'platforms/plumvale-dating/privacy-policy/teaching-the-matchmaker'],
    ['Lumen Savings Lumen Travel', 'platforms/lumen-pay/privacy-policy/group-sharing'],
    ['bank details of sellers', 'platforms/parcelo-market/privacy-policy/five-categories'],
    ['date of birth after ban', 'platforms/plumvale-dating/privacy-policy/how-long-remembered'],
    ['transcode caption dub my video', 'platforms/tidepool-video/terms-of-service/shoreline-licence'],
    ['board for financial complaints', 'platforms/lumen-pay/terms-of-service/complaints-and-boards'],
    ['wake your phone when a message arrives', 'platforms/harbor-chat/privacy-policy/what-is-stored'],
    ['reveiw by a human Rookery locked account', 'platforms/rookery-social/privacy-policy/software-decides'],
    ['arbitraton opt-out Quillmind', 'platforms/quillmind/terms-of-service/arbitration-with-opt-out'],
    ['govening law Harbor', 'platforms/harbor-chat/terms-of-service/dutch-law'],
    ['retenshun of recordings', 'a:data-retention'],
    ['how do I get a copy of my chats from Harbor Chat?', 'platforms/harbor-chat/privacy-policy/copy-by-email'],
    [
      'what can Kiteboard switch off and how early must they say so',
      'platforms/kiteboard-work/terms-of-service/functions-withdrawn',
    ],
    ['does Rookery follow me on other websites', 'platforms/rookery-social/privacy-policy/activity-elsewhere'],
    [
      'who pays when someone sues Kiteboard because of our content',
      'platforms/kiteboard-work/terms-of-service/customer-indemnity',
    ],
    ['how much notice before Lumen closes my account', 'platforms/lumen-pay/terms-of-service/account-suspension'],
    ['must I be an adult to sell on Parcelo', 'platforms/parcelo-market/terms-of-service/full-age'],
    ['does Fernway put my posts into advertising', 'platforms/fernway-fitness/terms-of-service/posts-in-advertising'],
    ['Northbeam retention', 'platforms/northbeam-maps/privacy-policy/pieces-without-limit'],
    ['Gridlight deletion period readings', 'platforms/gridlight-home/privacy-policy/minute-by-minute'],
    ['Orchard Learn suppliers', 'platforms/orchard-learn/privacy-policy/two-suppliers'],
    [
      'Tidepool refund',
      'platforms/tidepool-video/terms-of-service/renewal',
      'platforms/tidepool-video/terms-of-service/changing-catalogue',
    ],
    ['art 6(1)(a)', 'regulations/gdpr/#article-6*'],
    ['DSA article 17 statement of reasons', 'regulations/dsa/#article-17*'],
    ['COPPA verifiable parental consent', 'regulations/coppa*', 'platforms/orchard-learn/privacy-policy/adult-check'],
    ['Rome I consumer contract', 'regulations/rome-i*'],
    ['50 Canadian dollars', 'platforms/tidepool-video/terms-of-service/liability-cap'],
    [
      '€500 negligence',
      'platforms/harbor-chat/terms-of-service/liability',
      'platforms/lumen-pay/terms-of-service/liability-cap',
    ],
    ['Widerspruchsrecht', 't:objection-opt-out'],
    ['transfert international de données', 't:international-transfers'],
    ['propiedad del contenido', 't:content-license', 't:content-ownership', 't:ai-output-rights'],
  ],
  'generative-ai': [
    [
      'Apple responsible iOS app patent claim Mistral',
      'platforms/le-chat/terms-of-service/infringement-claims-over-the-ios-app',
      'platforms/vibe/terms-of-service/*',
    ],
    [
      'image generator competing Vibe',
      'platforms/vibe/terms-of-service/image-output-not-for-rivals',
      'p:vibe:competing-use',
    ],
    ['re-identify flagged conversations', 'platforms/claude/privacy-policy/flagged-content-reidentified'],
    [
      'safety team internal classification models Anthropic',
      'platforms/claude/privacy-policy/flagged-content-reidentified',
    ],
    ['sell audio made with ChatGPT voice', 'platforms/chatgpt/terms-of-service/voice-output-not-assigned'],
    ['disclose my identity Qwen', 'platforms/qwen-chat/terms-of-service/name-and-likeness'],
    [
      'digital assets retrieval period',
      'platforms/le-chat/terms-of-service/retrieval-period-of-thirty-days',
      'a:switching',
      'p:vibe:data-retention',
    ],
    [
      'copyright holders receive my data DeepSeek',
      'platforms/deepseek/privacy-policy/authorities-and-copyright-holders',
    ],
    ['multiple-plaintiff proceeding', 'a:class-action-waiver'],
    ['72 hours Gemini', 'platforms/google-generative-ai/privacy-policy/seventy-two-hours-with-activity-off'],
    ['prompt injection', 'a:reverse-engineering'],
    [
      'Grok no training when not logged in',
      'platforms/grok/terms-of-service/choice-on-training-when-logged-in',
      'p:grok:ai-training',
    ],
    ['spam accounts created automatically Claude', 'platforms/claude/acceptable-use-policy/no-automated-accounts'],
    ['destroying data no longer required', 'platforms/claude/privacy-policy/kept-as-long-as-necessary'],
    ['choice.live.com', 'platforms/microsoft-copilot/acceptable-use-policy/controls-for-personalised-advertising'],
    ['Perplexty arbitraton', 'p:perplexity:arbitration', 'p:perplexity:class-action-waiver'],
    ['anthropic retetion', 'p:claude:data-retention'],
    ['jurry trial', 'a:jury-waiver'],
    ['Depseek liabilty', 'p:deepseek:liability-limit'],
    [
      'Can Microsoft kick me out of Copilot whenever it wants?',
      'platforms/microsoft-copilot/terms-of-service/access-revoked-at-sole-discretion',
      'p:microsoft-copilot:account-termination',
    ],
    [
      'may I use DeepSeek output to train my own model',
      'platforms/deepseek/terms-of-service/training-other-models-allowed',
    ],
    ['who sees my prompts at OpenAI', 'p:chatgpt:content-monitoring'],
    ['which chatbot sends data to China', 'a:international-transfers'],
    [
      'is my company data safe from training with ChatGPT Enterprise',
      'platforms/chatgpt/business-privacy-policy/no-training-on-business-data',
      'platforms/chatgpt/commercial-terms/*',
      'p:chatgpt:ai-training',
    ],
    ['what age do my kids need for Meta AI', 'p:meta-ai:minors'],
    [
      'does Gemini say false things about people',
      'platforms/google-generative-ai/privacy-policy/gemini-may-be-inaccurate',
      'p:google-generative-ai:ai-output-accuracy',
    ],
    [
      'how long before new OpenAI API terms apply',
      'platforms/chatgpt/developer-terms/fifteen-days-for-material-changes',
      'p:chatgpt:unilateral-changes',
    ],
    ['xAI refund', 't:auto-renewal', 't:withdrawal', 'platforms/grok/terms-of-service/closed-without-notice'],
    [
      'Le Chat opt out of training',
      'platforms/le-chat/privacy-policy/objection-from-the-account',
      'p:le-chat:ai-training',
      'p:le-chat:objection-opt-out',
    ],
    ['Llama habitual residence warranty', 'platforms/llama-api/terms-of-service/statutory-warranty-for-consumers'],
    ['article 50 AI act', 'regulations/eu-ai-act/#article-50*'],
    ['GDPR 17', 'regulations/gdpr/#article-17*'],
    ['DMCA takedown', 'regulations/dmca*', 'a:copyright-claims'],
    ['Data Act switching', 'regulations/data-act*', 'a:switching'],
    ['$100 cap Qwen', 'platforms/qwen-chat/terms-of-service/cap-of-one-hundred-dollars-a-year'],
    ['Haftungsbegrenzung Perplexity', 'p:perplexity:liability-limit'],
    ['droit de rétractation', 't:withdrawal'],
    ['edad mínima', 't:minors'],
    ['GA-RWT28ZA', 'platforms/claude/commercial-terms/updates-after-thirty-days'],
    ['affiliates addendum exclusions Vibe', 'platforms/vibe/data-processor-agreement/liability-as-in-the-agreement'],
    [
      'age of majority Microsoft',
      'platforms/microsoft-copilot/acceptable-use-policy/age-of-majority-or-a-guardians-agreement',
    ],
    ['sharing a GPT', 'platforms/chatgpt/terms-of-service/shared-gpts-licensed-irrevocably'],
    ['legitimate business need xAI keeps data', 'platforms/grok/privacy-policy/kept-for-business-need'],
    [
      'gross negligence or wilful misconduct Grok',
      'platforms/grok/terms-of-service/cap-of-one-hundred-dollars',
      'p:grok:liability-limit',
    ],
    [
      'privacy choices footer',
      'platforms/le-chat/trackers-policy/privacy-choices-link',
      'platforms/vibe/trackers-policy/cookie-choice-in-the-footer',
    ],
    [
      'material changes retroactive Anthropic',
      'platforms/claude/commercial-terms/updates-after-thirty-days',
      'p:claude:unilateral-changes',
    ],
    [
      'newsletters perplexity unsubscribe',
      'platforms/perplexity/privacy-policy/objection-in-certain-circumstances',
      'p:perplexity:objection-opt-out',
    ],
    ['pseudonymized data United States', 'platforms/grok/terms-of-service/acknowledged-transfer-to-the-united-states'],
    [
      'fine-tune improve customer content API',
      'platforms/perplexity/developer-terms/no-training-on-customer-content',
      'a:ai-training',
    ],
    [
      'death or personal injury Meta',
      'platforms/meta-ai/terms-of-service/no-liability-for-unforeseeable-losses',
      'p:meta-ai:liability-limit',
      'p:llama-api:liability-limit',
    ],
    [
      'malware phishing scanning',
      'platforms/microsoft-copilot/acceptable-use-policy/automated-systems-and-humans-review',
      'a:content-monitoring',
    ],
    [
      'subprocessors description updated',
      'platforms/le-chat/data-processor-agreement/exhibit-may-change',
      'platforms/vibe/data-processor-agreement/description-of-processing-updated',
    ],
    ['consequential damages goodwill', 'a:liability-limit'],
    [
      'illegal activity reported by Mistral',
      'platforms/le-chat/acceptable-use-policy/reports-to-law-enforcement',
      'platforms/vibe/acceptable-use-policy/*',
    ],
    ['Google Translate', 'platforms/google-generative-ai/privacy-policy/public-sources-train-models'],
    ['hallusinations', 'a:ai-output-accuracy'],
    ['Copilot advertizing', 'p:microsoft-copilot:objection-opt-out'],
    ['privcy policy changes grok', 'platforms/grok/privacy-policy/changes-apply-with-use', 'p:grok:unilateral-changes'],
    ['indemify Anthropic', 'p:claude:indemnification'],
    ['is it legal to scrape Perplexity?', 'p:perplexity:automated-access'],
    ['Does OpenAI own the pictures I make?', 'p:chatgpt:ai-output-rights'],
    [
      'who is liable if the iOS app infringes',
      'platforms/le-chat/terms-of-service/infringement-claims-over-the-ios-app',
      'platforms/vibe/terms-of-service/*',
      'a:indemnification',
    ],
    [
      'can I keep the old contract if Mistral updates its business terms',
      'platforms/le-chat/commercial-terms/objection-preserves-old-terms',
      'platforms/vibe/commercial-terms/*',
    ],
    [
      'what happens if I break Meta AI rules',
      'platforms/meta-ai/terms-of-service/suspension-on-metas-finding',
      'p:meta-ai:account-termination',
    ],
    ['do chatbots show ads', 't:ads-in-answers', 'a:ads-in-answers'],
    ['can minors use Le Chat', 'platforms/le-chat/terms-of-service/from-thirteen-years', 'p:le-chat:minors'],
    ['will DeepSeek tell me before giving my data to the police', 'p:deepseek:government-requests'],
    ['Claude personal use only', 't:permitted-use'],
    ['Gemini location', 't:location-data'],
    ['ChatGPT memory', 't:memory-personalisation'],
    ['Art. 22 GDPR', 'regulations/gdpr/#article-22*'],
    ['UK GDPR article 21', 'regulations/uk-gdpr/#article-21*'],
    ['PIPL', 'regulations/pipl'],
    ['Article 6 Rome I', 'regulations/rome-i/#article-6*'],
    ['Gewährleistung', 't:warranty-disclaimer'],
    ['clause attributive de juridiction', 't:governing-law'],
    [
      'cesión de datos a terceros',
      't:advertiser-sharing',
      't:affiliate-sharing',
      't:service-provider-sharing',
      't:data-sale',
      't:third-party-sources',
    ],
    ['GA-0C7EE6B', 'platforms/le-chat/trackers-policy/privacy-choices-link'],
  ],
};

const corpora = join(import.meta.dirname, '../../../content/corpora');

/** The addresses of the clauses of a corpus, by type and by platform and type. */
function clausesOf(corpus: string): ReadonlyMap<string, readonly string[]> {
  const platforms = join(corpora, corpus, 'platforms');
  const files = (readdirSync(platforms, { recursive: true }) as string[]).flatMap((file) => {
    const [, platform, document, name] = /^([^/]+)\/([^/]+)\/clauses\/(.+)\.yml$/.exec(file) ?? [];
    const type = name && /^clauseType: *(\S+)/m.exec(readFileSync(join(platforms, file), 'utf8'))?.[1];
    return type
      ? [{ keys: [`a:${type}`, `p:${platform}:${type}`], address: `platforms/${platform}/${document}/${name}` }]
      : [];
  });
  const keys = new Set(files.flatMap((file) => file.keys));
  return new Map(
    [...keys].map((key) => [key, files.filter((file) => file.keys.includes(key)).map((file) => file.address)]),
  );
}

export const queriesOfTexts = (corpus: Corpus): Golden[] => toAddresses(corpus, written[corpus]);

/** Queries whose answers are written short, with all addresses. */
export function toAddresses(corpus: Corpus, queries: readonly Golden[]): Golden[] {
  const clauses = clausesOf(corpus);
  const pagesOf = (type: string) => [`faq/${type}*`, `clauses/${type}`, `compare/${type}*`];
  const addressesOf = (wanted: string): readonly string[] => {
    const [kind, type = ''] = wanted.split(':');
    if (kind === 't') return pagesOf(type);
    if (kind === 'a') return [...pagesOf(type), ...(clauses.get(wanted) ?? [])];
    return kind === 'p' ? (clauses.get(wanted) ?? []) : [wanted];
  };
  return queries.map(([query, ...wanted]) => [query, ...wanted.flatMap(addressesOf)]);
}
