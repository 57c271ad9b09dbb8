# 이 언어의 날짜와 시간, 목록. $day, $month-number, $year는 숫자입니다.

date-long = { $month } { $day }일 { $weekday }
date-short = { $month-number }/{ $day }({ $weekday-short })
date-birth = { $year }년 { $month } { $day }일

# 1은 월요일.
weekday-1 = 월요일
weekday-2 = 화요일
weekday-3 = 수요일
weekday-4 = 목요일
weekday-5 = 금요일
weekday-6 = 토요일
weekday-7 = 일요일

weekday-short-1 = 월
weekday-short-2 = 화
weekday-short-3 = 수
weekday-short-4 = 목
weekday-short-5 = 금
weekday-short-6 = 토
weekday-short-7 = 일

month-1 = 1월
month-2 = 2월
month-3 = 3월
month-4 = 4월
month-5 = 5월
month-6 = 6월
month-7 = 7월
month-8 = 8월
month-9 = 9월
month-10 = 10월
month-11 = 11월
month-12 = 12월

month-short-1 = 1월
month-short-2 = 2월
month-short-3 = 3월
month-short-4 = 4월
month-short-5 = 5월
month-short-6 = 6월
month-short-7 = 7월
month-short-8 = 8월
month-short-9 = 9월
month-short-10 = 10월
month-short-11 = 11월
month-short-12 = 12월

# 오전, 낮, 오후는 시각 앞에 옵니다.
half-am = 오전
half-pm = 오후
time = { $h24 ->
    [12] 낮
   *[other] { $half }
} { $h12 }:{ $mm }

moment = { $date } { $time }

list-pair = { $list }, { $next }
list-more = { $list }, { $next }
list-last = { $list }, { $next }

hours-of-day = { $from } { $opens }~{ $closes }
hours-of-days = { $from }~{ $until } { $opens }~{ $closes }
