# Как этот язык говорит даты, время и списки. Месяцы в родительном падеже: они
# всегда стоят после числа.

date-long = { $weekday }, { $day } { $month }
date-short = { $weekday-short } { $day } { $month-short }
date-birth = { $day } { $month } { $year }
    .sms = ДР { $day } { $month-short } { $year }

# Понедельник - 1.
weekday-1 = понедельник
weekday-2 = вторник
weekday-3 = среда
weekday-4 = четверг
weekday-5 = пятница
weekday-6 = суббота
weekday-7 = воскресенье

weekday-short-1 = пн
weekday-short-2 = вт
weekday-short-3 = ср
weekday-short-4 = чт
weekday-short-5 = пт
weekday-short-6 = сб
weekday-short-7 = вс

month-1 = января
month-2 = февраля
month-3 = марта
month-4 = апреля
month-5 = мая
month-6 = июня
month-7 = июля
month-8 = августа
month-9 = сентября
month-10 = октября
month-11 = ноября
month-12 = декабря

month-short-1 = янв
month-short-2 = фев
month-short-3 = мар
month-short-4 = апр
month-short-5 = мая
month-short-6 = июн
month-short-7 = июл
month-short-8 = авг
month-short-9 = сен
month-short-10 = окт
month-short-11 = ноя
month-short-12 = дек

# Часы идут до 24; утро и вечер нужны только там, где их спросят.
half-am = утра
half-pm = дня
time = { $h24 }:{ $mm }

moment = { $date } в { $time }
    .sms = { $date } { $time }

list-pair = { $list } и { $next }
list-more = { $list }, { $next }
list-last = { $list } и { $next }

hours-of-day = { $from } { $opens }-{ $closes }
hours-of-days = { $from }-{ $until } { $opens }-{ $closes }
