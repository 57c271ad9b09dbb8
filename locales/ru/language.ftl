ask-language = Какой язык? Which language?
    .again = Напишите номер вашего языка:
