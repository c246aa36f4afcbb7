/**
 * Queries for the corpus of generative AI, written from its clauses before the search was run on them, by the same readers as those for the specimen.
 * Out: each with what answers it, as `queries-of-texts.ts` writes addresses.
 */
import type { Golden } from './golden-queries.ts';

/** Run first with 45 found first, 49 among five; the search was improved by the others. */
export const askedOfGenerativeAi: readonly Golden[] = [
  ['reasonable skill and care OpenAI', 'platforms/chatgpt/terms-of-service/skill-and-care-but-no-lasting-service'],
  [
    'my 11 year old gave data to OpenAI',
    'platforms/chatgpt/privacy-policy/no-data-from-children-under-thirteen',
    'p:chatgpt:minors',
  ],
  [
    'distil Llama outputs into my own model',
    'platforms/llama-api/terms-of-service/no-distillation-without-permission',
    'p:llama-api:competing-use',
  ],
  ['no refund after breach Claude subscription', 'platforms/claude/terms-of-service/losses-after-a-breach'],
  [
    'accounting or reporting requirements retention',
    'platforms/perplexity/privacy-policy/as-long-as-necessary',
    'a:data-retention',
  ],
  [
    'reasonable attorneys’ fees intellectual property customer Mistral pays',
    'platforms/vibe/commercial-terms/mistral-covers-infringement-by-products',
    'p:vibe:indemnification',
    'p:le-chat:indemnification',
  ],
  [
    'button to delete Le Chat account',
    'platforms/le-chat/privacy-policy/right-to-delete-and-a-button',
    'p:le-chat:deletion',
  ],
  [
    'unpaid fees suspension Vibe',
    'platforms/vibe/terms-of-service/suspension-on-four-grounds',
    'p:vibe:account-termination',
  ],
  ['disassociate the content from your user ID', 'platforms/claude/privacy-policy/flagged-content-reidentified'],
  [
    'must a lawyer check legal advice made with Claude',
    'platforms/claude/acceptable-use-policy/professional-review-in-high-risk-cases',
    'p:claude:ai-output-accuracy',
    'p:claude:high-stakes-uses',
  ],
  [
    'datasets bought from other companies to train Claude',
    'platforms/claude/privacy-policy/public-internet-data',
    'p:claude:public-data-training',
  ],
  ['beta products withdrawn', 'a:service-changes'],
  [
    'thumbs down feedback Mistral training',
    'platforms/le-chat/data-processor-agreement/controller-for-training',
    'p:le-chat:feedback-use',
    'p:le-chat:ai-training',
    'p:vibe:feedback-use',
    'p:vibe:ai-training',
  ],
  ['custom GPT irrevocable licence', 'platforms/chatgpt/terms-of-service/shared-gpts-licensed-irrevocably'],
  [
    'does Google scan my files for malware',
    'platforms/google-generative-ai/terms-of-service/automated-analysis-of-content',
    'p:google-generative-ai:content-monitoring',
  ],
  [
    'are teenagers allowed to use apps built with Llama',
    'platforms/llama-api/terms-of-service/eighteen-for-developers-and-end-users',
  ],
  ['disturbing or upsetting answers', 'platforms/meta-ai/terms-of-service/outputs-to-be-verified-by-the-user'],
  [
    'Copilot Health',
    'platforms/microsoft-copilot/terms-of-service/health-data-not-used-for-training',
    'platforms/microsoft-copilot/terms-of-service/*',
    'platforms/microsoft-copilot/privacy-policy/*',
  ],
  [
    'who owns the output of the OpenAI API for business',
    'platforms/chatgpt/commercial-terms/customer-owns-output',
    'p:chatgpt:ai-output-rights',
  ],
  [
    'substitute for the services Perplexity',
    'platforms/perplexity/acceptable-use-policy/no-competing-or-similar-products',
    'p:perplexity:competing-use',
  ],
  ['closing my Microsoft account immediately', 'p:microsoft-copilot:account-termination'],
  [
    'servers outside the country where I live',
    'platforms/google-generative-ai/privacy-policy/servers-around-the-world',
    'a:international-transfers',
  ],
  ['"for entertainment purposes only"', 'platforms/microsoft-copilot/terms-of-service/for-entertainment-only'],
  [
    'incognito Atlas browsing history',
    'platforms/chatgpt/privacy-policy/temporary-chats-deleted-automatically',
    'p:chatgpt:data-retention',
  ],
  ['Temporary Chats 30 days', 'platforms/chatgpt/privacy-policy/temporary-chats-deleted-automatically'],
  ['Created with Grok label', 'platforms/grok/brand-guidelines/attribute-to-grok', 'p:grok:ai-output-labelling'],
  ['human reviewers three years Gemini', 'platforms/google-generative-ai/privacy-policy/*'],
  ['security researcher name disclosed Anthropic', 'platforms/claude/vulnerability-disclosure-policy/*'],
  ['$1,000 Llama', 'platforms/llama-api/terms-of-service/cap-of-one-thousand-dollars'],
  ['Wem gehört der Output von Claude', 'p:claude:ai-output-rights'],
  ['Meta AI falsche Antworten', 'p:meta-ai:ai-output-accuracy'],
  ['tribunaux de Paris Mistral', 'p:vibe:governing-law', 'p:le-chat:governing-law'],
  ['durée de conservation des conversations', 't:data-retention', 'a:data-retention'],
  ['parent permission Grok', 'platforms/grok/terms-of-service/thirteen-with-parental-agreement', 'p:grok:minors'],
  [
    'bypass saftey filters',
    'platforms/google-generative-ai/acceptable-use-policy/no-circumvention-of-safety-filters',
    'a:reverse-engineering',
  ],
  ['clas action wavier Microsoft', 'p:microsoft-copilot:class-action-waiver'],
  [
    'can Anthropic report me to the police',
    'platforms/claude/terms-of-service/reports-at-sole-discretion',
    'p:claude:government-requests',
  ],
  ['model weights extraction', 'a:reverse-engineering', 'platforms/llama-api/terms-of-service/no-deriving-of-models'],
  [
    'Qwen could shut down without warning',
    'platforms/qwen-chat/terms-of-service/discontinued-without-notice',
    'p:qwen-chat:service-changes',
  ],
  [
    'terminate account in writing Alibaba',
    'platforms/qwen-chat/terms-of-service/account-ended-in-writing-over-changes',
  ],
  ['GDPR Article 28(10)', 'regulations/gdpr/#article-28*'],
  ['Software Directive article 6', 'regulations/software-directive/#article-6*'],
  ['Brussels I', 'regulations/brussels-ia*'],
  ['AI Act transparency obligation labels', 'regulations/eu-ai-act/#article-50*', 't:ai-output-labelling'],
  ['digital content directive', 'regulations/dcd*'],
  ['GA-PCCEE6G', 'platforms/claude/privacy-policy/objection-unless-compelling-grounds'],
  ['Hangzhou', 'platforms/deepseek', 'p:deepseek:governing-law'],
  [
    'last updated date prominent notice privacy statement',
    'platforms/microsoft-copilot/privacy-policy/prominent-notice-of-material-changes',
  ],
  [
    'resell access to Claude',
    'platforms/claude/terms-of-service/no-building-competitors',
    'p:claude:competing-use',
    'p:claude:permitted-use',
  ],
  ['which AI keeps chats longest', 't:data-retention', 'a:data-retention'],
];

