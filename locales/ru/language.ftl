ask-language = Язык?
    .again = Напишите номер вашего языка:
    .again-sms = Номер языка:
