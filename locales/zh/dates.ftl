# 日期、时间和列表在本语言中的写法。$day、$month-number、$year 是数字。

date-long = { $month }{ $day }日 { $weekday }
date-short = { $month }{ $day }日{ $weekday-short }
date-birth = { $year }年{ $month }{ $day }日

# 1 是星期一。
weekday-1 = 星期一
weekday-2 = 星期二
weekday-3 = 星期三
weekday-4 = 星期四
weekday-5 = 星期五
weekday-6 = 星期六
weekday-7 = 星期日

weekday-short-1 = 周一
weekday-short-2 = 周二
weekday-short-3 = 周三
weekday-short-4 = 周四
weekday-short-5 = 周五
weekday-short-6 = 周六
weekday-short-7 = 周日

month-1 = 1月
month-2 = 2月
month-3 = 3月
month-4 = 4月
month-5 = 5月
month-6 = 6月
month-7 = 7月
month-8 = 8月
month-9 = 9月
month-10 = 10月
month-11 = 11月
month-12 = 12月

month-short-1 = 1月
month-short-2 = 2月
month-short-3 = 3月
month-short-4 = 4月
month-short-5 = 5月
month-short-6 = 6月
month-short-7 = 7月
month-short-8 = 8月
month-short-9 = 9月
month-short-10 = 10月
month-short-11 = 11月
month-short-12 = 12月

# 上午、中午或下午写在钟点前面。
half-am = 上午
half-pm = 下午
time = { $h24 ->
    [12] 中午
   *[other] { $half }
}{ $h12 }:{ $mm }

moment = { $date } { $time }
    .sms = { $date }{ $time }

list-pair = { $list }和{ $next }
list-more = { $list }、{ $next }
list-last = { $list }和{ $next }

hours-of-day = { $from } { $opens }-{ $closes }
hours-of-days = { $from }至{ $until } { $opens }-{ $closes }
