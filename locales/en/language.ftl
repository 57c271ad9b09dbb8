ask-language = Hello! Hola! Which language?
    .again = Please type the number of your language:
