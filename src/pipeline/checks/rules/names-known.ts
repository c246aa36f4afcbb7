import { countriesOf } from '../../schema/region.ts';
import type { YamlFile } from '../../sources/yaml-file.ts';
import { toRecordCause } from '../causes.ts';
import { documentsOf, validClauses } from '../clauses.ts';
import { findGone } from '../gone.ts';
import type { Finding, Rule } from '../rule.ts';

const clause = 'platforms/pebble/privacy-policy/clauses/ai-training.yml';
const documentFile = 'platforms/pebble/privacy-policy/document.yml';
const platformFile = 'platforms/pebble/platform.yml';
const type = 'documentType: Privacy Policy';
const binding = (what: string): [string, string] => ['stance: permits', `appliesTo: {${what}}\nstance: permits`];

/** Whom and what a file names is there: documents, platforms, records, plans; and a clause narrows its document. */
export const namesKnown: Rule = {
  id: 'names-known',
  severity: 'error',
  title:
    'Documents, platforms, records, plans and settings that are named exist, and a clause narrows what its document says',
  why: 'An answer for a plan nobody described, or of a document nobody holds, cannot be shown.',
  examples: [
    {
      title: 'a plan of the document, by its id',
      edits: {
        [documentFile]: [type, `appliesTo: {plans: [{id: team, name: Team}]}\n${type}`],
        [clause]: binding('plans: [team]'),
      },
      expect: [],
    },
    {
      title: 'a plan nobody described',
      edits: { [clause]: binding('plans: [team]') },
      expect: [`${clause}:6:21 there is no plan "team" in document.yml`],
    },
    {
      title: 'an audience that the document does not bind',
      edits: {
        [documentFile]: [type, `appliesTo: {audiences: [consumer]}\n${type}`],
        [clause]: binding('audiences: [business]'),
      },
      expect: [`${clause}:6:25 the document does not bind business`],
    },
    {
      title: 'a region outside of that of the document',
      edits: { [documentFile]: [type, `appliesTo: {regions: [EEA]}\n${type}`], [clause]: binding('regions: [CH]') },
      expect: [`${clause}:6:23 the document does not apply in CH`],
    },
    {
      title: 'a document nobody holds',
      edits: {
        [documentFile]: [
          type,
          `relations:\n  - {kind: incorporates, document: pebble/terms, because: It says so.}\n${type}`,
        ],
      },
      expect: [`${documentFile}:3:36 there is no document "pebble/terms"`],
    },
    {
      title: 'a successor nobody holds',
      edits: { [platformFile]: ['sector:', 'succeededBy: {platform: granite, because: It was renamed.}\nsector:'] },
      expect: [`${platformFile}:2:25 there is no platform "granite"`],
    },
    {
      title: 'a platform that became itself',
      edits: { [platformFile]: ['sector:', 'succeededBy: {platform: pebble, because: It was renamed.}\nsector:'] },
      expect: [`${platformFile}:2:25 there is no other platform "pebble"`],
    },
    {
      title: 'a wording of a record that is not there',
      edits: { [clause]: ['stance: permits', 'wordingOf: EX-000001Y\nstance: permits'] },
      expect: [`${clause}:6:12 there is no other record "EX-000001Y" in this document`],
    },
  ],
  *check(project) {
    const { platforms } = project.sources;
    const unread = project.unread ?? [];
    const slugs = new Set([...platforms.map(({ slug }) => slug), ...unread]);
    const paths = new Set([...[...documentsOf(project)].map(({ path }) => path), ...unread]);
    const gone = [...findGone(project).values()];
    const causeOf = (path: string) => {
      const cause = gone.find((one) => one.path === path || one.path === path.split('/')[0])?.path;
      return cause !== undefined && { cause };
    };
    for (const { slug, authored } of platforms) {
      const to = authored?.value?.succeededBy;
      if (!to || !authored) continue;
      const other = to.platform === slug ? 'other ' : '';
      if (!slugs.has(to.platform) || other)
        yield {
          ...absent(authored.file, ['succeededBy', 'platform'], `there is no ${other}platform "${to.platform}"`),
          ...causeOf(to.platform),
        };
      if (to.document && !paths.has(to.document))
        yield {
          ...absent(authored.file, ['succeededBy', 'document'], `there is no document "${to.document}"`),
          ...causeOf(to.document),
        };
    }
    for (const { authored } of documentsOf(project)) {
      for (const [index, { document }] of authored?.value?.relations.entries() ?? []) {
        if (!paths.has(document))
          yield {
            ...absent(authored!.file, ['relations', index, 'document'], `there is no document "${document}"`),
            ...causeOf(document),
          };
      }
    }
    for (const { value, file, document } of validClauses(project)) {
      const siblings = document.clauses.map((one) => one.authored.value?.recordId);
      const isUnread = siblings.includes(undefined); // a file with problems of its own, which are reported there
      if (value.wordingOf && !isUnread && (value.wordingOf === value.recordId || !siblings.includes(value.wordingOf)))
        yield {
          ...absent(file, ['wordingOf'], `there is no other record "${value.wordingOf}" in this document`),
          cause: toRecordCause(value.wordingOf),
        };
      if (document.authored && !document.authored.value) continue; // likewise
      const whole = document.authored?.value?.appliesTo;
      const { audiences = [], regions = [], plans = [], settings = [] } = value.appliesTo ?? {};
      for (const [kind, wanted, known] of [
        ['plan', plans, whole?.plans ?? []],
        ['setting', settings, whole?.settings ?? []],
      ] as const)
        for (const [index, one] of wanted.entries())
          if (typeof one === 'string' && !known.some(({ id }) => id === one))
            yield absent(
              file,
              ['appliesTo', `${kind}s`, index],
              `there is no ${kind} "${one}" in document.yml`,
              `list it in appliesTo of document.yml, or write {id: ${one}, name: …} here`,
            );
      for (const [index, one] of audiences.entries())
        if (whole?.audiences && !whole.audiences.includes(one))
          yield absent(file, ['appliesTo', 'audiences', index], `the document does not bind ${one}`);
      const allowed = whole?.regions && countriesOf(whole.regions);
      for (const [index, one] of regions.entries())
        if (
          allowed &&
          ![...countriesOf([one])].every((country) => allowed.has(country) || allowed.has(country.split('-')[0]!))
        )
          yield absent(file, ['appliesTo', 'regions', index], `the document does not apply in ${one}`);
    }
  },
};

function absent(
  file: YamlFile,
  keys: PropertyKey[],
  message: string,
  remedy = 'name one that is there, or correct the other file',
): Finding {
  return { file: file.path, ...file.placeOf(keys), message, remedy };
}
