ask-language = Язык?
    .again = Напишите номер вашего языка:
    .again-sms = Напишите номер:
