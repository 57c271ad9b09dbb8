# Ngày, giờ và danh sách trong tiếng Việt.

date-long = { $weekday }, { $day } { $month }
date-short = { $weekday-short } { $day } { $month-short }
date-birth = { $day } { $month }, { $year }
    .sms = ngày { $day } { $month-short } { $year }

# 1 là Thứ Hai.
weekday-1 = Thứ Hai
weekday-2 = Thứ Ba
weekday-3 = Thứ Tư
weekday-4 = Thứ Năm
weekday-5 = Thứ Sáu
weekday-6 = Thứ Bảy
weekday-7 = Chủ Nhật

weekday-short-1 = Thứ Hai
    .sms = T2
weekday-short-2 = Thứ Ba
    .sms = T3
weekday-short-3 = Thứ Tư
    .sms = T4
weekday-short-4 = Thứ Năm
    .sms = T5
weekday-short-5 = Thứ Sáu
    .sms = T6
weekday-short-6 = Thứ Bảy
    .sms = T7
weekday-short-7 = Chủ Nhật
    .sms = CN

month-1 = tháng 1
month-2 = tháng 2
month-3 = tháng 3
month-4 = tháng 4
month-5 = tháng 5
month-6 = tháng 6
month-7 = tháng 7
month-8 = tháng 8
month-9 = tháng 9
month-10 = tháng 10
month-11 = tháng 11
month-12 = tháng 12

month-short-1 = thg 1
    .sms = th1
month-short-2 = thg 2
    .sms = th2
month-short-3 = thg 3
    .sms = th3
month-short-4 = thg 4
    .sms = th4
month-short-5 = thg 5
    .sms = th5
month-short-6 = thg 6
    .sms = th6
month-short-7 = thg 7
    .sms = th7
month-short-8 = thg 8
    .sms = th8
month-short-9 = thg 9
    .sms = th9
month-short-10 = thg 10
    .sms = th10
month-short-11 = thg 11
    .sms = th11
month-short-12 = thg 12
    .sms = th12

half-am = sáng
half-pm = chiều
time = { $h12 }:{ $mm } { $h24 ->
    [12] trưa
    [18] tối
    [19] tối
    [20] tối
    [21] tối
    [22] tối
    [23] tối
   *[other] { $half }
}

# Qua SMS, ngày được viết ngắn.
moment = { $date } lúc { $time }
    .sms = { $date } { $time }

list-pair = { $list } và { $next }
list-more = { $list }, { $next }
list-last = { $list } và { $next }

hours-of-day = { $from } { $opens }-{ $closes }
hours-of-days = { $from } đến { $until } { $opens }-{ $closes }
