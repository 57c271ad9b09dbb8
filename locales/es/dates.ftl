# Dates, times and lists, as this language says them. A pattern uses what it
# wants of $weekday, $weekday-short, $month, $month-short (the names below) and
# of $day, $month-number, $year (numbers).

date-long = { $weekday } { $day } de { $month }
date-short = { $weekday-short } { $day } { $month-short }
date-birth = { $day } de { $month } de { $year }
    .sms = el { $day } { $month-short } { $year }

# Monday is 1.
weekday-1 = lunes
weekday-2 = martes
weekday-3 = miércoles
weekday-4 = jueves
weekday-5 = viernes
weekday-6 = sábado
weekday-7 = domingo

weekday-short-1 = lun
weekday-short-2 = mar
weekday-short-3 = mié
weekday-short-4 = jue
weekday-short-5 = vie
weekday-short-6 = sáb
weekday-short-7 = dom

month-1 = enero
month-2 = febrero
month-3 = marzo
month-4 = abril
month-5 = mayo
month-6 = junio
month-7 = julio
month-8 = agosto
month-9 = septiembre
month-10 = octubre
month-11 = noviembre
month-12 = diciembre

month-short-1 = ene
month-short-2 = feb
month-short-3 = mar
month-short-4 = abr
month-short-5 = may
month-short-6 = jun
month-short-7 = jul
month-short-8 = ago
month-short-9 = sep
month-short-10 = oct
month-short-11 = nov
month-short-12 = dic

# $h12 is 1-12, $h24 is 0-23, $hh24 is 00-23, $mm is 00-59, $half one of these:
half-am = am
half-pm = pm
time = { $h12 }:{ $mm } { $half }

# By SMS $date is the short one; $h12 and $h24 are there too.
moment = { $date } a { $h12 ->
    [1] la
   *[other] las
} { $time }
    .sms = { $date }, { $time }

# "a and b"; "a, b and c" is list-last of the list-more of a and b, and c.
list-pair = { $list } y { $next }
list-more = { $list }, { $next }
list-last = { $list } y { $next }

hours-of-day = { $from } { $opens }-{ $closes }
hours-of-days = { $from }-{ $until } { $opens }-{ $closes }
