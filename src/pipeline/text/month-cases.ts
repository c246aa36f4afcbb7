/**
 * Cases in which languages put the name of a month beside a day, and which Intl does not give: "9. jaanuaril", "5. janvārī", "5 იანვარს". They are written
 * out, since an ending alone does not tell a month: "junior", "maggiore" and "Martin" begin as months do. Left out is what is another word or a name, too:
 * "mail" of May, "marta", "maija", "augusta".
 */
const estonian =
  'jaanuaril veebruaril märtsil aprillil juunil juulil augustil septembril oktoobril novembril detsembril jaanuarist veebruarist märtsist aprillist juunist juulist augustist septembrist oktoobrist novembrist detsembrist jaanuarini veebruarini märtsini aprillini juunini juulini augustini septembrini oktoobrini novembrini detsembrini';
const latvian =
  'janvārī februārī martā aprīlī maijā jūnijā jūlijā augustā septembrī oktobrī novembrī decembrī janvāra februāra aprīļa jūnija jūlija septembra oktobra novembra decembra janvārim februārim aprīlim septembrim oktobrim novembrim decembrim';
const georgian =
  'იანვარს თებერვალს მარტს აპრილს მაისს ივნისს ივლისს აგვისტოს სექტემბერს ოქტომბერს ნოემბერს დეკემბერს იანვრის თებერვლის მარტის აპრილის მაისის ივნისის ივლისის სექტემბრის ოქტომბრის ნოემბრის დეკემბრის';

/** All of them, in lower case as texts are compared. */
export const monthCases: ReadonlySet<string> = new Set([estonian, latvian, georgian].flatMap((all) => all.split(' ')));
