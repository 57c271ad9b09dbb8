ask-language = Which language? ¿Qué idioma?
    .again = Please type the number of your language:
