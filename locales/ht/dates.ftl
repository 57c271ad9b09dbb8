# Dat, lè ak lis, jan yo di yo an kreyòl.

date-long = { $weekday } { $day ->
    [1] premye
   *[other] { $day }
} { $month }
date-short = { $weekday-short } { $day ->
    [1] premye
   *[other] { $day }
} { $month-short }
date-birth = { $day ->
    [1] premye
   *[other] { $day }
} { $month } { $year }
    .sms =
    le { $day ->
        [1] premye
       *[other] { $day }
    } { $month } { $year }

# 1 se lendi.
weekday-1 = lendi
weekday-2 = madi
weekday-3 = mèkredi
weekday-4 = jedi
weekday-5 = vandredi
weekday-6 = samdi
weekday-7 = dimanch

weekday-short-1 = len
weekday-short-2 = mad
weekday-short-3 = mèk
weekday-short-4 = jed
weekday-short-5 = van
weekday-short-6 = sam
weekday-short-7 = dim

month-1 = janvye
month-2 = fevriye
month-3 = mas
month-4 = avril
month-5 = me
month-6 = jen
month-7 = jiyè
month-8 = out
month-9 = septanm
month-10 = oktòb
month-11 = novanm
month-12 = desanm

month-short-1 = janv
month-short-2 = fevr
month-short-3 = mas
month-short-4 = avr
month-short-5 = me
month-short-6 = jen
month-short-7 = jiyè
month-short-8 = out
month-short-9 = sept
month-short-10 = okt
month-short-11 = nov
month-short-12 = des

# Pa SMS yo ekri AM ak PM, ki pi kout.
half-am = dimaten
    .sms = AM
half-pm = apremidi
    .sms = PM
time = { $h12 }:{ $mm } { $h24 ->
    [12] midi
    [18] diswa
    [19] diswa
    [20] diswa
    [21] diswa
    [22] diswa
    [23] diswa
   *[other] { $half }
}
    .sms = { $h12 }:{ $mm } { $half }

# Pa SMS, dat la kout.
moment = { $date } a { $time }
    .sms = { $date }, { $time }

list-pair = { $list } ak { $next }
list-more = { $list }, { $next }
list-last = { $list } ak { $next }

hours-of-day = { $from } { $opens }-{ $closes }
hours-of-days = { $from }-{ $until } { $opens }-{ $closes }
