too-many = Este teléfono ya tiene { $limit } citas, que es lo máximo. Puede cambiar o cancelar una.
    .sms = Este teléfono ya tiene { $limit } citas, el máximo. Cambie o cancele una:
too-often = Este teléfono ya reservó todas las citas que puede en un día. Puede reservar otra vez en { $wait }, o llame al { $phone }.

ask-place = ¿En qué ciudad y estado vive usted? O escriba su código postal (ZIP).
    .again = Escriba los 5 números del código postal, como 80111, o ciudad y estado, como: Denver CO
ask-office = ¿Qué oficina prefiere?
    .again = Escriba el número de una oficina:
more-offices = Otras oficinas
ask-no-office = No hay oficina cerca de ahí. Escriba un estado, como: Colorado
    .again = Escriba el nombre de un estado, como: Colorado

ask-inquiry = ¿Para qué es la cita?
    .again = Escriba un número, o unas palabras, como: sello en el pasaporte
ask-reason = ¿De qué se trata?
    .again = Escriba el número de lo que más se parezca:
ask-urgent = Si no puede esperar, llame ya al { $urgent }: le pueden ayudar el mismo día.
    .again = Escriba 1 o 2. El teléfono de urgencias es { $urgent }.
urgent-go-on = Sacar una cita
urgent-call = De acuerdo. El número es { $urgent }. Para volver, escríbanos.
urgent-stop = Voy a llamar
try-first = Consejo: { $first }

ask-name = Escriba el nombre completo de la persona que viene, como en su ID, y su fecha de nacimiento.
    .sms = Nombre completo de quien viene, como en su ID, y fecha de nacimiento.
    .again = Escriba nombre y apellido, como: Ana Lopez
    .rest = ¿Y el nombre completo de la persona, como en su ID?
ask-birth-date = ¿Fecha de nacimiento?
    .again = Escriba día, mes y año, como: 14 de marzo de 1990
ask-same-visit = { $name } ya tiene esta cita: { $number }, { $time }.
    .again = Escriba 1 o 2:
    .nameless-sms = Esta cita ya está reservada: { $number }, { $time }.
same-visit-mine = Cambiarla o cancelarla
same-visit-keep = Dejarla como está
same-booked = { $name } ya tiene esta cita: { $number }, { $time }.
    .nameless-sms = Esta cita ya está reservada: { $number }, { $time }.
ask-receipt = ¿Número de recibo? Está en su aviso (notice): 3 letras y 10 números.
    .again = Se ve así: IOE0912345678, 3 letras y 10 números. Escriba el suyo:
ask-a-number = ¿Número A (A-number)? Está en su tarjeta o aviso: la A y 8 o 9 números.
    .again = Empieza con A, como A012345678. Escriba el suyo con la A:
ask-phone = Escriba un teléfono al que le pueda llamar la oficina.
    .again = Escriba el número con su código de área, como 303 555 0142
ask-help = ¿Qué debemos saber? Puede escribir más de un número, como: 1 3
    .sms = ¿Qué debemos saber? Puede escribir más de uno, como: 1 3
    .again = Escriba los números, como 1 3, o 0 para nada:
    .none = Nada
help-companions = Alguien viene conmigo
    .sms = Acompañante
help-interpreter = Traigo intérprete
    .sms = Intérprete
help-step-free = Uso silla de ruedas o no puedo subir escaleras
    .sms = Silla de ruedas
ask-companions = Escriba los nombres completos de quienes vienen con usted.
    .again = Escriba los nombres, como: Luis Lopez, Eva Lopez. Si aún no hay nadie, escriba NINGUNO
ask-interpreter = ¿Cómo se llama su intérprete?
    .again = Escriba el nombre, como: Maria Gomez. Si aún no hay nadie, escriba NINGUNO

ask-slot = Elija una hora en { $office }. O diga cuándo: viernes, después de las 2, 3 de diciembre
    .sms = Elija hora o diga: viernes
    .again = Escriba el número de una hora, o diga cuándo, como: viernes por la mañana
more-times = Otras horas
no-time-like-that = Para entonces no hay nada libre. Esto es lo que tenemos.
no-such-hour = A esa hora no hay nada libre. A estas sí:
no-such-day = Ese día no hay nada libre. Esto es lo que tenemos.
slot-gone = Lo sentimos, alguien acaba de tomar esa hora. Sus respuestas están guardadas.
    .sms = Lo sentimos, alguien acaba de tomar esa hora. Guardamos lo demás.
ask-no-times = { $office } no tiene horas libres ahora. Mostraremos más a partir del { $opens }. Estas oficinas sí tienen:
    .again = Escriba un número:
other-place = Otro lugar
ask-no-times-anywhere = Ahora no hay horas libres cerca de usted. Mostraremos más a partir del { $opens }. Guardamos sus respuestas un día.
    .again = Escriba 1 o 2. Mostraremos más horas a partir del { $opens }.
try-again = Buscar otra vez
ask-busy = Ahora mismo se están reservando todas las horas. Pruebe otra vez en diez minutos.
    .again = Escriba 1 o 2:
held-enough = Ya le guardamos horas durante media hora. Elija una otra vez en { $wait }, o llame al { $phone }.
ask-held-wait = Sus respuestas están guardadas.
    .again = Escriba 1 o 2:
ask-overlap = Esta persona ya tiene otra cita a esa hora. ¿Tomar { $time } de todos modos?
    .again = Escriba 1 o 2:
overlap-take = Tomarla de todos modos
overlap-other = Elegir otra hora

ask-review = ¿Está bien? Escriba 1. Si no, escriba el número de la línea.
    .sms = OK? ¿O qué línea?
    .again = Escriba 1 para reservar, o el número de la línea que quiere cambiar:

label-office = Oficina: { $value }
    .sms = { $value }
label-inquiry = Motivo: { $value }
    .sms = { $value }
label-name = Nombre: { $value }
    .sms = { $value }
label-birth-date = Nació: { $value }
    .sms = { $value }
label-receipt = Recibo: { $value }
label-a-number = Número A: { $value }
label-phone = Teléfono: { $value }
label-help = Acompañante, intérprete, silla de ruedas: { $value }
    .sms = Compañía, silla de ruedas: { $value }
label-companions = Con: { $value }
label-interpreter = Intérprete: { $value }
label-slot = Hora: { $value }
    .sms = { $value }

booked =
    ¡Cita lista! { $number }, código { $code }
    { $time }
    { $office }, { $address }
    Traiga identificación (ID), este mensaje y originales con traducción certificada. { $bring }
    Cambiarla o cancelarla es gratis: escríbanos.
    .sms =
    ¡Listo! { $number }, codigo { $code }
    { $time }
    { $office }, { $address }
    Traiga ID, este mensaje y originales con traduccion certificada. { $bring }
    Cambie o cancele gratis aqui.
