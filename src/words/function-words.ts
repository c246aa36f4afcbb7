import { toTypedWords } from './typed-words.ts';

/**
 * Words of a question that say nothing of what is looked for. In: a word. Out: whether it says something. English ones stand in nearly every text;
 * those of other languages are left out of a query only where nothing holds them ("die" is English too).
 */
const english = new Set(
  `a about am an and any anybody anyone anything are as at be been being by can could did do does doing done for from get gets got
   had happen happens has have he help her him his how i if in into is it its just know let like may me might mine must my myself need no not
   of on or our please said say says saying shall she should so some somebody someone something still such tell than that the their them then there
   these they this those to under until upon us want wanted wants was we were what when where whether which who whom whose why will
   with would you your yours`.split(/\s+/),
);

const spelt =
  `bekomme bekommen bekommt erhalte erhalten erhält kriege kriegen gibt geben lassen lässt aber als am an auch auf aus bei beim bin bis da darf dass das dem den der des die dies diese dieser du dürfen ein eine einem einen einer
   es für gibt habe haben hat ich ihr ihre im in ist ja kann kein keine können man mein meine meinem meinen meiner mich mir mit muss müssen nach
   nicht noch nur ob oder ohne sein seine sich sie sind so soll sollte über um und uns unter vom von vor wann warum was welche welchem welchen welcher welches
   wenn wofür wohin womit worauf woher damit jede jeder jedes alle etwas wem wen wer wessen werde werden wie wieso wird wo wurde zu zum zur verwendet verwenden genutzt nutzen nutzt benutzt benutzen
   au aux avec ce ces cette comment dans de des du elle elles en est et il ils je la le les leur leurs ma mes mon ne nos notre nous on ou où par
   pas peut peux pour pourquoi puis puis-je quand que quel quelle quelles quels qui sa sans ses son sont sur ta tes ton un une utilise utilisent utiliser vos votre vous
   al alla che chi ci come con cosa da dal dalla dei del della delle di e gli i il io la le lo mi mia mie miei mio nel nella non o per perché più
   può posso quando quanto quale quali se si sono su sua suo tra un una usano usare utilizza utilizzano utilizzare vi
   como con cual cuales cuando cuanto de del donde el ella en es esta este la las lo los me mi mis no o para pero por porque puede puedo que quien
   se si sin sobre son su sus tu tus un una usan usar utiliza utilizan utilizar y ya yo`.split(/\s+/);
/** As they are written, and as a hasty hand types them: "für", "fur". */
const others = new Set(spelt.flatMap((word) => [word, ...toTypedWords(word)]));

/** Whether a word says what is looked for. */
export const isTelling = (word: string): boolean => /[\p{L}\p{N}]/u.test(word) && !english.has(word.toLowerCase());

/** Whether a word that nothing holds is a small word of German, French, Italian or Spanish. */
export const isSmallElsewhere = (word: string): boolean =>
  others.has(word.toLowerCase().replace(/^[^\p{L}]{1,3}|[^\p{L}]{1,3}$/gu, ''));