/** Run first after that: 39 found first, 40 among five. */
export const laterAskedOfGenerativeAi: readonly Golden[] = [
  [
    'predicting the next word factual accuracy',
    'platforms/chatgpt/privacy-policy/accuracy-note-and-corrections',
    'p:chatgpt:ai-output-accuracy',
  ],
  [
    'can another user get the same answer from Perplexity',
    'platforms/perplexity/terms-of-service/others-may-get-the-same-output',
  ],
  ['debt collectors receive my data Mistral', 'platforms/le-chat/privacy-policy/regulators-courts-and-bailiffs'],
  ['selling Service Credits', 'platforms/chatgpt/in-app-purchases-policy/credits-revoked-without-refund'],
  [
    'streaming ChatGPT live must I say it is AI',
    'platforms/chatgpt/acceptable-use-policy/review-before-sharing',
    'p:chatgpt:ai-output-labelling',
  ],
  [
    'previous versions of the Anthropic privacy policy',
    'platforms/claude/privacy-policy/material-changes-notified',
    'platforms/claude/privacy-policy',
    'platforms/claude/what-changed',
  ],
  ['account unused for a year Claude', 'platforms/claude/terms-of-service/access-ended-without-notice'],
  [
    'publicly perform edit translate my content Copilot',
    'platforms/microsoft-copilot/terms-of-service/permission-to-use-content',
  ],
  [
    'don’t share anything you don’t want reviewed',
    'platforms/microsoft-copilot/terms-of-service/human-processing',
    'a:content-monitoring',
  ],
  [
    'OpenAI arbitration disputes before this agreement existed',
    'platforms/chatgpt/commercial-terms/mandatory-arbitration',
  ],
  [
    'perpetual license name likeness Alibaba affiliates',
    'platforms/qwen-chat/terms-of-service/perpetual-licence-incl-affiliates',
    'platforms/qwen-chat/terms-of-service/name-and-likeness',
  ],
  [
    'free subscription Vibe Pro training opted-out',
    'platforms/le-chat/commercial-terms/business-training-cases',
    'p:vibe:ai-training',
    'p:le-chat:ai-training',
  ],
  ['industry peers share information Meta', 'platforms/meta-ai/privacy-policy/shared-on-a-good-faith-belief'],
  [
    'data preserved although I deleted my Facebook account',
    'platforms/meta-ai/privacy-policy/preserved-after-a-request-for-deletion',
    'p:meta-ai:deletion',
    'p:meta-ai:data-retention',
  ],
  [
    'does Grok use my X posts',
    'platforms/grok/privacy-policy/content-trains-models',
    'p:grok:ai-training',
    'p:grok:public-data-training',
  ],
  [
    'wich law applies for ChatGPT users',
    'platforms/chatgpt/terms-of-service/law-of-residence',
    'p:chatgpt:governing-law',
  ],
  ['indirect incidental exemplary damages', 'a:liability-limit'],
  [
    'anthropic buisness customers jury',
    'platforms/claude/commercial-terms/no-class-actions',
    'p:claude:class-action-waiver',
    'p:claude:jury-waiver',
  ],
  [
    '"good faith belief"',
    'platforms/deepseek/privacy-policy/authorities-and-copyright-holders',
    'platforms/meta-ai/privacy-policy/shared-on-a-good-faith-belief',
    'a:government-requests',
  ],
  ['"as appropriate"', 'platforms/claude/privacy-policy/material-changes-notified', 'platforms/*'],
  [
    'pricing features reasonable notice Google terms',
    'platforms/google-generative-ai/terms-of-service/reasonable-notice-of-changes',
  ],
  [
    'browser cookie preferences OpenAI',
    'platforms/chatgpt/trackers-policy/cookie-choices-where-the-law-allows',
    'p:chatgpt:cookies-tracking',
  ],
  [
    'delete my account to end the contract Llama',
    'platforms/llama-api/terms-of-service/account-deletion-ends-the-terms',
    'p:llama-api:deletion',
  ],
  [
    'return of personal data after termination',
    'platforms/llama-api/terms-of-service/returned-or-deleted-after-thirty-days',
    'a:deletion',
    'a:switching',
  ],
  ['my children use Claude', 'p:claude:minors'],
  ['Darf ich ChatGPT Bilder verkaufen?', 'p:chatgpt:ai-output-rights'],
  ['Speichert DeepSeek meine Daten in China?', 'p:deepseek:international-transfers', 'p:deepseek:data-retention'],
  [
    'Liest jemand meine Gespräche mit Gemini?',
    'p:google-generative-ai:content-monitoring',
    'platforms/google-generative-ai/privacy-policy/human-reviewers-read-some-chats',
  ],
  ['Mistral entraîne-t-il son IA sur mes conversations ?', 'p:le-chat:ai-training', 'p:vibe:ai-training'],
  ['quel âge pour utiliser Copilot', 'p:microsoft-copilot:minors'],
  ['GDPR 22', 'regulations/gdpr/#article-22*'],
  ['Data Act', 'regulations/data-act*'],
  ['DSA 14', 'regulations/dsa/#article-14*'],
  ['Consumer Rights Act 2015', 'regulations/uk-cra*'],
  ['copyright directive text and data mining', 'regulations/cdsm*'],
  ['GA-X7GYWH9', 'platforms/claude/commercial-terms/customer-covers-inputs-and-misuse'],
  ['xAI', 'platforms/grok'],
  ['100 dollars Qwen liability', 'platforms/qwen-chat/terms-of-service/cap-of-one-hundred-dollars-a-year'],
  [
    'can I opt out of cookies at OpenAI',
    'platforms/chatgpt/trackers-policy/cookie-choices-where-the-law-allows',
    'p:chatgpt:cookies-tracking',
    'p:chatgpt:objection-opt-out',
  ],
  ['who pays if Claude output infringes copyright', 'p:claude:indemnification'],
];
