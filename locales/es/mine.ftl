ask-who = ¿Fecha de nacimiento de quien tiene la cita? O número y código, como: DEN-26-6307 13f18
    .again = Escríbalo así: 14 de marzo de 1990. O así: DEN-26-6307 13f18
ask-birth-too = ¿Y la fecha de nacimiento?
    .again = Escriba día, mes y año, como: 14 de marzo de 1990
ask-number-too = Este teléfono no tiene cita propia. Escriba número y código, como: DEN-26-6307 13f18. Si no los tiene, escriba: perdí mi confirmación
    .again = Se ven así: DEN-26-6307 13f18. Escriba los suyos:
ask-code-too = Hoy hubo muchas fechas equivocadas. Escriba el número y el código, como: DEN-26-6307 13f18. O llame al { $phone }.
    .again = Se ven así: DEN-26-6307 13f18. Escriba los suyos:
ask-which = ¿Cuál cita?
    .again = Escriba el número de su línea:
wrong = Los datos no coinciden. { $tries ->
    [one] Queda { $tries } intento.
   *[other] Quedan { $tries } intentos.
}
locked = Ya no quedan intentos por ahora. Pruebe otra vez en { $wait }, o llame al { $phone }.

ask-what = { $number }: { $time }, { $office }
    .again = Escriba un número del 1 al 4:
what-show = Ver mi cita
what-bring = Qué llevar
what-move = Cambiar o mover mi cita
what-cancel = Cancelar mi cita
what-cannot = No puedo ir
what-keep = Dejarla como está

appointment =
    { $number }, código { $code }
    { $time }
    { $office }, { $address }
    { $name }. Motivo: { $inquiry }
    .nameless-sms =
    { $number }, código { $code }
    { $time }
    { $office }, { $address }
    Motivo: { $inquiry }
bring =
    Qué llevar ({ $inquiry }): identificación (ID), este mensaje, y originales con traducción certificada. { $bring }
    .sms =
    Qué llevar ({ $inquiry }): ID, este mensaje y originales con traducción certificada. { $bring }
ask-new-slot = Cambiar no cuesta nada. Su cita es: { $old }. Elija otra hora, o diga cuándo: mismo día, viernes
    .sms = Cambiar es gratis. Ahora: { $old }. Elija hora o diga: mismo día, viernes
    .again = Escriba el número de una hora, o diga cuándo, como: mismo día después de las 2
ask-sure-move = ¿La cambiamos a: { $time }? Su hora de antes será para otra persona.
    .again = Escriba 1 para sí o 2 para no:
moved =
    ¡Cambiada! { $number }, código nuevo { $code }
    { $time }
    { $office }, { $address }
    El código de antes ya no sirve.
ask-sure-cancel = ¿Cancelamos { $number }, { $time }? No hay multa.
    .again = Escriba 1 para sí o 2 para no:
cancelled = Cita cancelada: { $number }. No hay multa, y puede sacar otra cuando quiera.
kept = Bien. Su cita sigue igual: { $number }, { $old }.
appointment-gone = Esa cita ya no está abierta. Para sacar otra, escriba: cita
stale = Esa cita cambió hace poco. Para verla como está ahora, escriba: mi cita
begun = { $number } ya empezó: { $time }. Para cambiarla ahora, llame al { $phone }. Para sacar otra, escriba: cita
too-late = Su cita ya está muy cerca para cambiarla por mensaje. Llame al { $phone }, por favor. Su cita sigue en pie.
moved-often = Esta cita ya se cambió todas las veces que se puede en un día. Sigue en pie. Puede cambiarla otra vez en { $wait }, o llame al { $phone }.
ask-no-times-to-move = Ahora no hay otra hora libre. Mostraremos más a partir del { $opens }. Su cita sigue en pie.
    .again = Escriba 1 o 2:

ask-unfit = { $number }, { $time }: algo cambió de nuestro lado. Antes de venir, llame al { $phone }, por favor.
    .again = Escriba el número de una línea, o llame al { $phone }.
ask-cannot = Gracias por avisarnos. ¿Qué hacemos con su cita?
    .again = Escriba 1 o 2:
ask-closed = A esa hora está cerrado, lo sentimos: { $number }, { $time }, { $office }.
    .again = Escriba 1 o 2:
