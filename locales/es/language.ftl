ask-language = ¿Idioma?
    .again = Escriba el número de su idioma:
    .again-sms = ¿Qué número?
