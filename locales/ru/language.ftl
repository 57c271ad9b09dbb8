ask-language = Язык?
    .again = Напишите номер вашего языка:
