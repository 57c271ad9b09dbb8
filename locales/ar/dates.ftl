# التواريخ والأوقات والقوائم كما تقولها هذه اللغة.

date-long = { $weekday } { $day } { $month }
date-short = { $weekday-short } { $day } { $month-short }
date-birth = { $day } { $month } { $year }
    .sms = يوم { $day } { $month } { $year }

# 1 هو الاثنين.
weekday-1 = الاثنين
weekday-2 = الثلاثاء
weekday-3 = الأربعاء
weekday-4 = الخميس
weekday-5 = الجمعة
weekday-6 = السبت
weekday-7 = الأحد

weekday-short-1 = اثنين
weekday-short-2 = ثلاثاء
weekday-short-3 = أربعاء
weekday-short-4 = خميس
weekday-short-5 = جمعة
weekday-short-6 = سبت
weekday-short-7 = أحد

month-1 = يناير
month-2 = فبراير
month-3 = مارس
month-4 = أبريل
month-5 = مايو
month-6 = يونيو
month-7 = يوليو
month-8 = أغسطس
month-9 = سبتمبر
month-10 = أكتوبر
month-11 = نوفمبر
month-12 = ديسمبر

month-short-1 = يناير
month-short-2 = فبراير
month-short-3 = مارس
month-short-4 = أبريل
month-short-5 = مايو
month-short-6 = يونيو
month-short-7 = يوليو
month-short-8 = أغسطس
month-short-9 = سبتمبر
month-short-10 = أكتوبر
month-short-11 = نوفمبر
month-short-12 = ديسمبر

# المكاتب مفتوحة في النهار: ما بعد الثانية عشرة هو بعد الظهر.
half-am = صباحًا
    .sms = ص
half-pm = بعد الظهر
    .sms = م
time = { $h12 }:{ $mm } { $h24 ->
    [12] ظهرًا
   *[other] { $half }
}
    .sms = { $h12 }:{ $mm }{ $half }

moment = { $date } الساعة { $time }
    .sms = { $date } { $time }

list-pair = { $list } و{ $next }
list-more = { $list } و{ $next }
list-last = { $list } و{ $next }

hours-of-day = { $from }: { $opens } - { $closes }
hours-of-days = { $from } - { $until }: { $opens } - { $closes }
