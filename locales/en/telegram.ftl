# Said on Telegram only: what the commands of its menu do (256 characters at most), and
# what they answer.

telegram-menu-book = Book an appointment
telegram-menu-my = See, move or cancel mine
telegram-menu-language = Language
telegram-menu-back = The question before
telegram-menu-cancel = Leave this question
telegram-menu-restart = Begin anew
telegram-menu-help = Help
telegram-menu-privacy = What we keep, and how long
telegram-menu-stop = No more messages

# { $task } is what is open, in words. /restart begins anew.
telegram-open = We were here: { $task }. Please answer below, or tap /restart to begin anew.
telegram-left = OK, we leave that. Your appointments stay.
telegram-privacy = We keep your appointment with your name, date of birth, phone or chat, and answers, encrypted, until 30 days after its date. What you did not finish is deleted after 24 hours, and what you write once it is answered. Telegram sees every message; what it keeps is up to Telegram. Questions: { $hotline }.
