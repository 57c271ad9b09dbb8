# Напоминания и что говорится, когда на них отвечают.
reminder = Напоминаем: { $inquiry }, { $time }, { $office }.
reminder-also = А также: { $inquiry }, { $time }, { $office }.
reminder-come = Приду
reminder-move = Перенести
reminder-cancel = Отменить
reminder-where = Адрес, что взять
reminder-kept = Спасибо! Ждём вас: { $time }, { $office }.
reminder-changed = То сообщение было о прежнем времени. Ваша запись теперь: { $time }, { $office }.
reminder-gone = Этой записи больше нет. Чтобы увидеть свою запись, напишите: моя запись
reminder-wrong-number = Спасибо, что сообщили. Больше не будем писать вам об этой записи.
reminder-at =
    { $time }
    { $office }, { $address }
task-reminder = напоминание
