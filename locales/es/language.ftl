ask-language = ¡Hola! Hello! ¿En qué idioma? Which language?
    .again = Escriba el número de su idioma:
