/** Names of one language, lower case, January and Monday first; each entry lists its spellings, the usual one first. */
export interface CalendarNames {
  readonly months: readonly (readonly string[])[]
  readonly weekdays: readonly (readonly string[])[]
}

const names = (months: string, weekdays: string): CalendarNames => ({ months: spellings(months), weekdays: spellings(weekdays) })

const spellings = (text: string): readonly (readonly string[])[] => text.split(', ').map((entry) => entry.split(' '))

/**
 * Month and weekday names of languages other than English, by ISO 639-1 code, for texts that hold them.
 * `en` holds English as ticket systems write it where `strptime` does not know it (`Sept`, `Tues`).
 * No spelling holds a dot or a blank: a dot that shortens a name stands in the pattern, after `%b` or `%a`.
 * A pattern with a language always writes `%b` for a month and `%a` for a weekday, however long the name
 * is: the reader puts the first three letters of the English name for the whole word. Within a language a
 * spelling is either a month or a weekday but for Spanish and Italian `mar`, which is both:
 * where the pattern holds `%a` as well, the order of `%a` and `%b` says which is which.
 */
export const MONTH_NAMES: Readonly<Record<string, CalendarNames>> = {
  de: names(
    'januar jan jänner jän jaenner, februar feb feber, märz mär mrz maerz marz mar, april apr, mai, juni jun, juli jul, august aug, september sep sept, oktober okt, november nov, dezember dez',
    'montag mo mon, dienstag di die, mittwoch mi mit, donnerstag do don, freitag fr fre, samstag sa sam sonnabend, sonntag so son',
  ),
  fr: names(
    'janvier janv jan, février févr fév fevrier fevr fev, mars, avril avr, mai, juin jun, juillet juil jul, août aoû aout aou, septembre sept sep, octobre oct, novembre nov, décembre déc decembre dec',
    'lundi lun, mardi mar, mercredi mer, jeudi jeu, vendredi ven, samedi sam, dimanche dim',
  ),
  es: names(
    'enero ene, febrero feb, marzo mar, abril abr, mayo may, junio jun, julio jul, agosto ago, septiembre sept sep setiembre set, octubre oct, noviembre nov, diciembre dic',
    'lunes lun, martes mar, miércoles mié miercoles mie, jueves jue, viernes vie, sábado sáb sabado sab, domingo dom',
  ),
  pl: names(
    'stycznia styczeń sty styczen, lutego luty lut, marca marzec mar, kwietnia kwiecień kwi kwiecien, maja maj, czerwca czerwiec cze, lipca lipiec lip, sierpnia sierpień sie sierpien, września wrzesień wrz wrzesnia wrzesien, października październik paź pazdziernika pazdziernik paz, listopada listopad lis, grudnia grudzień gru grudzien',
    'poniedziałek pon pn poniedzialek, wtorek wto wt, środa śro śr sroda sro, czwartek czw cz, piątek pią pt piatek pia, sobota sob so, niedziela niedz nie nd ndz',
  ),
  nl: names(
    'januari jan, februari feb, maart mrt mar, april apr, mei, juni jun, juli jul, augustus aug, september sep sept, oktober okt, november nov, december dec',
    'maandag ma, dinsdag di din, woensdag wo woe, donderdag do don, vrijdag vr vrij vri, zaterdag za zat, zondag zo zon',
  ),
  it: names(
    'gennaio gen genn, febbraio feb febbr, marzo mar, aprile apr, maggio mag magg, giugno giu, luglio lug, agosto ago, settembre set sett, ottobre ott, novembre nov, dicembre dic',
    'lunedì lun lunedi, martedì mar martedi, mercoledì mer mercoledi, giovedì gio giovedi, venerdì ven venerdi, sabato sab, domenica dom',
  ),
  pt: names(
    'janeiro jan, fevereiro fev, março mar marco, abril abr, maio mai, junho jun, julho jul, agosto ago, setembro set, outubro out, novembro nov, dezembro dez',
    'segunda-feira segunda seg, terça-feira terça ter terca-feira terca, quarta-feira quarta qua, quinta-feira quinta qui, sexta-feira sexta sex, sábado sáb sabado sab, domingo dom',
  ),
  en: names(
    'january jan, february feb, march mar, april apr, may, june jun, july jul, august aug, september sept sep, october oct, november nov, december dec',
    'monday mon, tuesday tues tue, wednesday wed weds, thursday thurs thur thu, friday fri, saturday sat, sunday sun',
  ),
}
