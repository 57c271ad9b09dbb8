# Фразы самого движка: они могут прийти в любом диалоге.

language-name = Русский

hello =
    Запись в { $organisation } через чат. Если нужна помощь, напишите ?
    English: type LANGUAGE.
    .sms =
    Запись в { $organisation } по SMS. Оператор может брать плату. STOP - отписка, ? - помощь.
    English: type LANGUAGE.

as-it-is = { $value }
yes = Да
no = Нет
none = нет
have-none = У меня нет
    .sms = Нет
now-is = Сейчас указано: { $value }. Оставить так? Напишите ОК.
your-location = ваше местоположение
office-at-miles = { $office }, { $miles ->
    [one] { $miles } миля
    [few] { $miles } мили
    [many] { $miles } миль
   *[other] { $miles } мили
}
office-with-time = { $office }: { $time }
appointment-line = { $number }, { $office }, { $time }
share-location = Отправить, где я
share-phone = Отправить мой номер

help =
    Напишите номер ответа или ответьте своими словами.
    НАЗАД = прошлый вопрос. ПОВТОР = этот ещё раз. СНАЧАЛА. ЯЗЫК. 0 = меню.
    Телефон: { $phone }.
    .sms =
    Ответьте номером или словами.
    НАЗАД = прошлый вопрос. ПОВТОР. СНАЧАЛА. ЯЗЫК. 0 = меню.
    Телефон: { $phone }.
not-understood = Простите, я пока не понимаю. Ещё раз:
choose-a-number = Напишите, пожалуйста, один из номеров:
call-us = Поможем по телефону: { $phone }. Напишите ПОВТОР, чтобы увидеть вопрос, или 0 для меню.
which-date = Какая из этих дат?
which-one = Что из этого вы имеете в виду?
old-button = Это кнопка из старого сообщения. Выберите здесь:
cannot-read-media = Я не открываю фото и голосовые сообщения. Напишите ответ, пожалуйста.
cannot-read-empty = Сообщение пришло пустым. Напишите ответ, пожалуйста.
cannot-read-long = Это слишком длинно для меня. Ответьте, пожалуйста, короче.
cut-off = (Текст не поместился. Остальное скажут по телефону { $hotline }.)
inbox-full = Слишком много сообщений сразу. Подождите минуту и отправьте последнее ещё раз.
unknown-zip = Мы не знаем такой индекс (ZIP). Напишите город и штат, например: Denver CO
wait-minutes = { $count ->
    [one] { $count } минуту
    [few] { $count } минуты
    [many] { $count } минут
   *[other] { $count } минуты
}
wait-hours = { $count ->
    [one] { $count } час
    [few] { $count } часа
    [many] { $count } часов
   *[other] { $count } часа
}
went-wrong = У нас что-то сломалось. Попробуйте ещё раз или звоните: { $hotline }.

resume = Продолжаем: { $task }.
welcome-back = С возвращением! Продолжаем: { $task }.
unfinished-dropped = Прошло больше дня, поэтому начинаем заново.
script-changed = Наши вопросы немного изменились. Ваши ответы сохранены.
hold-over = Мы держали ваше время { $hold ->
    [one] { $hold } минуту
    [few] { $hold } минуты
    [many] { $hold } минут
   *[other] { $hold } минуты
}. Теперь его могут занять другие, но мы постараемся записать вас на него.

stopped = Хорошо, больше не пишем. Ваши записи остаются. Чтобы вернуться, напишите START.
still-stopped = Вы просили больше не писать. Чтобы вернуться, напишите START.
started-again = С возвращением! Мы снова можем вам писать.

task-welcome = меню
task-language = выбор языка
task-book = запись на приём
task-mine = ваша запись
task-find = потерянное подтверждение
task-questions = вопросы

# Строки проверки.
review-line = { $key } { $line }
review-what-to-change = Какую строку исправить? Напишите её номер.
book-it = Записаться
