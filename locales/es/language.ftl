ask-language = ¿Qué idioma? Which language?
    .again = Escriba el número de su idioma:
