import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slug } from '../../pipeline/schema/common.ts';
import { toSlug } from '../../words/slug.ts';
import { placeDocuments } from './placement.ts';

const tpLink = [
  { service: 'TP-Link', terms: 'Privacy Policy' },
  { service: 'Tp-link', terms: 'Privacy Policy' },
];

describe('toSlug', () => {
  it.each([
    ['Qwen Chat', 'qwen-chat'],
    ['Claude.ai', 'claude-ai'],
    ['L’Équipe', 'l-equipe'],
    ['C# Corner', 'c-corner'],
    [' AT&T -- ', 'at-t'],
    ['ﬁne № 5', 'fine-no-5'],
    ['Ørsted', 'orsted'],
    ['Straßenverkehr', 'strassenverkehr'],
    ['Łódź Cloud', 'lodz-cloud'],
    ['Đuka', 'duka'],
    ['Æther & Œuvre', 'aether-oeuvre'],
    ['Ýmir Þing', 'ymir-thing'],
    ['Kızılay', 'kizilay'],
    ['Cafe\u0301', 'cafe'],
    ['Яндекс', 'yandeks'],
    ['条款', ''],
    ['条款 Cloud', ''],
  ])('%s → %s', (name, expected) => expect(toSlug(name)).toBe(expected));

  it('makes a slug of anything, or nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (name) => {
        const made = toSlug(name).slice(0, 80).replace(/-$/, '');
        expect(made === '' || slug.safeParse(made).success).toBe(true);
        expect(toSlug(toSlug(name))).toBe(toSlug(name));
      }),
    );
  });
});

it('drops no letter of a name', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Za-zÀ-ɏͰ-ϿЀ-ӿ]{1,12}$/), (name) => {
      const letters = [...name.normalize('NFKC')].filter(
        (one) => /[\p{L}\p{N}]/u.test(one) && !/[\p{Lm}ьъ]/iu.test(one),
      );
      const made = toSlug(name);
      expect(made === '' || made.replaceAll('-', '').length >= letters.length).toBe(true);
    }),
  );
});

describe('placeDocuments', () => {
  it('gives each document a platform and a folder', () => {
    expect(placeDocuments([{ service: 'Qwen Chat', terms: 'In-App Purchases Policy' }], [])).toEqual([
      {
        service: 'Qwen Chat',
        terms: 'In-App Purchases Policy',
        platform: 'qwen-chat',
        document: 'in-app-purchases-policy',
      },
    ]);
  });

  it('lists all clashes, names without a slug and unused renames in one error', () => {
    const names = [
      ...tpLink,
      { service: '条款', terms: 'A' },
      { service: 'X', terms: 'A b' },
      { service: 'X', terms: 'A-B' },
    ];
    const place = () => placeDocuments(names, ['Nobody=nobody']);
    expect(place).toThrow('"TP-Link" and "Tp-link" all give tp-link');
    expect(place).toThrow('"条款" gives no slug: no Latin letters stand for 条 款');
    expect(place).toThrow('"X/A b" and "X/A-B" all give a-b');
    expect(place).toThrow('--rename names "Nobody", which is not in the archive');
  });

  it('settles a clash by a rename', () => {
    const placed = placeDocuments(tpLink, ['Tp-link=tp-link-2', 'TP-Link/Privacy Policy=privacy']);
    expect(placed.map(({ platform, document }) => `${platform}/${document}`)).toEqual([
      'tp-link/privacy',
      'tp-link-2/privacy-policy',
    ]);
  });

  it('finds a clash made by a rename, and a rename that is no slug', () => {
    const names = [
      { service: 'A', terms: 'T' },
      { service: 'B', terms: 'T' },
    ];
    expect(() => placeDocuments(names, ['B=a'])).toThrow('"A" and "B" all give a');
    expect(() => placeDocuments(names, ['B=Not A Slug'])).toThrow('"B" gives no slug, but "Not A Slug"');
    expect(() => placeDocuments(names, ['B'])).toThrow('"B" is not a rename');
  });

  it('takes a name with an equals sign', () => {
    expect(placeDocuments([{ service: 'A=B', terms: 'T' }], ['A=B=c'])[0]?.platform).toBe('c');
  });
});
