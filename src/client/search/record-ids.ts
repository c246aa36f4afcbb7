/**
 * Record ids as people copy them: "sp 7vs2gmc", "SP7VS2GMC", with the letters O, I and L for the digits that they look like. In: a query. Out: the same with each id as
 * pages print it. Words that only look so are left alone: an id has a digit, and its last character agrees with the others.
 */
import { isRecordId } from '../../pipeline/schema/record-id.ts';

const likeAnId = /(?<![\p{L}\p{N}])([a-z]{2,4})[\s\p{Pd}_]{0,3}((?=[a-z]{0,6}\d)[0-9a-z]{7})(?![\p{L}\p{N}])/giu;

export const spellRecordIds = (query: string): string =>
  query.replace(likeAnId, (typed, prefix: string, body: string) => {
    const id = `${prefix}-${body.replace(/o/gi, '0').replace(/[il]/gi, '1')}`.toUpperCase();
    return isRecordId(id) ? id : typed;
  });
