# Datas, horas e listas, como se diz em português.

date-long = { $weekday }, { $day ->
    [1] 1º
   *[other] { $day }
} de { $month }
date-short = { $weekday-short } { $day } { $month-short }
date-birth = { $day ->
    [1] 1º
   *[other] { $day }
} de { $month } de { $year }
    .sms = dia { $day } { $month-short } { $year }

# 1 é segunda-feira.
weekday-1 = segunda-feira
weekday-2 = terça-feira
weekday-3 = quarta-feira
weekday-4 = quinta-feira
weekday-5 = sexta-feira
weekday-6 = sábado
weekday-7 = domingo

weekday-short-1 = seg
weekday-short-2 = ter
weekday-short-3 = qua
weekday-short-4 = qui
weekday-short-5 = sex
weekday-short-6 = sáb
weekday-short-7 = dom

month-1 = janeiro
month-2 = fevereiro
month-3 = março
month-4 = abril
month-5 = maio
month-6 = junho
month-7 = julho
month-8 = agosto
month-9 = setembro
month-10 = outubro
month-11 = novembro
month-12 = dezembro

month-short-1 = jan
month-short-2 = fev
month-short-3 = mar
month-short-4 = abr
month-short-5 = mai
month-short-6 = jun
month-short-7 = jul
month-short-8 = ago
month-short-9 = set
month-short-10 = out
month-short-11 = nov
month-short-12 = dez

half-am = da manhã
half-pm = da tarde
time = { $h24 }:{ $mm }

# Por SMS a data é curta.
moment = { $date } { $h24 ->
    [0] à
    [1] à
   *[other] às
} { $time }
    .sms = { $date }, { $time }

list-pair = { $list } e { $next }
list-more = { $list }, { $next }
list-last = { $list } e { $next }

hours-of-day = { $from } { $opens }-{ $closes }
hours-of-days = { $from }-{ $until } { $opens }-{ $closes }
