# Dates, times and lists, as this language says them. A pattern uses what it
# wants of $weekday, $weekday-short, $month, $month-short (the names below) and
# of $day, $month-number, $year (numbers).

date-long = { $weekday }, { $month } { $day }
date-short = { $weekday-short } { $month-short } { $day }
date-birth = { $month } { $day }, { $year }
    .sms = { $month-short } { $day }, { $year }

# Monday is 1.
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday

weekday-short-1 = Mon
weekday-short-2 = Tue
weekday-short-3 = Wed
weekday-short-4 = Thu
weekday-short-5 = Fri
weekday-short-6 = Sat
weekday-short-7 = Sun

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec

# $h12 is 1-12, $h24 is 0-23, $hh24 is 00-23, $mm is 00-59, $half one of these:
half-am = AM
    .sms = am
half-pm = PM
    .sms = pm
time = { $h12 }:{ $mm } { $half }
    .sms = { $h12 }:{ $mm }{ $half }

# By SMS $date is the short one; $h12 and $h24 are there too.
moment = { $date } at { $time }
    .sms = { $date }, { $time }

# "a and b"; "a, b and c" is list-last of the list-more of a and b, and c.
list-pair = { $list } and { $next }
list-more = { $list }, { $next }
list-last = { $list } and { $next }

hours-of-day = { $from } { $opens }-{ $closes }
hours-of-days = { $from }-{ $until } { $opens }-{ $closes }
