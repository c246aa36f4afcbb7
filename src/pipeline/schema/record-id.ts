/**
 * Permanent ids of records: `<prefix>-<six random characters><check character>`.
 * In: a prefix and random bytes. Out: an id such as `SP-7K3QD9M`.
 * Alphabet: Crockford base32 (https://www.crockford.com/base32.html), no I, L, O, U.
 * Check: Luhn mod N with N = 32 (ISO/IEC 7812-1 Annex B, generalised), which catches
 * every single wrong character and all but a few swaps of neighbours.
 */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const recordIdForm = /^[A-Z]{2,4}-[0-9A-HJKMNP-TV-Z]{7}$/;

/** The check character for six characters of the alphabet. */
function checkCharacter(body: string): string {
  let sum = 0;
  let factor = 2;
  for (let i = body.length - 1; i >= 0; i--) {
    const product = alphabet.indexOf(body[i]!) * factor;
    sum += Math.floor(product / 32) + (product % 32);
    factor = factor === 2 ? 1 : 2;
  }
  return alphabet[(32 - (sum % 32)) % 32]!;
}

/** Whether `id` has the form of a record id and its check character agrees. */
export function isRecordId(id: string): boolean {
  if (!recordIdForm.test(id)) return false;
  const characters = id.slice(id.indexOf('-') + 1);
  return checkCharacter(characters.slice(0, 6)) === characters[6];
}

/** A fresh id from at least six random bytes (0–255 each), for example `crypto.randomBytes(6)`. */
export function toRecordId(prefix: string, random: Uint8Array): string {
  const body = Array.from(random.subarray(0, 6), (byte) => alphabet[byte & 31]).join('');
  return `${prefix}-${body}${checkCharacter(body)}`;
}
