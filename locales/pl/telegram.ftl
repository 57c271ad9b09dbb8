# Said on Telegram only: what the commands of its menu do (256 characters at most), and
# what they answer.

telegram-menu-book = Umówić wizytę
telegram-menu-my = Zobaczyć, przełożyć lub odwołać
telegram-menu-language = Język
telegram-menu-back = Poprzednie pytanie
telegram-menu-cancel = Zostawić to pytanie
telegram-menu-restart = Zacząć od nowa
telegram-menu-help = Pomoc
telegram-menu-privacy = Co przechowujemy i jak długo
telegram-menu-stop = Nie dostawać wiadomości

# { $task } is what is open, in words. /restart begins anew.
telegram-open = Ostatnio: { $task }. Proszę odpowiedzieć na pytanie poniżej albo nacisnąć /restart, aby zacząć od nowa.
telegram-left = Dobrze, zostawiamy to. Umówione wizyty się nie zmieniają.
telegram-privacy = Wizytę z imieniem i nazwiskiem, datą urodzenia, kontaktem i odpowiedziami przechowujemy zaszyfrowaną do 30 dni po jej dacie. Niedokończoną rozmowę usuwamy po 24 godzinach, a wiadomości po odpowiedzi na nie. Telegram widzi wszystkie wiadomości; co przechowuje, zależy od niego. Pytania: { $hotline }.
