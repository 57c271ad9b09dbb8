# Les dates, les heures et les listes, comme on les dit en français.

date-long = { $weekday } { $day ->
    [1] 1er
   *[other] { $day }
} { $month }
date-short = { $weekday-short } { $day ->
    [1] 1er
   *[other] { $day }
} { $month-short }
date-birth = { $day ->
    [1] 1er
   *[other] { $day }
} { $month } { $year }
    .sms =
    le { $day ->
        [1] 1er
       *[other] { $day }
    } { $month-short } { $year }

# 1 est lundi.
weekday-1 = lundi
weekday-2 = mardi
weekday-3 = mercredi
weekday-4 = jeudi
weekday-5 = vendredi
weekday-6 = samedi
weekday-7 = dimanche

weekday-short-1 = lun
weekday-short-2 = mar
weekday-short-3 = mer
weekday-short-4 = jeu
weekday-short-5 = ven
weekday-short-6 = sam
weekday-short-7 = dim

month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre

month-short-1 = janv
month-short-2 = févr
month-short-3 = mars
month-short-4 = avr
month-short-5 = mai
month-short-6 = juin
month-short-7 = juil
month-short-8 = août
month-short-9 = sept
month-short-10 = oct
month-short-11 = nov
month-short-12 = déc

half-am = du matin
half-pm = de l'après-midi
time = { $h24 }h{ $mm }

# Par SMS, la date est courte.
moment = { $date } à { $time }
    .sms = { $date }, { $time }

list-pair = { $list } et { $next }
list-more = { $list }, { $next }
list-last = { $list } et { $next }

hours-of-day = { $from } { $opens }-{ $closes }
hours-of-days = { $from }-{ $until } { $opens }-{ $closes }
