ask-language = Qual idioma? Which language?
    .again = Digite o número do seu idioma:
