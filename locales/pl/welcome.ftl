ask-menu = W czym możemy pomóc?
    .again = Proszę wpisać numer od 1 do 5 albo czego trzeba, np. wizyta
menu-book = Umówić wizytę
menu-mine = Zobaczyć, przełożyć lub odwołać
menu-find = Zgubione potwierdzenie
menu-questions = Pytania
menu-language = Język
