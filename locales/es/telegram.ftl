# Said on Telegram only: what the commands of its menu do (256 characters at most), and
# what they answer.

telegram-menu-book = Sacar una cita
telegram-menu-my = Ver, cambiar o cancelar la mía
telegram-menu-language = Idioma
telegram-menu-back = La pregunta anterior
telegram-menu-cancel = Dejar esta pregunta
telegram-menu-restart = Empezar de nuevo
telegram-menu-help = Ayuda
telegram-menu-privacy = Qué guardamos y por cuánto tiempo
telegram-menu-stop = No recibir más mensajes

# { $task } is what is open, in words. /restart begins anew.
telegram-open = Estábamos aquí: { $task }. Siga con la pregunta de abajo, o toque /restart para empezar de nuevo.
telegram-left = De acuerdo, lo dejamos. Sus citas siguen igual.
telegram-privacy = Guardamos su cita con su nombre, fecha de nacimiento, contacto y respuestas, en forma cifrada, hasta 30 días después de la fecha. Una conversación sin terminar se borra a las 24 horas, y lo que usted escribe, al contestarlo. Telegram ve todos los mensajes; lo que guarda depende de Telegram. Preguntas: { $hotline }.
