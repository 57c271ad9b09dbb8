# Mga petsa, oras at listahan ayon sa wikang ito.

date-long = { $weekday }, { $month } { $day }
date-short = { $weekday-short } { $month-short } { $day }
date-birth = { $month } { $day }, { $year }
    .sms = { $month-short } { $day }, { $year }

# Ang 1 ay Lunes.
weekday-1 = Lunes
weekday-2 = Martes
weekday-3 = Miyerkules
weekday-4 = Huwebes
weekday-5 = Biyernes
weekday-6 = Sabado
weekday-7 = Linggo

weekday-short-1 = Lun
weekday-short-2 = Mar
weekday-short-3 = Miy
weekday-short-4 = Huw
weekday-short-5 = Biy
weekday-short-6 = Sab
weekday-short-7 = Lin

month-1 = Enero
month-2 = Pebrero
month-3 = Marso
month-4 = Abril
month-5 = Mayo
month-6 = Hunyo
month-7 = Hulyo
month-8 = Agosto
month-9 = Setyembre
month-10 = Oktubre
month-11 = Nobyembre
month-12 = Disyembre

month-short-1 = Ene
month-short-2 = Peb
month-short-3 = Mar
month-short-4 = Abr
month-short-5 = May
month-short-6 = Hun
month-short-7 = Hul
month-short-8 = Ago
month-short-9 = Set
month-short-10 = Okt
month-short-11 = Nob
month-short-12 = Dis

# Sa text, AM at PM; sa Telegram, umaga, tanghali at hapon.
half-am = ng umaga
    .sms = am
half-pm = ng hapon
    .sms = pm
time = { $h12 }:{ $mm } { $h24 ->
    [12] ng tanghali
   *[other] { $half }
}
    .sms = { $h12 }:{ $mm }{ $half }

moment = { $date }, { $time }

list-pair = { $list } at { $next }
list-more = { $list }, { $next }
list-last = { $list } at { $next }

hours-of-day = { $from } { $opens }-{ $closes }
hours-of-days = { $from }-{ $until } { $opens }-{ $closes }
