/** The place of a name in the question of a clause type: `{platform}`, or `{platform|el servicio}` with the words where no name stands. */
const place = /\{platform(?:\|([^{}|]*))?\}/g;

/**
 * The question of a clause type, asked of a platform by its name.
 * @example askOf('¿Guarda {platform|el servicio} tu voz?', 'Quill') → '¿Guarda Quill tu voz?'
 */
export function askOf(question: string, name: string): string {
  return question.replace(place, () => name);
}

/**
 * The question of a clause type, asked of any platform: in words of its own, else in those given.
 * @example askOfAny('Can {platform} read it?') → 'Can the platform read it?'
 * @example askOfAny('¿Guarda {platform|el servicio} tu voz?', 'it') → '¿Guarda el servicio tu voz?'
 * @example askOfAny('{platform|il servizio} può leggerlo?') → 'Il servizio può leggerlo?'
 */
export function askOfAny(question: string, words = 'the platform'): string {
  return question.replace(place, (_, own: string | undefined, at: number) => {
    const name = own ?? words;
    // The first word of a sentence.
    return /\p{L}/u.test(question.slice(0, at)) ? name : name.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
  });
}
