# Frases del propio motor: pueden salir en cualquier diálogo.
#
# Por SMS las frases salen solas sin á, í, ó, ú (`sms.plain` en config/textpass.toml).
# Un `.sms` es para decirlo más corto.

language-name = Español

hello = Citas de { $organisation } por chat. Escriba ? para pedir ayuda.
    .sms = Citas de { $organisation } por texto. Pueden aplicarse tarifas de mensajes y datos. STOP termina, ? ayuda.
hello-others = Otro idioma: escriba IDIOMA.

as-it-is = { $value }
yes = Sí
no = No
none = ninguno
have-none = No tengo
now-is = Ahora dice: { $value }. Para dejarlo así, escriba OK.
    .nameless-sms = Para dejar lo que escribió antes, escriba OK.
your-location = su ubicación
office-at-miles = { $office }, a { $miles ->
    [one] { $miles } milla
   *[other] { $miles } millas
}
moment-utc = { $time } { $zone }
office-with-time = { $office }: { $time }
appointment-line = { $number }, { $office }, { $time }
    .sms = { $number }, { $time }
share-location = Compartir mi ubicación
share-phone = Compartir mi número

help =
    Escriba el número, o dígalo con sus palabras.
    ATRÁS = la pregunta anterior. REPETIR. EMPEZAR DE NUEVO. IDIOMA. 0 = menú.
    O llame: { $phone }.
not-understood = Perdón, todavía no le entiendo. Se lo pregunto otra vez:
noted = Anotado, ya llegaremos a eso.
draft-left = De acuerdo, no hay nada reservado. Para empezar de nuevo, escriba: cita
whole-name = ¿“{ $name }” es el nombre completo? Si lo es, escriba OK. Si no, escríbalo como está en su ID.
    .nameless-sms = ¿Es el nombre completo? Si lo es, escriba OK. Si no, escríbalo como está en su ID.
not-a-name = Eso no parece un nombre. Escriba nombre y apellido, con letras, como: Ana Lopez
one-name = Cada cita es para una sola persona.
choose-a-number = Escriba uno de los números, por favor:
thanks-too = ¡Con gusto! Para ver el menú, escriba 0.
call-us = Podemos ayudarle por teléfono: { $phone }. Escriba REPETIR para ver la pregunta, o 0 para el menú.
which-date = ¿Cuál de estas fechas es?
which-one = ¿Cuál de estas?
old-button = Ese botón era de un mensaje anterior. Use estos, por favor:
cannot-read-media = No puedo abrir fotos ni mensajes de voz. Escriba su respuesta, por favor.
cannot-read-long = Ese mensaje era muy largo para mí. Mande una respuesta corta, por favor.
cut-off = (Era demasiado largo. Para el resto, llame al { $hotline }.)
inbox-full = Llegaron muchos mensajes a la vez. Espere un minuto y mande el último otra vez, por favor.
unknown-zip = No conocemos ese código postal. Escriba ciudad y estado, como: Denver CO
other-calendar = Escriba la fecha en el calendario occidental (gregoriano), como: 14 de marzo de 1990
wait-minutes = { $count ->
    [one] un minuto
   *[other] { $count } minutos
}
wait-hours = { $count } horas
went-wrong = Algo falló de nuestro lado. Pruebe otra vez, por favor, o llame al { $hotline }.

resume = Volvemos a lo que estaba haciendo: { $task }.
welcome-back = Qué bueno verle de nuevo. Estábamos aquí: { $task }.
unfinished-dropped = Ya pasó más de un día, así que empezamos de nuevo.
script-changed = Nuestras preguntas cambiaron un poco. Sus respuestas están guardadas.
hold-over = Ya no le guardamos esa hora: ahora otra persona puede tomarla. Aun así, vamos a intentar dársela.

stopped = De acuerdo, no le escribimos más. Sus citas siguen en pie. Para volver, escriba START.
still-stopped = Usted pidió que no le escribiéramos. Para volver, escriba START.
started-again = Qué bueno verle de nuevo. Ya podemos escribirle.

task-welcome = el menú
task-language = elegir idioma
task-book = sacar una cita
task-mine = su cita
task-find = una confirmación perdida
task-questions = preguntas
task-perhaps = preguntas

# Líneas del repaso.
review-line = { $key } { $line }
review-what-to-change = ¿Qué línea quiere cambiar? Escriba su número.
book-it = Reservar
ask-meant = ¿Quiere una de estas cosas?
    .again = Escriba un número de la lista:
meant-none = Otra cosa
