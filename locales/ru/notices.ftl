# Сообщения, которые textpass отправляет сам.
notice-confirmation =
    Ваша запись: { $number }, код { $code }
    { $time }
    { $office }, { $address }
    { $name }. Перенести или отменить: напишите нам.
    .sms =
    { $number }, код { $code }
    { $time }
    { $office }, { $address }
    { $name }. Перенести или отменить: напишите нам.
notice-cancelled = { $organisation }: нам пришлось отменить запись { $number }, { $time }. Просим прощения. Новое время: напишите «запись».
    .sms = { $organisation }: нам пришлось отменить { $number }, { $time }. Простите. Новое время: напишите "запись".
notice-readdressed-here = Запись { $number } теперь на этом телефоне. Новый код { $code }. { $time }, { $office }.
    .sms =
    { $number }, код { $code }
    { $time }
    { $office }
    Эта запись теперь на этом телефоне, и код у неё новый.
notice-readdressed-away = Наши сотрудники перенесли запись { $number } на другой телефон. Вы об этом не просили? Звоните: { $phone }.
notice-moved-elsewhere = С другого телефона, по номеру и коду, запись { $number } перенесли: { $time }, { $office }. Новый код { $code }. Это были не вы? Звоните: { $phone }.
notice-cancelled-elsewhere = С другого телефона, по номеру и коду, отменили запись { $number }, { $time }. Это были не вы? Звоните: { $phone }.
notice-locked = С других телефонов вводили неверные коды к записи { $number }. Ваша запись остаётся. Сутки её можно открыть только с этого телефона. Вопросы? Звоните: { $phone }.
