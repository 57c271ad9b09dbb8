# Daty, godziny i wyliczenia po polsku.

date-long = { $weekday }, { $day } { $month }
date-short = { $weekday-short } { $day } { $month-short }
date-birth = { $day } { $month } { $year }
    .sms = ur. { $day } { $month-short } { $year }

# 1 to poniedziałek.
weekday-1 = poniedziałek
weekday-2 = wtorek
weekday-3 = środa
weekday-4 = czwartek
weekday-5 = piątek
weekday-6 = sobota
weekday-7 = niedziela

weekday-short-1 = pon
weekday-short-2 = wt
weekday-short-3 = śr
weekday-short-4 = czw
weekday-short-5 = pt
weekday-short-6 = sob
weekday-short-7 = nd

month-1 = stycznia
month-2 = lutego
month-3 = marca
month-4 = kwietnia
month-5 = maja
month-6 = czerwca
month-7 = lipca
month-8 = sierpnia
month-9 = września
month-10 = października
month-11 = listopada
month-12 = grudnia

month-short-1 = sty
month-short-2 = lut
month-short-3 = mar
month-short-4 = kwi
month-short-5 = maja
month-short-6 = cze
month-short-7 = lip
month-short-8 = sie
month-short-9 = wrz
month-short-10 = paź
month-short-11 = lis
month-short-12 = gru

half-am = rano
half-pm = po południu
time = { $h24 }:{ $mm }

# SMS ma krótką datę.
moment = { $date }, godz. { $time }
    .sms = { $date }, { $time }

list-pair = { $list } i { $next }
list-more = { $list }, { $next }
list-last = { $list } i { $next }

hours-of-day = { $from } { $opens }-{ $closes }
hours-of-days = { $from }-{ $until } { $opens }-{ $closes }
