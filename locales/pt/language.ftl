ask-language = Idioma?
    .again = Digite o número do seu idioma:
    .again-sms = Qual número?
