# Recordatorios, y lo que se dice cuando se responden.
reminder = Recordatorio: { $inquiry }, { $time }, { $office }.
reminder-also = También: { $inquiry }, { $time }, { $office }.
reminder-come = Ahí estaré
reminder-move = Otra hora
reminder-cancel = Cancelar
reminder-where = Dónde, qué llevar
reminder-kept = ¡Gracias! Le esperamos: { $time }, { $office }.
reminder-changed = Ese mensaje era de la hora de antes. Su cita quedó para: { $time }, { $office }.
reminder-gone = Esa cita ya no está abierta. Para ver sus citas, escriba: mi cita
reminder-wrong-number = Gracias por avisarnos. No le escribiremos más sobre esa cita.
reminder-at =
    { $time }
    { $office }, { $address }
task-reminder = su recordatorio
