# Said on Telegram only: what the commands of its menu do (256 characters at most), and
# what they answer.

telegram-menu-book = Запись на приём
telegram-menu-my = Моя запись: посмотреть, перенести, отменить
telegram-menu-language = Язык
telegram-menu-back = Прошлый вопрос
telegram-menu-cancel = Оставить этот вопрос
telegram-menu-restart = Начать заново
telegram-menu-help = Помощь
telegram-menu-privacy = Что мы храним и как долго
telegram-menu-stop = Больше не писать мне

# { $task } is what is open, in words. /restart begins anew.
telegram-open = Мы остановились здесь: { $task }. Ответьте на вопрос ниже или нажмите /restart, чтобы начать заново.
telegram-left = Хорошо, оставим это. Ваши записи не изменились.
telegram-privacy = Запись с вашим именем, датой рождения, контактом и ответами хранится в зашифрованном виде до 30 дней после её даты. Незаконченный разговор удаляется через 24 часа, а ваши сообщения после ответа на них. Telegram видит все сообщения и сам решает, что хранить. Вопросы: { $hotline }.
